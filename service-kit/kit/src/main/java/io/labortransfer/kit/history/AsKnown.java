package io.labortransfer.kit.history;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which version of a record is asked for: the one that held at the end of a day, by what was known at a moment.
 *
 * @param asOf the day; none means that whatever is known holds
 * @param knownAt the moment; none means now
 */
public record AsKnown(@Nullable LocalDate asOf, @Nullable Instant knownAt) {

    /** Whether the record is asked for as it stands. */
    public boolean isNow() {
        return asOf == null && knownAt == null;
    }
}
