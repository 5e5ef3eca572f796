package io.labortransfer.matching.matching;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.matching.agreement.LineInForce;
import io.labortransfer.matching.agreement.LineTerms;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How many matches of a unit's workers rest on which line, as committed, read with the engine's role. A promise made is a seat, and whoever makes
 * one holds the line before they count.
 */
public interface PromisedSeats {

    /** Until the transaction ends nobody else promises seats of this line; what others have promised is committed. */
    void hold(ProvinceScope scope, UUID line);

    /** For each of these lines on which a match rests. */
    Map<UUID, Promised> of(String unit, Collection<UUID> lines);

    /** How many seats a line has left. */
    default int left(LineInForce line) {
        return of(line.link().originUnit(), List.of(line.id()))
                .getOrDefault(line.id(), Promised.NONE)
                .left(line.terms());
    }

    /**
     * The matches that rest on a line.
     *
     * @param open from the proposal to the accepted offer
     * @param begun of workers who are on the way, or at work
     */
    record Promised(int open, int begun) {

        static final Promised NONE = new Promised(0, 0);

        /**
         * How many seats are left. The seats used are as old as the agreement's last event, and some of those who have begun have
         * none: of the two numbers the greater one holds.
         */
        int left(LineTerms terms) {
            return Math.max(0, terms.fundedSeatCap() - Math.max(terms.usedSeats(), begun) - open);
        }
    }
}
