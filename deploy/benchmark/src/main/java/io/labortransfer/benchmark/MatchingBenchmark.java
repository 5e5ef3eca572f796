package io.labortransfer.benchmark;

import io.labortransfer.benchmark.market.SyntheticMarket;
import io.labortransfer.benchmark.market.Yardsticks;
import io.labortransfer.matching.engine.clearing.Audit;
import io.labortransfer.matching.engine.clearing.Clearing;
import io.labortransfer.matching.engine.clearing.LargeMarket;
import io.labortransfer.matching.engine.clearing.MarketIndex;
import io.labortransfer.matching.engine.clearing.Placement;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The matching of a country: a curve of growing seasons up to the one asked for, each audited, and the textbook and a plain
 * greedy beside it on a market small enough for them.
 */
final class MatchingBenchmark implements Benchmark {

    private static final int COUNTRY = 30_000_000;
    private static final int SEASON = 8_000_000;
    private static final int SMALLEST = 100_000;
    private static final int WORKERS_PER_OPENING = 16;
    private static final int WRITTEN_WORKERS = 20_000;
    private static final int WRITTEN_OPENINGS = 2_000;
    private static final long SEED = 20_261_130;

    private final int workers;
    private final int openings;
    private final int threads;

    MatchingBenchmark() {
        this(BenchmarkOptions.of(List.of()));
    }

    private MatchingBenchmark(BenchmarkOptions options) {
        workers = options.number("workers", 1_000_000);
        openings = options.number("openings", Math.max(1, workers / WORKERS_PER_OPENING));
        threads = options.number("threads", Runtime.getRuntime().availableProcessors());
    }

    @Override
    public String name() {
        return "matching";
    }

    @Override
    public String sentence() {
        return "A season's matching, its audit and yardsticks; --workers=32_780_000 --openings=2_000_000 --threads=2.";
    }

    @Override
    public Set<String> options() {
        return Set.of("workers", "openings", "threads");
    }

    @Override
    public Benchmark with(BenchmarkOptions options) {
        return new MatchingBenchmark(options);
    }

    @Override
    public List<Goal> run(PrintStream out) {
        List<Goal> goals = new ArrayList<>();
        Yardsticks yardsticks =
                Yardsticks.of(SyntheticMarket.of(WRITTEN_WORKERS, WRITTEN_OPENINGS, SEED), threads, out);
        goals.add(Goal.atLeast("same-as-textbook", yardsticks.asTextbook() ? 1 : 0, 1));
        goals.add(Goal.atLeast("times-faster-than-textbook", yardsticks.timesFaster(), 1));
        for (long size = SMALLEST; size < workers; size *= 4) {
            season((int) size, (int) Math.max(1, size * openings / workers), out);
        }
        goals.addAll(season(workers, openings, out));
        return goals;
    }

    private List<Goal> season(int people, int posts, PrintStream out) {
        LargeMarket market = SyntheticMarket.of(people, posts, SEED);
        long seats = 0;
        for (int free : market.openings().seats()) {
            seats += free;
        }
        long since = System.nanoTime();
        MarketIndex index = new MarketIndex(market);
        double indexing = secondsSince(since);
        since = System.nanoTime();
        Placement placement = Clearing.of(index, threads);
        double clearing = secondsSince(since);
        double bytes = (double) usedMemory() / people;
        since = System.nanoTime();
        Audit.Findings findings = Audit.of(index, placement, threads);
        double auditing = secondsSince(since);
        out.printf(
                "%,d workers, %,d openings, %,d seats, %d threads: index %.2f s, clearing %.2f s (%.2f us a worker),"
                        + " audit %.2f s, %,d placed, %,d envious, %,d read, %.1f bytes a worker%n",
                people,
                posts,
                seats,
                threads,
                indexing,
                clearing,
                clearing * 1e6 / people,
                auditing,
                placement.placed(),
                findings.envious(),
                findings.read(),
                bytes);
        List<Goal> goals = new ArrayList<>();
        goals.add(Goal.atMost("envious", findings.envious() + findings.unlawful() + findings.overfull(), 0));
        if (people >= COUNTRY) {
            goals.add(Goal.atMost("country-index-and-clearing-s", indexing + clearing, 60));
            goals.add(Goal.atMost("country-audit-s", auditing, 20));
            goals.add(Goal.atMost("bytes-per-worker", bytes, 64));
        } else if (people >= SEASON) {
            goals.add(Goal.atMost("season-with-audit-s", indexing + clearing + auditing, 10));
        }
        return goals;
    }

    /** What is reachable, market, index and placement together. */
    private static long usedMemory() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
