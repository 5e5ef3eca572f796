package io.labortransfer.benchmark;

import io.labortransfer.benchmark.country.Country;
import io.labortransfer.benchmark.country.Curve;
import io.labortransfer.benchmark.country.DiskUse;
import io.labortransfer.benchmark.country.FirstLoad;
import io.labortransfer.benchmark.country.RegistryDatabase;
import io.labortransfer.benchmark.country.Room;
import io.labortransfer.benchmark.country.Unit;
import io.labortransfer.local.stack.Stack;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The first load of a country: how fast, how large its heap, how much disk. */
final class CountryLoad {
    private static final double WORKERS_PER_SECOND = CountryBenchmark.COUNTRY / (75 * 60.0);
    private static final int BYTES_PER_WORKER = 1_638; // 1.6 KB
    private static final int LEAST_OF_THE_YARDSTICK = 20_000;

    private final Stack stack;
    private final RegistryDatabase database;
    private final Country country;
    private final PrintStream out;

    CountryLoad(Stack stack, RegistryDatabase database, Country country, PrintStream out) {
        this.stack = stack;
        this.database = database;
        this.country = country;
        this.out = out;
    }

    /** The smallest units first, for the yardstick and to warm up; then the others, the most peopled first. All of it counts. */
    List<Goal> run(Path folder) throws Exception {
        int workers = country.workers();
        Map<String, Long> before = database.sizes();
        long takenBefore = Room.taken(folder.resolve("stack"));
        Curve curve = new Curve(workers);
        FirstLoad load = new FirstLoad(stack, database, curve, workers, out);
        List<Unit> small = smallest();
        load.load(small);
        double copy = CopyYardstick.workersPerSecond(stack.options().ports().postgresql(), folder, out);
        load.load(country.units().stream().filter(unit -> !small.contains(unit)).toList());
        curve.print(out);
        double rate = workers / curve.seconds();
        out.printf("loaded: %,d workers in %.0f s, %.0f/s%n", workers, curve.seconds(), rate);
        out.printf("yardstick: COPY %.0f workers/s; first load %.2f of it%n", copy, rate / copy);
        Map<String, Long> after = database.sizes();
        DiskUse.print(before, after, workers, out);
        DiskUse disk = DiskUse.of(before, after, workers);
        out.printf(
                "disk: %.0f bytes per worker that last, %.0f of the outbox, %.0f of files kept for a week, %.0f in total;"
                        + " %.0f of Kafka, the write-ahead log and all else%n",
                disk.lasting(),
                disk.announced(),
                disk.kept(),
                disk.total(),
                (Room.taken(folder.resolve("stack")) - takenBefore) / (double) workers - disk.total());
        return List.of(
                Goal.atLeast("country-load-workers-per-s", rate, WORKERS_PER_SECOND),
                Goal.atMost("country-heap-mb", HeapSize.committed(CountryBenchmark.registry(stack)), 1_024),
                Goal.atMost("country-lasting-bytes-per-worker", disk.lasting(), BYTES_PER_WORKER),
                Goal.atMost("country-total-bytes-per-worker", disk.total(), BYTES_PER_WORKER));
    }

    private List<Unit> smallest() {
        List<Unit> small = new ArrayList<>();
        int people = 0;
        for (Unit unit : country.units().reversed()) {
            if (people >= Math.max(LEAST_OF_THE_YARDSTICK, country.workers() / 100)) {
                break;
            }
            small.add(unit);
            people += unit.people();
        }
        return small;
    }
}
