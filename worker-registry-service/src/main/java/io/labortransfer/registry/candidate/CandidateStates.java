package io.labortransfer.registry.candidate;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.events.Announcement;
import io.labortransfer.kit.events.Outbox;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.jobs.Leases;
import io.labortransfer.kit.time.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Announces a worker's complete state after a change of any part, in the transaction of that change. */
@ApplicationScoped
public class CandidateStates {
    private static final String TOPIC = "lt.candidate.v1";
    private static final String TYPE = "lt.candidate.changed.v1";

    private final CandidateParts parts;
    private final Instance<DerivedPart> derived;
    private final Instance<StateFollower> followers;
    private final Outbox outbox;
    private final Leases leases;
    private final Clock clock;

    CandidateStates(
            CandidateParts parts,
            @Any Instance<DerivedPart> derived,
            @Any Instance<StateFollower> followers,
            Outbox outbox,
            Leases leases,
            Clock clock) {
        this.parts = parts;
        this.derived = derived;
        this.followers = followers;
        this.outbox = outbox;
        this.leases = leases;
        this.clock = clock;
    }

    /** Announces the state of these workers. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void announce(ProvinceScope scope, Collection<UUID> workerIds) {
        outbox.announceAll(announcements(scope, workerIds));
    }

    /** Nobody else tells a state of these workers until the transaction ends; what is told afterwards has in it what this one did. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(ProvinceScope scope, Collection<UUID> workerIds) {
        if (!workerIds.isEmpty()) {
            parts.hold(scope, workerIds);
        }
    }

    /** The announcement of the first state of a worker who has just been registered singly, for whom the counter begins. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Announcement introduction(ProvinceScope scope, Newcomer newcomer) {
        parts.begin(scope, newcomer.id());
        return introductions(scope, List.of(newcomer)).getFirst();
    }

    /**
     * The announcements of the first states of workers who have just been entered, for callers that send them together with others.
     * Nothing is read, and no counter is kept for them until there is a second state.
     */
    public List<Announcement> introductions(ProvinceScope scope, Collection<Newcomer> newcomers) {
        var today = Times.today(clock);
        return newcomers.stream()
                .map(newcomer -> announcement(FirstState.of(newcomer, scope.province(), today)))
                .toList();
    }

    /** The announcements of these workers' states, for callers that send them together with others. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Announcement> announcements(ProvinceScope scope, Collection<UUID> workerIds) {
        if (workerIds.isEmpty()) {
            return List.of();
        }
        var changed = new LinkedHashSet<>(workerIds);
        derived.forEach(part -> changed.addAll(part.derive(scope, workerIds)));
        return announced(scope, changed);
    }

    /** Derives anew what follows from facts of these workers that are no part of their states, and announces what that changed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void derive(ProvinceScope scope, Collection<UUID> workerIds) {
        var changed = new LinkedHashSet<UUID>();
        derived.forEach(part -> changed.addAll(part.derive(scope, workerIds)));
        if (!changed.isEmpty()) {
            outbox.announceAll(announced(scope, changed));
        }
    }

    private List<Announcement> announced(ProvinceScope scope, Collection<UUID> workerIds) {
        var versions = parts.raise(scope, workerIds);
        var states = parts.read(scope, versions, Times.today(clock));
        tellElsewhere(scope, versions.keySet(), states);
        followers.forEach(follower -> follower.follow(scope, states));
        return states.stream().map(CandidateStates::announcement).toList();
    }

    /** Whom the caller does not see, because it is an office of another county, the unit tells of. */
    private void tellElsewhere(ProvinceScope scope, Set<UUID> changed, List<CandidateState> told) {
        if (scope.equals(ProvinceScope.ofProvince(scope.province()))) {
            return;
        }
        var left = new HashSet<>(changed);
        told.forEach(state -> PublicId.parse("wkr", state.workerId()).ifPresent(left::remove));
        left.forEach(worker -> leases.offer(StatesElsewhere.NAME, scope.province(), worker));
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
