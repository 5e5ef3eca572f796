package io.labortransfer.tracking.agreement;

import io.labortransfer.kit.access.ProvinceScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Gives the funded seats of agreement lines and takes them back, in the transaction of the rider's step. A line is held
 * after the trip and the cases, never before, and several in the order of their ids.
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
        SortedMap<UUID, Integer> counts = new TreeMap<>();
        freed.forEach(line -> counts.merge(line, 1, Integer::sum));
        counts.forEach((line, seats) -> {
            if (!lines.giveBack(scope, line, seats)) {
                throw new IllegalStateException("line " + line + " never gave the seat that comes back");
            }
        });
    }
}
