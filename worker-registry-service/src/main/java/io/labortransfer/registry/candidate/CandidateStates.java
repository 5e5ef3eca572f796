package io.labortransfer.registry.candidate;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.events.Announcement;
import io.labortransfer.kit.events.Outbox;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.time.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Announces a worker's complete state after a change of any part, in the transaction of that change. */
@ApplicationScoped
public class CandidateStates {
    private static final String TOPIC = "lt.candidate.v1";
    private static final String TYPE = "lt.candidate.changed.v1";

    private final CandidateParts parts;
    private final Outbox outbox;
    private final Clock clock;

    CandidateStates(CandidateParts parts, Outbox outbox, Clock clock) {
        this.parts = parts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Announces the state of these workers. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void announce(ProvinceScope scope, Collection<UUID> workerIds) {
        outbox.announceAll(announcements(scope, workerIds));
    }

    /** The announcements of these workers' states, for callers that send them together with others. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Announcement> announcements(ProvinceScope scope, Collection<UUID> workerIds) {
        if (workerIds.isEmpty()) {
            return List.of();
        }
        var versions = parts.raise(scope, workerIds);
        return parts.read(scope, versions, Times.today(clock)).stream()
                .map(CandidateStates::announcement)
                .toList();
    }

    /** Others are to forget this worker: a tombstone, after which nothing is told of it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(ProvinceScope scope, UUID worker) {
        var id = PublicId.format("wkr", worker);
        parts.raise(scope, List.of(worker))
                .forEach((one, version) ->
                        outbox.announce(new Announcement(TOPIC, id, TYPE, id, version, scope.province(), null, null)));
    }

    /** Another unit has this worker: those who keep workers by their unit forget it there, and learn it anew. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void moved(String from, ProvinceScope to, UUID worker) {
        var id = PublicId.format("wkr", worker);
        parts.raise(to, List.of(worker))
                .forEach((one, version) ->
                        outbox.announce(new Announcement(TOPIC, id, TYPE, id, version, from, null, null)));
        announce(to, List.of(worker));
    }

    private static Announcement announcement(CandidateState state) {
        return new Announcement(
                TOPIC, state.workerId(), TYPE, state.workerId(), state.version(), state.originProvince(), null, state);
    }
}
