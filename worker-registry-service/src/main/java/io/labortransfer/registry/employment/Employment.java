package io.labortransfer.registry.employment;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.candidate.CandidateStates;
import io.labortransfer.registry.worker.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What is known of the work of our workers. It follows tracking and may be some seconds behind. */
@ApplicationScoped
public class Employment {
    private final WorkSpells spells;
    private final Workers workers;
    private final CandidateStates candidates;
    private final Instance<WorkFollower> followers;

    Employment(WorkSpells spells, Workers workers, CandidateStates candidates, @Any Instance<WorkFollower> followers) {
        this.spells = spells;
        this.workers = workers;
        this.candidates = candidates;
        this.followers = followers;
    }

    /** What each of these workers did; a worker of whom no spell is known is not among the keys. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, WorkHistory> of(ProvinceScope scope, Collection<UUID> workerIds) {
        return spells.ofWorkers(scope, workerIds).stream()
                .collect(groupingBy(WorkSpell::workerId, collectingAndThen(toList(), WorkHistory::new)));
    }

    /** What the worker did. */
    @Transactional(Transactional.TxType.MANDATORY)
    public WorkHistory of(ProvinceScope scope, UUID worker) {
        return of(scope, List.of(worker)).getOrDefault(worker, WorkHistory.NONE);
    }

    /** Those of these workers who have a spell that is ACTIVE or STALE. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<UUID> inWork(ProvinceScope scope, Collection<UUID> workerIds) {
        return spells.inWork(scope, workerIds);
    }

    /** Takes in what tracking tells, and what follows from it for the workers, in the same transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(ProvinceScope scope, SpellNews news) {
        var touched = staying(scope, news);
        spells.note(scope, news.told());
        spells.remove(scope, news.gone());
        settle(scope, touched);
    }

    /** Puts the spells where they belong, whatever we knew of them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void restore(ProvinceScope scope, SpellNews news) {
        var touched = staying(scope, news);
        spells.restore(scope, news.told());
        spells.remove(scope, news.gone());
        settle(scope, touched);
    }

    /** The ids of the spells that we know behind {@code after}, in their order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> spells(ProvinceScope scope, UUID after, int limit) {
        return spells.ids(scope, after, limit);
    }

    /** Forgets all work of a worker who leaves the register. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(ProvinceScope scope, UUID worker) {
        spells.removeOf(scope, worker);
    }

    private void settle(ProvinceScope scope, Set<UUID> touched) {
        candidates.derive(scope, touched);
        followers.forEach(follower -> follower.worked(scope, touched));
    }

    private Set<UUID> staying(ProvinceScope scope, SpellNews news) {
        var named = new HashSet<>(spells.workersOf(scope, news.spells()));
        news.told().forEach(spell -> named.add(spell.workerId()));
        workers.stay(scope, named);
        return named;
    }
}
