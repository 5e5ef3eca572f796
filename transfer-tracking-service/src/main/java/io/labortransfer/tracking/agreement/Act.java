package io.labortransfer.tracking.agreement;

import java.time.Instant;

/**
 * Who does something to an agreement.
 *
 * @param side for which party
 * @param org which office, or {@code clock}
 * @param at when
 */
public record Act(PartySide side, String org, Instant at) {

    private static final String CLOCK = "clock";

    /** The calendar's own act; it is no party's. */
    static Act ofClock(Instant at) {
        return new Act(PartySide.ORIGIN, CLOCK, at);
    }
}
