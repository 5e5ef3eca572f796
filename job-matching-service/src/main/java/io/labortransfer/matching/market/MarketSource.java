package io.labortransfer.matching.market;

import io.labortransfer.matching.candidate.Candidate;
import io.labortransfer.matching.candidate.CandidatePool;
import io.labortransfer.matching.candidate.Intent;
import io.labortransfer.matching.candidate.Registered;
import io.labortransfer.matching.engine.Opening;
import io.labortransfer.matching.engine.Seekers;
import io.labortransfer.matching.joborder.OpenOrder;
import io.labortransfer.matching.joborder.OpenOrders;
import io.labortransfer.matching.matching.EngineInput;
import io.labortransfer.matching.matching.EngineInputs;
import io.labortransfer.matching.matching.PastMatches;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;

/** Reads from the tables what the market is made of: all of it, or what has changed. */
@ApplicationScoped
class MarketSource {

    private static final int WORKERS_PERCENT = 80;
    private static final int ALL_PERCENT = 100;

    private final CandidatePool pool;
    private final OpenOrders orders;
    private final PastMatches past;
    private final EngineInputs inputs;

    MarketSource(CandidatePool pool, OpenOrders orders, PastMatches past, EngineInputs inputs) {
        this.pool = pool;
        this.orders = orders;
        this.past = past;
        this.inputs = inputs;
    }

    /**
     * What was looked at anew.
     *
     * @param workers who has an open wish, of those who were looked at
     * @param gone who has none
     * @param posts posts that are open, of those that were looked at
     * @param closed those that are not
     */
    record Fresh(Collection<Present> workers, Set<UUID> gone, Collection<Opening> posts, Set<UUID> closed) {}

    LocalDate day() {
        return inputs.day();
    }

    /**
     * All of it.
     *
     * @param progress told the percent read
     */
    Words all(IntConsumer progress) {
        LocalDate day = day();
        Seekers<Aside> workers = new Seekers<>();
        long count = Math.max(1, pool.count());
        for (String unit : pool.units()) {
            EngineInput input = inputs.ofUnit(unit);
            pool.each(unit, pooled -> {
                Present present = present(input, pooled);
                workers.put(present.seeker(), present.aside());
                progress.accept((int) Math.min(WORKERS_PERCENT, WORKERS_PERCENT * workers.size() / count));
            });
        }
        Map<UUID, Opening> posts = new HashMap<>();
        Map<UUID, Integer> waiting = past.waiting();
        for (OpenOrder order : orders.published(List.of(), day)) {
            posts.put(order.id(), opening(order, waiting));
        }
        progress.accept(ALL_PERCENT);
        return new Words(day, workers, posts);
    }

    /** What these changes are about, as it stands now. */
    Fresh of(List<MarketFeed.Change> changes) {
        Set<Registered> workers = new HashSet<>();
        changes.stream()
                .filter(change -> change.kind() == MarketFeed.Kind.WORKER)
                .forEach(change -> workers.add(new Registered(change.unit(), change.subject())));
        Set<UUID> looked = new HashSet<>(subjects(changes, MarketFeed.Kind.JOB_ORDER));
        Set<UUID> employers = subjects(changes, MarketFeed.Kind.EMPLOYER);
        Set<String> units = new HashSet<>();
        changes.forEach(change -> units.add(change.unit()));
        if (!employers.isEmpty()) {
            looked.addAll(orders.ofEmployers(units, employers));
        }
        return of(workers, units, looked);
    }

    /** These workers, and these posts of these units, as they stand now. */
    Fresh of(Set<Registered> workers, Set<String> units, Set<UUID> orderIds) {
        List<Present> present = present(workers);
        Set<UUID> gone = new HashSet<>();
        workers.forEach(one -> gone.add(one.worker()));
        present.forEach(one -> gone.remove(one.seeker().id()));
        List<Opening> open = open(units, orderIds);
        Set<UUID> closed = new HashSet<>(orderIds);
        open.forEach(one -> closed.remove(one.id()));
        return new Fresh(present, gone, open, closed);
    }

    private List<Present> present(Set<Registered> workers) {
        if (workers.isEmpty()) {
            return List.of();
        }
        List<CandidatePool.Pooled> found = pool.of(workers);
        Map<String, EngineInput> input = inputs.of(found.stream()
                .map(CandidatePool.Pooled::candidate)
                .map(candidate -> new Registered(candidate.originProvince(), candidate.worker()))
                .toList());
        return found.stream()
                .map(pooled -> present(
                        Objects.requireNonNull(input.get(pooled.candidate().originProvince())), pooled))
                .toList();
    }

    private List<Opening> open(Set<String> units, Set<UUID> orderIds) {
        if (orderIds.isEmpty()) {
            return List.of();
        }
        Map<UUID, Integer> waiting = past.waiting(units, orderIds);
        return orders.publishedAmong(orderIds, day()).stream()
                .map(order -> opening(order, waiting))
                .toList();
    }

    private static Present present(EngineInput input, CandidatePool.Pooled pooled) {
        Candidate candidate = pooled.candidate();
        Intent intent = candidate.intent();
        return new Present(
                input.seeker(pooled),
                new Aside(
                        candidate.registrationDivision(),
                        candidate.shownByDutyAlone(),
                        intent != null && intent.earliestStart() != null));
    }

    private static Opening opening(OpenOrder order, Map<UUID, Integer> waiting) {
        return EngineInput.opening(order, order.free() - waiting.getOrDefault(order.id(), 0));
    }

    private static Set<UUID> subjects(List<MarketFeed.Change> changes, MarketFeed.Kind kind) {
        Set<UUID> subjects = new HashSet<>();
        changes.stream().filter(change -> change.kind() == kind).forEach(change -> subjects.add(change.subject()));
        return subjects;
    }
}
