package io.labortransfer.tracking.agreement;

import io.labortransfer.kit.access.ProvinceScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Gives the funded seats of agreement lines and takes them back, in the transaction of the rider's step.
 *
 * <p>The order of locks, for every act that moves seats, on the way in, on the way out, and where a freed place goes to the next:
 *
 * <ol>
 *   <li>the trips, in the order of their ids,
 *   <li>all cases that may move, those who wait for a place too, at once in the order of their ids,
 *   <li>all lines that may give a seat or get one back, at once in the order of their ids,
 *   <li>then the changes, whose rows are all held.
 * </ol>
 *
 * Whoever keeps to it waits for others and never in a circle. Acts on agreements hold lines after the agreement, and no trip or case.
 */
@ApplicationScoped
public class FundedSeats {

    private final FundedLines lines;

    FundedSeats(FundedLines lines) {
        this.lines = lines;
    }

    /** Holds these lines and counts what they have left. */
    public SeatLedger open(ProvinceScope scope, Collection<UUID> wanted) {
        return wanted.isEmpty() ? SeatLedger.empty() : new SeatLedger(lines.held(scope, wanted));
    }

    /** Holds these lines, because seats of them may be given back and given on. */
    public void hold(ProvinceScope scope, Collection<UUID> concerned) {
        if (!concerned.isEmpty()) {
            lines.held(scope, concerned);
        }
    }

    /** Writes what was taken; the hold makes it certain, the CHECK proves it. */
    public void settle(ProvinceScope scope, SeatLedger ledger) {
        ledger.taken().forEach((line, seats) -> {
            if (!lines.take(scope, line, seats)) {
                throw new IllegalStateException("line " + line + " has fewer seats than were counted under its hold");
            }
        });
    }

    /** Gives a seat of each of these lines back, as often as it stands there. */
    public void giveBack(ProvinceScope scope, Collection<UUID> freed) {
        hold(scope, freed);
        SortedMap<UUID, Integer> counts = new TreeMap<>();
        freed.forEach(line -> counts.merge(line, 1, Integer::sum));
        counts.forEach((line, seats) -> {
            if (!lines.giveBack(scope, line, seats)) {
                throw new IllegalStateException("line " + line + " never gave the seat that comes back");
            }
        });
    }
}
