package io.labortransfer.tracking.agreement;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.kit.web.Preconditions;
import io.labortransfer.tracking.answer.Refusals;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Fetches agreements for the present caller; one that the caller may not know of does not exist. */
@ApplicationScoped
class AgreementReach {

    private final Agreements agreements;
    private final Caller caller;
    private final Preconditions preconditions;
    private final Clock clock;

    AgreementReach(Agreements agreements, Caller caller, Preconditions preconditions, Clock clock) {
        this.agreements = agreements;
        this.caller = caller;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    /** The agreement to read, with how much of it the caller sees. */
    Seen seen(AgreementId id) {
        Optional<Agreement> found =
                caller.is(Actor.NO) ? agreements.findAnywhere(caller.scope(), id) : agreements.find(caller.scope(), id);
        return found.flatMap(this::seen).orElseThrow(Problems::notFound);
    }

    /** How much the caller sees of it. */
    Optional<Seen> seen(Agreement agreement) {
        return AgreementPolicy.sight(caller.passport(), agreement)
                .map(sight -> new Seen(agreement, sight == AgreementPolicy.Sight.ALL));
    }

    /** The agreement, locked, with the party for which the caller acts; refused when the caller saw an older version. */
    Held held(AgreementId id) {
        Agreement agreement = agreements
                .locked(caller.scope(), id)
                .filter(found -> seen(found).isPresent())
                .orElseThrow(Problems::notFound);
        PartySide side = AgreementPolicy.actsFor(caller.passport(), agreement)
                .filter(acting -> agreement.state() != AgreementState.DRAFT || acting == agreement.draftedBy())
                .orElseGet(() -> Refusals.orThrow(Ruling.refused(AgreementRefusal.NOT_A_SIGNER)));
        preconditions.mustStillBe(agreement.version());
        return new Held(agreement, act(side));
    }

    /** An act of the caller for {@code side}, at the present moment. */
    Act act(PartySide side) {
        return new Act(side, caller.passport().org(), clock.instant());
    }

    /**
     * An agreement to read.
     *
     * @param agreement the agreement
     * @param all whether the caller reads more than what is in force
     */
    record Seen(Agreement agreement, boolean all) {}

    /**
     * A locked agreement to act on.
     *
     * @param agreement the agreement
     * @param act who acts, and for which party
     */
    record Held(Agreement agreement, Act act) {}
}
