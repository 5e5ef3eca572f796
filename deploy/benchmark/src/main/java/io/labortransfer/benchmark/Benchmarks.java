package io.labortransfer.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The command line: {@code list}, {@code all} or names, and options of those that take some; exit status 1 when a goal was missed.
 */
public final class Benchmarks {

    private static final List<Benchmark> ALL = List.of(
            new StartupBenchmark(),
            new ImportBenchmark(),
            new RelayBenchmark(),
            new CandidateBenchmark(),
            new RequestCostBenchmark(),
            new IdleBenchmark(),
            new ForeignRecordBenchmark(),
            new CountryBenchmark(),
            new PeopleBenchmark(),
            new RunBenchmark(),
            new MatchingBenchmark());

    private final PrintStream out;
    private final Path results;

    private Benchmarks(PrintStream out, Path results) {
        this.out = out;
        this.results = results;
    }

    @SuppressWarnings("SystemOut") // the figures are this program's output
    public static void main(String[] args) throws Exception {
        Benchmarks benchmarks = new Benchmarks(System.out, Path.of("target", "benchmark"));
        System.exit(benchmarks.run(List.of(args)) ? 0 : 1);
    }

    private boolean run(List<String> arguments) throws Exception {
        List<String> names = arguments.stream()
                .filter(argument -> !argument.startsWith("--"))
                .toList();
        BenchmarkOptions options = BenchmarkOptions.of(arguments);
        List<Benchmark> chosen = new ArrayList<>();
        for (Benchmark benchmark : ALL) {
            if (names.contains(benchmark.name()) || names.contains("all") && benchmark.isOneOfAll()) {
                chosen.add(benchmark.with(options));
            }
        }
        if (chosen.isEmpty()) {
            ALL.forEach(benchmark -> out.printf("%-10s %s%n", benchmark.name(), benchmark.sentence()));
            return names.isEmpty() || names.contains("list");
        }
        options.mustBeAmong(chosen.stream()
                .flatMap(benchmark -> benchmark.options().stream())
                .collect(Collectors.toSet()));
        boolean met = true;
        for (Benchmark benchmark : chosen) {
            out.printf("benchmark %s: %s%n", benchmark.name(), benchmark.sentence());
            List<Goal> goals = benchmark.run(out);
            goals.forEach(goal -> out.println(goal.line()));
            write(benchmark, goals);
            met &= goals.stream().allMatch(Goal::met);
        }
        return met;
    }

    private void write(Benchmark benchmark, List<Goal> goals) throws IOException {
        Files.createDirectories(results);
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(
                        results.resolve(benchmark.name() + ".json").toFile(),
                        Map.of("benchmark", benchmark.name(), "goals", goals));
    }
}
