package io.labortransfer.benchmark;

import io.labortransfer.benchmark.country.Comparison;
import io.labortransfer.benchmark.country.Country;
import io.labortransfer.benchmark.country.CountryFiles;
import io.labortransfer.benchmark.country.DiskYardstick;
import io.labortransfer.benchmark.country.RegistryDatabase;
import io.labortransfer.benchmark.country.Room;
import io.labortransfer.benchmark.country.Unit;
import io.labortransfer.local.sample.SamplePlan;
import io.labortransfer.local.servers.Part;
import io.labortransfer.local.servers.ServicePart;
import io.labortransfer.local.stack.Enlargement;
import io.labortransfer.local.stack.Ports;
import io.labortransfer.local.stack.Reporter;
import io.labortransfer.local.stack.Stack;
import io.labortransfer.local.stack.StackOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A country's workers over 31 units: their first load from files on the server, a working day's requests with all of them there, and the
 * search for second records. The services that read the topics are stopped, as they would run on machines of their own.
 */
final class CountryBenchmark implements Benchmark {
    static final int COUNTRY = 32_780_000;
    private static final int BATCH = 1_000_000;

    private static final Machines LOADING = new Machines(List.of("-Xmx1g", "-Xms1g", "-Xmn448m"), List.of());

    /**
     * While a collector copies what lives, everybody waits, and then in a queue: what lives at a moment is the same few requests however
     * seldom it looks, so it looks seldom.
     */
    private static final Machines SERVING =
            new Machines(List.of("-Xmx3g", "-Xms3g", "-Xmn2g"), List.of("-Xmx1g", "-Xms1g", "-Xmn768m"));

    private final int workers;
    private final Duration warmUp;
    private final int rate;
    private final boolean isLoaded;

    CountryBenchmark() {
        this(BenchmarkOptions.of(List.of()));
    }

    private CountryBenchmark(BenchmarkOptions options) {
        workers = options.number("workers", COUNTRY);
        warmUp = options.length("warm-up", Duration.ofMinutes(5));
        rate = options.number("rate", 500);
        isLoaded = options.choice("load", List.of("fresh", "kept")).equals("kept");
    }

    @Override
    public String name() {
        return "country";
    }

    @Override
    public String sentence() {
        return "A country's first load, a working day's requests, second records; --workers=N --warm-up=5m --rate=500 --load=fresh|kept;"
                + " hours.";
    }

    @Override
    public Set<String> options() {
        return Set.of("workers", "warm-up", "rate", "load");
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
        StackOptions standard = StackOptions.standard();
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        Country country = Country.of(
                workers,
                standard.suite()
                        .root()
                        .resolve("worker-registry-service/src/main/resources/reference/divisions-00-r2.json"));
        CountryFiles files = new CountryFiles(folder.resolve("files"), today);
        if (!isLoaded) {
            Room.check(folder, workers);
            write(files, country, out);
        }
        StackOptions options = standard.withData(folder.resolve("stack"))
                .withPorts(Ports.free())
                .withPlan(SamplePlan.small());
        List<Goal> goals = new ArrayList<>();
        if (!isLoaded) {
            StackOptions loading = options.startingFresh().enlargedBy(LOADING.of(country, files));
            try (Stack stack = started(loading)) {
                goals.addAll(new CountryLoad(stack, database(stack), country, out).run(folder));
                tidy(database(stack), out);
            }
        }
        try (Stack stack = started(options.enlargedBy(SERVING.of(country, files)))) {
            DiskYardstick.print(folder, "beside an idle suite", out);
            goals.addAll(new CountryDay(stack, database(stack), country, out).run(today, warmUp, rate));
            if (!isLoaded) {
                goals.addAll(comparison(database(stack), country, out));
            }
            out.printf("registry's peak memory: %.0f MB%n", ResidentMemory.peak(registry(stack)));
        }
        return goals;
    }

    /** What the runbook of a first load has the operator do after it. */
    private static void tidy(RegistryDatabase database, PrintStream out) throws SQLException {
        long since = System.nanoTime();
        database.run("VACUUM (FREEZE, ANALYZE)");
        out.printf("vacuumed in %.0f s%n", (System.nanoTime() - since) / 1e9);
    }

    private static Stack started(StackOptions options) throws Exception {
        Stack stack = Stack.start(options, Reporter.silent());
        stack.parts().stream()
                .filter(part -> part.name().contains("matching") || part.name().contains("tracking"))
                .forEach(Part::close);
        return stack;
    }

    private static RegistryDatabase database(Stack stack) {
        return new RegistryDatabase(stack.options().ports().postgresql());
    }

    /**
     * The Java machines for a purpose.
     *
     * @param registry options of the registry's
     * @param gateway options of the gateway's
     */
    private record Machines(List<String> registry, List<String> gateway) {

        Enlargement of(Country country, CountryFiles files) {
            return new Enlargement(
                    country.units().stream().map(Unit::code).toList(),
                    registry,
                    gateway,
                    Map.of(
                            "suite.import.folder",
                            files.folder().toString(),
                            // comparisons are ordered by the benchmark, when their turn comes
                            "suite.duplicates.probable-clock",
                            "24h"),
                    Map.of("shared_buffers", MachineMemory.quarter()));
        }
    }

    private static void write(CountryFiles files, Country country, PrintStream out) throws IOException {
        long since = System.nanoTime();
        files.write(country);
        out.printf("files of %d units written in %.0f s%n", country.units().size(), (System.nanoTime() - since) / 1e9);
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

    /** The registry's process. */
    static ProcessHandle registry(Stack stack) {
        return stack.parts().stream()
                .filter(part -> part.name().contains("registry"))
                .map(part -> Objects.requireNonNull(((ServicePart) part).handle()))
                .findFirst()
                .orElseThrow();
    }
}
