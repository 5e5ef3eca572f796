package io.labortransfer.tracking.transfer;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.tracking.answer.Refusals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Contracts and handovers, one or many at once. */
@ApplicationScoped
public class Paperwork {

    private static final Set<Actor> EMPLOYER = EnumSet.of(Actor.EM);
    private static final Set<Actor> TAKERS_OVER = EnumSet.of(Actor.EM, Actor.ST);

    private final CaseReach reach;
    private final CaseBatch batch;
    private final Clock clock;

    Paperwork(CaseReach reach, CaseBatch batch, Clock clock) {
        this.reach = reach;
        this.batch = batch;
        this.clock = clock;
    }

    /** Takes in one contract. */
    @Transactional
    public TransferCase contract(TransferId id, StatedContract stated) {
        TransferCase subject = reach.held(id, EMPLOYER).subject();
        Refusals.orThrow(subject.upload(stated.recordFor(subject), clock.instant()));
        return subject;
    }

    /** Takes in contracts, with an answer per item. */
    @Transactional
    public List<ItemAnswer> contracts(List<StatedContract> items) {
        Instant now = clock.instant();
        return batch.each(
                items,
                StatedContract::transferId,
                EMPLOYER,
                (stated, reached) -> reached.subject().upload(stated.recordFor(reached.subject()), now));
    }

    /** Takes workers over at the gate, with an answer per item. */
    @Transactional
    public List<ItemAnswer> handovers(List<Handover> items) {
        Instant now = clock.instant();
        return batch.each(items, Handover::transferId, TAKERS_OVER, (handover, reached) -> {
            Actor by = reached.roles().contains(Actor.EM) ? Actor.EM : Actor.ST;
            return reached.subject().handOver(by, handover.at(), now);
        });
    }

    /**
     * One worker taken over.
     *
     * @param transferId the case, in the form of the wire
     * @param at when
     */
    public record Handover(String transferId, Instant at) {}
}
