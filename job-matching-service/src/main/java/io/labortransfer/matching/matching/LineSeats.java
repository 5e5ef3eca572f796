package io.labortransfer.matching.matching;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.kit.time.Times;
import io.labortransfer.matching.agreement.LineInForce;
import io.labortransfer.matching.agreement.LinesInForce;
import io.labortransfer.matching.agreement.SendingLines;
import io.labortransfer.matching.candidate.Candidate;
import io.labortransfer.matching.joborder.JobOrder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The seats of the line that an order rests on, for matches that no run makes: an application and an invitation promise one as a run does, and
 * none that is not there. A line is held until the transaction ends; behind the order, and before any worker.
 */
@ApplicationScoped
class LineSeats {

    private final SendingLines lines;
    private final PromisedSeats promised;
    private final Caller caller;
    private final Clock clock;

    LineSeats(SendingLines lines, PromisedSeats promised, Caller caller, Clock clock) {
        this.lines = lines;
        this.promised = promised;
        this.caller = caller;
        this.clock = clock;
    }

    /** Those of an order for which a worker of the caller's unit applies. */
    Held sent(JobOrder order) {
        LocalDate day = Times.today(clock);
        return held(order, lines.inForce(caller.scope(), day), day);
    }

    /** Those of an order of the caller's unit. */
    Held received(JobOrder order) {
        LocalDate day = Times.today(clock);
        return held(order, lines.toward(caller.scope(), day), day);
    }

    private Held held(JobOrder order, LinesInForce inForce, LocalDate day) {
        UUID named = order.posting().agreementLineId();
        return inForce.carrying(
                        named,
                        order.key().destinationProvince(),
                        order.siteDivision(),
                        order.posting().occupationCode())
                .map(line -> {
                    promised.hold(caller.scope(), line.id());
                    return new Held(day, line, line.id(), promised.left(line));
                })
                .orElseGet(() -> new Held(day, null, named, 0));
    }

    /**
     * The line of an order, held.
     *
     * @param day the day
     * @param line the line, when it is in force; one that is not counts nobody, and what it is is found out where seats are given
     * @param named the line that the order names, if any
     * @param left seats that are left
     */
    record Held(
            LocalDate day,
            @Nullable LineInForce line,
            @Nullable UUID named,
            int left) {

        /** Refused when the line has not so many seats left, whomever it would count: who asks must not learn that. */
        Ruling<Held> mustHave(int people) {
            return line == null || people <= left ? Ruling.granted(this) : Ruling.refused(MatchRefusal.LINE_FULL);
        }

        /** Whether a match of this worker takes a seat, and not one beside the line. */
        boolean counts(Candidate candidate) {
            return line == null
                    || line.counts(
                            candidate.originProvince(),
                            candidate.registrationDivision(),
                            candidate.lopOrMonitored(day));
        }

        /** The line on which a match of this worker rests, if any. */
        @Nullable
        UUID of(Candidate candidate) {
            return counts(candidate) ? named : null;
        }
    }
}
