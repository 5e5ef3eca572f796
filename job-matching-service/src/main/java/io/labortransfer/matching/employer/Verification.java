package io.labortransfer.matching.employer;

import org.jspecify.annotations.Nullable;

/**
 * How an office looked at an employer.
 *
 * @param note what it noted
 * @param byHand whether it looked at what the warnings name by hand
 */
public record Verification(@Nullable String note, boolean byHand) {

    /** Whether the office says that and how it looked by hand. */
    boolean coversWarnings() {
        return byHand && note != null && !note.isBlank();
    }
}
