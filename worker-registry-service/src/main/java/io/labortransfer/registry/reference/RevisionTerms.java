package io.labortransfer.registry.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a revision says.
 *
 * @param validFrom first day
 * @param validTo first day on which it no longer holds, if that is known
 * @param source the legal text or standard behind it
 * @param rows the rows
 */
public record RevisionTerms(LocalDate validFrom, @Nullable LocalDate validTo, String source, ListRows rows) {}
