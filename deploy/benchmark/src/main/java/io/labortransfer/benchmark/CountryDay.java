package io.labortransfer.benchmark;

import io.labortransfer.benchmark.country.Chains;
import io.labortransfer.benchmark.country.Country;
import io.labortransfer.benchmark.country.Latencies;
import io.labortransfer.benchmark.country.RegistryDatabase;
import io.labortransfer.benchmark.country.Traffic;
import io.labortransfer.benchmark.country.WorkingDay;
import io.labortransfer.local.stack.Stack;
import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The requests of a working day, with a country in the registry. */
final class CountryDay {
    private static final Duration MEASURED = Duration.ofMinutes(2);

    private final Stack stack;
    private final RegistryDatabase database;
    private final Country country;
    private final PrintStream out;

    CountryDay(Stack stack, RegistryDatabase database, Country country, PrintStream out) {
        this.stack = stack;
        this.database = database;
        this.country = country;
        this.out = out;
    }

    List<Goal> run(LocalDate today, Duration warmUp, int rate) throws Exception {
        WorkingDay day =
                new WorkingDay(stack, country, new Chains(stack).of(country, out), database.workersByUnit(), today);
        Traffic traffic = new Traffic();
        traffic.run(day, rate, warmUp);
        ProcessorTime before = ProcessorTime.now(stack);
        Map<Traffic.Kind, Latencies> taken = traffic.run(day, rate, MEASURED);
        out.printf("requests: %d/s for %d s after %d s of warm-up%n", rate, MEASURED.toSeconds(), warmUp.toSeconds());
        taken.forEach((kind, latencies) -> latencies.print(kind.name(), out));
        ProcessorTime.now(stack)
                .printSince(
                        before,
                        taken.values().stream().mapToInt(Latencies::count).sum(),
                        out);
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
}
