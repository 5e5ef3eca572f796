package io.labortransfer.benchmark;

import io.labortransfer.benchmark.market.MadeUpPeople;
import io.labortransfer.benchmark.market.Micros;
import io.labortransfer.matching.engine.Seeker;
import io.labortransfer.matching.engine.Seekers;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * How much memory the workers of a market take in words, and how long one of them takes to be found. Yardstick: the same workers as objects in a
 * map, of which the parts that they have alike are objects of their own.
 */
final class PeopleBenchmark implements Benchmark {

    private static final int COUNTRY = 30_000_000;
    private static final int WORKERS = 1_000_000;
    private static final int WRITTEN = 250_000;
    private static final int QUESTIONS = 200_000;
    private static final long SEED = 20_261_130;

    private final int workers;

    PeopleBenchmark() {
        this(WORKERS);
    }

    private PeopleBenchmark(int workers) {
        this.workers = workers;
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public String sentence() {
        return "Bytes that a worker takes in words in the market in memory; the same as objects as yardstick; --workers=32_780_000.";
    }

    @Override
    public Set<String> options() {
        return Set.of("workers");
    }

    @Override
    public Benchmark with(BenchmarkOptions options) {
        return new PeopleBenchmark(options.number("workers", WORKERS));
    }

    @Override
    public List<Goal> run(PrintStream out) {
        double object = asObjects(Math.min(workers, WRITTEN));
        long before = used();
        Seekers<String> seekers = new Seekers<>();
        MadeUpPeople people = new MadeUpPeople(SEED);
        long since = System.nanoTime();
        for (int i = 0; i < workers; i++) {
            Seeker worker = people.next();
            seekers.put(worker, worker.division());
        }
        double seconds = (System.nanoTime() - since) / 1e9;
        double bytes = (double) (used() - before) / workers;
        Micros finding = new Micros();
        int here = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            UUID asked = MadeUpPeople.id(i * 7_919L % workers);
            Seeker[] found = new Seeker[1];
            finding.time(() -> found[0] = seekers.find(asked).orElseThrow());
            here += found[0].id().equals(asked) ? 1 : 0;
        }
        out.printf(
                "%,d workers made up and put in %.1f s: %.1f bytes each, as objects %.1f; one is found within %.1f us (p99)%n",
                seekers.size(), seconds, bytes, object, finding.percentile(0.99));
        List<Goal> goals = new ArrayList<>(List.of(
                Goal.atLeast("people-found", here, QUESTIONS),
                Goal.atMost("people-part-of-objects", bytes / object, 0.25)));
        if (workers >= COUNTRY) {
            goals.add(Goal.atMost("people-bytes-each", bytes, 64)); // of fewer people what they have alike weighs more
        }
        return goals;
    }

    private static double asObjects(int count) {
        long before = used();
        Map<UUID, Seeker> objects = new HashMap<>();
        MadeUpPeople people = new MadeUpPeople(SEED);
        for (int i = 0; i < count; i++) {
            Seeker worker = people.next();
            objects.put(worker.id(), worker);
        }
        double bytes = (double) (used() - before) / objects.size();
        objects.clear();
        return bytes;
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
