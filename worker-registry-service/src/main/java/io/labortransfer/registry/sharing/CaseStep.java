package io.labortransfer.registry.sharing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a match or a case became, as far as it says who may see the worker.
 *
 * @param worker whom it is about
 * @param kind prefix of the match's or the case's public id
 * @param cause the match or the case
 * @param version counted by its owner
 * @param unit reporting unit of the site of work
 * @param division county of the site of work
 * @param employer who gives the work
 * @param stage how far it is
 * @param at when
 */
public record CaseStep(
        UUID worker,
        String kind,
        UUID cause,
        long version,
        String unit,
        String division,
        @Nullable UUID employer,
        Stage stage,
        Instant at) {

    /** How far a match or a case is. */
    public enum Stage {
        /** The worker would go, and nothing is agreed: the consent carries it. */
        ASKED,
        /** The worker has accepted an offer there. */
        ACCEPTED,
        /** There is a contract, on which the law wants the number. */
        CONTRACTED,
        /** The way is planned, and somebody is met at its end. */
        SCHEDULED,
        /** The work has begun. */
        ON_POST,
        /** The post is left, or was never begun: it lets see what it did before the work. */
        LEFT,
        /** It goes on and lets see what it let see. */
        UNDER_WAY,
        /** It is another record's or another unit's, as its worker is, and lets see what it let see. */
        MOVED,
        /** It is over. What was accepted may be looked up for another 180 days, the rest is closed at once. */
        CLOSED
    }
}
