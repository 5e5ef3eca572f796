package io.labortransfer.benchmark;

import io.labortransfer.benchmark.market.MadeUpPeople;
import io.labortransfer.matching.engine.Lottery;
import io.labortransfer.matching.engine.Opening;
import io.labortransfer.matching.engine.Plan;
import io.labortransfer.matching.engine.Planner;
import io.labortransfer.matching.engine.Seeker;
import io.labortransfer.matching.engine.Seekers;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * How much memory a run over many takes, the workers themselves included, while it plans in numbers alone: what is alive whenever it tells how far it
 * is. Yardstick: the same run with an outcome for each worker, who are objects.
 */
final class RunBenchmark implements Benchmark {

    private static final int WORKERS = 1_000_000;
    private static final int WRITTEN = 250_000;
    private static final int WORKERS_PER_POST = 16;
    private static final long SEED = 20_261_130;

    private final int workers;

    RunBenchmark() {
        this(WORKERS);
    }

    private RunBenchmark(int workers) {
        this.workers = workers;
    }

    @Override
    public String name() {
        return "run";
    }

    @Override
    public String sentence() {
        return "Bytes that a worker takes while a run over all units plans; the same with outcomes as yardstick; --workers=8_000_000.";
    }

    @Override
    public Set<String> options() {
        return Set.of("workers");
    }

    @Override
    public Benchmark with(BenchmarkOptions options) {
        return new RunBenchmark(options.number("workers", WORKERS));
    }

    @Override
    public List<Goal> run(PrintStream out) {
        int few = Math.min(workers, WRITTEN);
        Measured objects = measured(few, RunBenchmark::withOutcomes);
        Measured alike = measured(few, RunBenchmark::inNumbers);
        Measured many = measured(workers, RunBenchmark::inNumbers);
        out.printf(
                "%,d workers: %.1f bytes each while a run plans in numbers, %,d placed; %,d workers: %.1f, with outcomes %.1f%n",
                workers, many.bytesEach, many.placed, few, alike.bytesEach, objects.bytesEach);
        return List.of(
                Goal.atLeast("run-placed-as-with-outcomes", alike.placed == objects.placed ? 1 : 0, 1),
                Goal.atMost("run-part-of-outcomes", alike.bytesEach / objects.bytesEach, 0.5));
    }

    private record Measured(double bytesEach, int placed) {}

    private static Measured measured(int count, Planning planning) {
        long before = used();
        MadeUpPeople people = new MadeUpPeople(SEED);
        long[] most = {0};
        int placed = planning.placed(count, people, percent -> most[0] = Math.max(most[0], used()));
        return new Measured((double) (most[0] - before) / count, placed);
    }

    private interface Planning {
        int placed(int count, MadeUpPeople people, IntConsumer progress);
    }

    private static int inNumbers(int count, MadeUpPeople people, IntConsumer progress) {
        Seekers<Boolean> seekers = new Seekers<>();
        for (int i = 0; i < count; i++) {
            seekers.put(people.next(), true);
        }
        return planned(count, people, posts -> planner().inNumbers(seekers, posts, List.of(), progress));
    }

    private static int withOutcomes(int count, MadeUpPeople people, IntConsumer progress) {
        List<Seeker> seekers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            seekers.add(people.next());
        }
        return planned(count, people, posts -> planner().plan(seekers, posts, progress));
    }

    private static int planned(int count, MadeUpPeople people, Function<List<Opening>, Plan> plan) {
        List<Opening> posts = new ArrayList<>();
        for (int i = 0; i < Math.max(1, count / WORKERS_PER_POST); i++) {
            posts.add(people.nextPost());
        }
        return plan.apply(posts).placed();
    }

    private static Planner planner() {
        return new Planner(MadeUpPeople.DAY, new Lottery("a run"));
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
