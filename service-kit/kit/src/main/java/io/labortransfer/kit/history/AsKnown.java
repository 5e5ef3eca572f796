package io.labortransfer.kit.history;

import io.labortransfer.kit.time.Times;
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

    /** Whether what was written at that moment, and holds since then, is part of what is asked for. */
    public boolean covers(Instant written) {
        return (knownAt == null || !written.isAfter(knownAt)) && (asOf == null || written.isBefore(Times.endOf(asOf)));
    }
}
