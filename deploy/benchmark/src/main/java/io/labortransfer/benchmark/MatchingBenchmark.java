package io.labortransfer.benchmark;

import io.labortransfer.benchmark.market.Day;
import io.labortransfer.benchmark.market.Lines;
import io.labortransfer.benchmark.market.Micros;
import io.labortransfer.benchmark.market.Questions;
import io.labortransfer.benchmark.market.SyntheticMarket;
import io.labortransfer.benchmark.market.Yardsticks;
import io.labortransfer.matching.engine.clearing.Audit;
import io.labortransfer.matching.engine.clearing.Clearing;
import io.labortransfer.matching.engine.clearing.FinePrint;
import io.labortransfer.matching.engine.clearing.LargeMarket;
import io.labortransfer.matching.engine.clearing.MarketIndex;
import io.labortransfer.matching.engine.clearing.Placement;
import io.labortransfer.matching.engine.clearing.Restored;
import io.labortransfer.matching.engine.clearing.Snapshot;
import io.labortransfer.matching.engine.clearing.TopCandidates;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The matching of a country: a curve of growing seasons up to the one asked for, each audited, asked, written to disk and
 * read; and on a market small enough for them the textbook, a plain greedy and OR-Tools' min-cost flow beside it.
 */
final class MatchingBenchmark implements Benchmark {

    private static final int COUNTRY = 30_000_000;
    private static final int SEASON = 8_000_000;
    private static final int SMALLEST = 100_000;
    private static final int WITH_LINES = 1_000_000;
    private static final int WORKERS_PER_OPENING = 16;
    private static final int WRITTEN_WORKERS = 50_000;
    private static final int WRITTEN_WORKERS_PER_OPENING = 10;
    private static final long SEED = 20_261_130;

    private final int workers;
    private final int openings;
    private final int threads;
    private final int written;

    MatchingBenchmark() {
        this(BenchmarkOptions.of(List.of()));
    }

    private MatchingBenchmark(BenchmarkOptions options) {
        workers = options.number("workers", 1_000_000);
        openings = options.number("openings", Math.max(1, workers / WORKERS_PER_OPENING));
        threads = options.number("threads", Runtime.getRuntime().availableProcessors());
        written = options.number("written", WRITTEN_WORKERS);
    }

    @Override
    public String name() {
        return "matching";
    }

    @Override
    public String sentence() {
        return "A season's matching, its audit and yardsticks; --workers=32_780_000 --openings=2_000_000 --threads=2"
                + " --written=50_000.";
    }

    @Override
    public Set<String> options() {
        return Set.of("workers", "openings", "threads", "written");
    }

    @Override
    public Benchmark with(BenchmarkOptions options) {
        return new MatchingBenchmark(options);
    }

    @Override
    public List<Goal> run(PrintStream out) throws IOException {
        List<Goal> goals = new ArrayList<>();
        int writtenOpenings = Math.max(1, written / WRITTEN_WORKERS_PER_OPENING);
        Yardsticks yardsticks = Yardsticks.of(SyntheticMarket.of(written, writtenOpenings, SEED), threads, out);
        goals.add(Goal.atLeast("same-as-textbook", yardsticks.asTextbook() ? 1 : 0, 1));
        goals.add(Goal.atLeast("times-faster-than-textbook", yardsticks.timesFaster(), 1));
        goals.add(Goal.atLeast("times-faster-than-min-cost-flow", yardsticks.timesFasterThanFlow(), 250));
        goals.add(Goal.atLeast("percent-of-the-best-value", yardsticks.percentOfBest(), 95));
        for (long size = SMALLEST; size < workers; size *= 4) {
            season((int) size, (int) Math.max(1, size * openings / workers), out);
        }
        goals.addAll(season(workers, openings, out));
        return goals;
    }

    private List<Goal> season(int people, int posts, PrintStream out) throws IOException {
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
        goals.add(Goal.atMost("envious", findings.wrong(), 0));
        if (people >= COUNTRY) {
            goals.add(Goal.atMost("country-index-and-clearing-s", indexing + clearing, 60));
            goals.add(Goal.atMost("country-audit-s", auditing, 20));
            goals.add(Goal.atMost("bytes-per-worker-to-solve", bytes, 24));
        } else if (people >= SEASON) {
            goals.add(Goal.atMost("season-with-audit-s", indexing + clearing + auditing, 10));
        }
        goals.addAll(questions(index, people, out));
        goals.addAll(snapshot(market, out));
        if (people <= WITH_LINES) {
            withLines(market, placement, out);
        }
        if (people <= SEASON) {
            goals.addAll(day(market, out));
        }
        return goals;
    }

    private static List<Goal> questions(MarketIndex index, int people, PrintStream out) {
        Micros openings = Questions.bestOpenings(index, SEED);
        TopCandidates candidates = new TopCandidates(index.market());
        double bytes = (double) usedMemory() / people;
        Micros workers = Questions.bestWorkers(candidates, index.market(), SEED);
        out.printf(
                "  top 20 openings p50 %.1f us, p99 %.1f us; top 100 workers p50 %.1f us, p99 %.1f us; %.1f bytes a worker"
                        + " with all indexes%n",
                openings.percentile(0.5),
                openings.percentile(0.99),
                workers.percentile(0.5),
                workers.percentile(0.99),
                bytes);
        List<Goal> goals = new ArrayList<>();
        goals.add(Goal.atMost("top-20-openings-p99-us", openings.percentile(0.99), 10));
        goals.add(Goal.atMost("top-100-workers-p99-us", workers.percentile(0.99), 1_000));
        if (people >= COUNTRY) {
            goals.add(Goal.atMost("bytes-per-worker-with-all-indexes", bytes, 64));
        }
        return goals;
    }

    /** Written, read by mapping and made ready again. */
    private static List<Goal> snapshot(LargeMarket market, PrintStream out) throws IOException {
        Path file = Files.createTempDirectory("snapshot").resolve("market");
        long since = System.nanoTime();
        Snapshot.write(file, market, new byte[0]);
        double writing = secondsSince(since);
        since = System.nanoTime();
        Restored restored = Snapshot.read(file, FinePrint.NONE);
        double reading = secondsSince(since);
        if (!(restored instanceof Restored.Market same)) {
            throw new IllegalStateException("the snapshot was refused: " + restored);
        }
        MarketIndex index = new MarketIndex(same.market());
        double ready = secondsSince(since);
        out.printf(
                "  snapshot %,d MB: written in %.2f s, read in %.2f s, ready in %.2f s with %,d openings%n",
                Files.size(file) >> 20,
                writing,
                reading,
                ready,
                index.market().openings().count());
        Files.delete(file);
        Files.delete(file.getParent());
        return List.of(Goal.atMost("snapshot-ready-s", ready, 30));
    }

    private void withLines(LargeMarket market, Placement free, PrintStream out) {
        MarketIndex index = new MarketIndex(Lines.halving(market, free, SEED));
        long since = System.nanoTime();
        Placement placement = Clearing.of(index, threads);
        double clearing = secondsSince(since);
        Audit.Findings findings = Audit.of(index, placement, threads);
        out.printf(
                "  lines that hold half of those who would go: %.2f s, %,d placed, %,d envious, %d lines overfull%n",
                clearing, placement.placed(), findings.envious(), findings.overfullLines());
    }

    private List<Goal> day(LargeMarket market, PrintStream out) {
        Day day = Day.of(market, threads, SEED);
        out.printf(
                "  kept current: one change p50 %.1f us, p99 %.1f us, longest %.1f us; then %,d envious%n",
                day.micros().percentile(0.5),
                day.micros().percentile(0.99),
                day.micros().percentile(1),
                day.findings().envious());
        return List.of(
                Goal.atMost("one-change-p99-us", day.micros().percentile(0.99), 1_000),
                Goal.atMost("envious-after-a-day", day.findings().wrong(), 0));
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
