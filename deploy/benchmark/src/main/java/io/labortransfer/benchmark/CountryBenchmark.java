package io.labortransfer.benchmark;

import io.labortransfer.benchmark.country.Chains;
import io.labortransfer.benchmark.country.Comparison;
import io.labortransfer.benchmark.country.Country;
import io.labortransfer.benchmark.country.CountryFiles;
import io.labortransfer.benchmark.country.Curve;
import io.labortransfer.benchmark.country.DiskUse;
import io.labortransfer.benchmark.country.FirstLoad;
import io.labortransfer.benchmark.country.Latencies;
import io.labortransfer.benchmark.country.RegistryDatabase;
import io.labortransfer.benchmark.country.Room;
import io.labortransfer.benchmark.country.Traffic;
import io.labortransfer.benchmark.country.Unit;
import io.labortransfer.benchmark.country.WorkingDay;
import io.labortransfer.local.sample.SamplePlan;
import io.labortransfer.local.servers.Part;
import io.labortransfer.local.servers.ServicePart;
import io.labortransfer.local.stack.Enlargement;
import io.labortransfer.local.stack.Ports;
import io.labortransfer.local.stack.Reporter;
import io.labortransfer.local.stack.Stack;
import io.labortransfer.local.stack.StackOptions;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A country's workers over 31 units: their first load from files on the server, a working day's requests with all of them there, and the
 * search for second records. The services that read the topics are stopped, as they would run on machines of their own.
 */
final class CountryBenchmark implements Benchmark {
    private static final int COUNTRY = 32_780_000;
    private static final double WORKERS_PER_SECOND = COUNTRY / (75 * 60.0);
    private static final int BATCH = 1_000_000;
    private static final int BYTES_PER_WORKER = 1_638; // 1.6 KB
    private static final int LEAST_OF_THE_YARDSTICK = 20_000;
    private static final Duration MEASURED = Duration.ofMinutes(2);

    private final int workers;
    private final Duration warmUp;
    private final int rate;

    CountryBenchmark() {
        this(BenchmarkOptions.of(List.of()));
    }

    private CountryBenchmark(BenchmarkOptions options) {
        workers = options.number("workers", COUNTRY);
        warmUp = options.length("warm-up", Duration.ofMinutes(5));
        rate = options.number("rate", 500);
    }

    @Override
    public String name() {
        return "country";
    }

    @Override
    public String sentence() {
        return "A country's first load, a working day's requests, second records; --workers=N --warm-up=5m --rate=500; hours.";
    }

    @Override
    public Set<String> options() {
        return Set.of("workers", "warm-up", "rate");
    }

    @Override
    public Benchmark with(BenchmarkOptions options) {
        return new CountryBenchmark(options);
    }

    @Override
    public boolean isOneOfAll() {
        return false;
    }

    @Override
    public List<Goal> run(PrintStream out) throws Exception {
        Path folder = Path.of("target", "country-data").toAbsolutePath();
        Room.check(folder, workers);
        StackOptions standard = StackOptions.standard();
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        Country country = Country.of(
                workers,
                standard.suite().root().resolve("worker-registry-service/src/main/resources/reference/divisions-00-r2.json"));
        CountryFiles files = new CountryFiles(folder.resolve("files"), today);
        long since = System.nanoTime();
        files.write(country);
        out.printf("files of %d units written in %.0f s%n", country.units().size(), (System.nanoTime() - since) / 1e9);
        List<Goal> goals = new ArrayList<>();
        try (Stack stack = Stack.start(options(standard, folder, country, files), Reporter.silent())) {
            stack.parts().stream()
                    .filter(part -> part.name().contains("matching") || part.name().contains("tracking"))
                    .forEach(Part::close);
            RegistryDatabase database = new RegistryDatabase(stack.options().ports().postgresql());
            goals.addAll(load(stack, database, country, folder, out));
            goals.addAll(requests(stack, country, today, out));
            goals.addAll(comparison(database, country, out));
            out.printf("registry's peak memory: %.0f MB%n", ResidentMemory.peak(registry(stack)));
        }
        return goals;
    }

    private static StackOptions options(StackOptions standard, Path folder, Country country, CountryFiles files) {
        return standard.withData(folder.resolve("stack"))
                .withPorts(Ports.free())
                .withPlan(SamplePlan.small())
                .startingFresh()
                .enlargedBy(new Enlargement(
                        country.units().stream().map(Unit::code).toList(),
                        List.of("-Xmx1g"),
                        Map.of(
                                "suite.registry.import.folder",
                                files.folder().toString(),
                                // comparisons are ordered by the benchmark, when their turn comes
                                "suite.duplicates.probable-clock",
                                "24h")));
    }

    /** The smallest units first, for the yardstick and to warm up; then the others, the most peopled first. All of it counts. */
    private List<Goal> load(Stack stack, RegistryDatabase database, Country country, Path folder, PrintStream out)
            throws Exception {
        Map<String, Long> before = database.sizes();
        Curve curve = new Curve(workers);
        FirstLoad load = new FirstLoad(stack, database, curve, workers, out);
        List<Unit> small = smallest(country);
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
                        + " %.0f of Kafka and its log, write-ahead log and all else%n",
                disk.lasting(),
                disk.announced(),
                disk.kept(),
                disk.total(),
                size(folder.resolve("stack")) / (double) workers - disk.total());
        return List.of(
                Goal.atLeast("country-load-workers-per-s", rate, WORKERS_PER_SECOND),
                Goal.atMost("country-heap-mb", HeapSize.committed(registry(stack)), 1_024),
                Goal.atMost("country-lasting-bytes-per-worker", disk.lasting(), BYTES_PER_WORKER),
                Goal.atMost("country-total-bytes-per-worker", disk.total(), BYTES_PER_WORKER));
    }

    private List<Unit> smallest(Country country) {
        List<Unit> small = new ArrayList<>();
        int people = 0;
        for (Unit unit : country.units().reversed()) {
            if (people >= Math.max(LEAST_OF_THE_YARDSTICK, workers / 100)) {
                break;
            }
            small.add(unit);
            people += unit.people();
        }
        return small;
    }

    private List<Goal> requests(Stack stack, Country country, LocalDate today, PrintStream out) throws Exception {
        WorkingDay day = new WorkingDay(stack, country, new Chains(stack).of(country, out), today);
        Traffic traffic = new Traffic();
        traffic.run(day, rate, warmUp);
        Map<Traffic.Kind, Latencies> taken = traffic.run(day, rate, MEASURED);
        out.printf("requests: %d/s for %d s after %d s of warm-up%n", rate, MEASURED.toSeconds(), warmUp.toSeconds());
        taken.forEach((kind, latencies) -> latencies.print(kind.name(), out));
        return List.of(
                goal("country-search-p99-ms", taken, Traffic.Kind.SEARCH, 10),
                goal("country-page-p99-ms", taken, Traffic.Kind.PAGE, 30),
                goal("country-registration-p99-ms", taken, Traffic.Kind.REGISTRATION, 25),
                Goal.atMost(
                        "country-failed-requests",
                        taken.values().stream().mapToInt(Latencies::failed).sum(),
                        0));
    }

    private static Goal goal(String name, Map<Traffic.Kind, Latencies> taken, Traffic.Kind kind, double most) {
        return Goal.atMost(name, Objects.requireNonNull(taken.get(kind)).percentile(0.99), most);
    }

    private List<Goal> comparison(RegistryDatabase database, Country country, PrintStream out) throws Exception {
        int batch = Math.min(BATCH, Math.max(1, workers / 10));
        Comparison.Result result = new Comparison(database).of(country, batch, out);
        out.printf(
                "comparison: %,d records, of them a batch of %,d, in %.1f s; %d cases, %d second records planned%n",
                result.records(), batch, result.seconds(), result.cases(), result.planned());
        return List.of(
                Goal.atMost("country-comparison-min", result.seconds() / 60, 10),
                Goal.atLeast("country-second-records-found", result.cases(), result.planned()));
    }

    private static long size(Path folder) throws java.io.IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.map(Path::toFile).filter(java.io.File::isFile).mapToLong(java.io.File::length).sum();
        }
    }

    private static ProcessHandle registry(Stack stack) {
        return stack.parts().stream()
                .filter(part -> part.name().contains("registry"))
                .map(part -> Objects.requireNonNull(((ServicePart) part).handle()))
                .findFirst()
                .orElseThrow();
    }
}
