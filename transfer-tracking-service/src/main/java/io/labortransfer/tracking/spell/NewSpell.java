package io.labortransfer.tracking.spell;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A start of work to be recorded.
 *
 * @param key tenant and id of the spell to be
 * @param work the work
 * @param start first day of work
 * @param end first day not worked, when already known
 * @param source where it is known from
 * @param onTheWord whether the worker's word stands behind it, so that it ends an earlier full-time spell
 */
public record NewSpell(
        SpellKey key, Work work, LocalDate start, @Nullable LocalDate end, Source source, boolean onTheWord) {}
