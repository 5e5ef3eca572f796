package io.labortransfer.tracking.agreement;

import io.labortransfer.kit.ruling.Ruling;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Funded seats while riders are given theirs, one after the other; the lines are held, so the count is certain. */
public final class SeatLedger {

    private final Map<UUID, FundedLine> lines = new HashMap<>();
    private final SortedMap<UUID, Integer> taken = new TreeMap<>();

    SeatLedger(Collection<FundedLine> held) {
        held.forEach(line -> lines.put(line.id(), line));
    }

    /** A ledger of no line, for where nobody is given a funded seat. */
    public static SeatLedger empty() {
        return new SeatLedger(java.util.List.of());
    }

    /** Takes a seat for {@code journey}, or says why there is none. */
    public Ruling<UUID> take(Journey journey) {
        FundedLine line = lines.get(journey.line());
        if (line == null || !line.covers(journey)) {
            return Ruling.refused(FundingRefusal.LINE_FOR_OTHERS);
        }
        if (!line.gives()) {
            return Ruling.refused(FundingRefusal.AGREEMENT_NOT_IN_FORCE);
        }
        if (taken.getOrDefault(line.id(), 0) >= line.free()) {
            return Ruling.refused(FundingRefusal.FUNDED_SEATS_EXHAUSTED);
        }
        taken.merge(line.id(), 1, Integer::sum);
        return Ruling.granted(line.id());
    }

    /** How many seats were taken here, by line in order. */
    SortedMap<UUID, Integer> taken() {
        return taken;
    }
}
