package io.labortransfer.registry.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A revision as it is sent, which is also the form of the files that hold one.
 *
 * @param validFrom first day
 * @param validTo first day on which it no longer holds, if that is known
 * @param source the legal text or standard behind it
 * @param items the rows, in the list's own form
 */
public record RevisionSubmission(
        LocalDate validFrom, @Nullable LocalDate validTo, String source, List<Map<String, Object>> items) {}
