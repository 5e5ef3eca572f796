package io.labortransfer.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.labortransfer.local.sample.Sample;
import io.labortransfer.local.sample.SampleFiles;
import io.labortransfer.local.sample.SamplePlan;
import io.labortransfer.local.servers.ServicePart;
import io.labortransfer.local.stack.Reporter;
import io.labortransfer.local.stack.Stack;
import io.labortransfer.local.stack.StackOptions;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Workers per second through the gateway in the one-request form, from the first byte sent to the job's
 * end, and whether the registry's memory stays the same when the file is five times as long. Yardstick:
 * a bare COPY of the same rows into a table with the worker table's columns and indexes.
 */
final class ImportBenchmark implements Benchmark {

    private static final int SMALL = 20_000;
    private static final int LARGE = 100_000;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String sentence() {
        return "Workers imported per second through the gateway; memory at two file sizes; COPY as yardstick.";
    }

    @Override
    public List<Goal> run(PrintStream out) throws Exception {
        Path folder = Path.of("target", "import-data").toAbsolutePath();
        StackOptions options =
                StackOptions.standard().withData(folder.resolve("stack")).startingFresh();
        List<Goal> goals = new ArrayList<>();
        try (Stack stack = Stack.start(options, Reporter.silent())) {
            ProcessHandle registry = registry(stack);
            List<Path> files = files(folder.resolve("files"), List.of(SMALL, SMALL, LARGE));
            measure(stack, files.get(0), out); // the warm-up, not counted
            measure(stack, files.get(1), out);
            double before = ResidentMemory.peak(registry);
            double rate = measure(stack, files.get(2), out);
            double after = ResidentMemory.peak(registry);
            double copy = CopyYardstick.rowsPerSecond(options.ports().postgresql());
            out.printf("yardstick: COPY %.0f rows/s; import %.2f of it%n", copy, rate / copy);
            out.printf(
                    "registry's peak memory %.0f MB after %d lines, %.0f MB after %d%n", before, SMALL, after, LARGE);
            goals.add(Goal.atLeast("import-workers-per-s", rate, 2_000));
            goals.add(Goal.atMost("import-memory-growth-ratio", after / before, 1.15));
        }
        return goals;
    }

    private double measure(Stack stack, Path file, PrintStream out) throws Exception {
        String token = stack.tokens().of("office-51");
        long since = System.nanoTime();
        HttpResponse<String> accepted = http.send(
                HttpRequest.newBuilder(stack.gateway()
                                .resolve(
                                        "/api/v1/workers/imports?mode=UPSERT&sourceSystem=benchmark&templateVersion=1"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/x-ndjson")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofFile(file))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (accepted.statusCode() != 202) {
            throw new IllegalStateException(
                    "the import was not accepted: " + accepted.statusCode() + " " + accepted.body());
        }
        JsonNode job = finished(
                stack.gateway()
                        .resolve(accepted.headers().firstValue("Location").orElseThrow()),
                token);
        double seconds = (System.nanoTime() - since) / 1e9;
        long created = job.path("counts").path("created").asLong();
        out.printf("%d workers in %.1f s: %.0f/s, %s%n", created, seconds, created / seconds, job.path("counts"));
        return created / seconds;
    }

    private JsonNode finished(URI address, String token) throws Exception {
        while (true) {
            JsonNode job = json.readTree(http.send(
                            HttpRequest.newBuilder(address)
                                    .header("Authorization", "Bearer " + token)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body());
            String state = job.path("state").asText();
            if (state.startsWith("COMPLETED")) {
                return job;
            }
            if (!List.of("OPEN", "VALIDATING", "APPLYING").contains(state)) {
                throw new IllegalStateException("the import ended as " + state);
            }
            Thread.sleep(50);
        }
    }

    /** People of Sichuan in files of these many lines each; nobody stands in two of them. */
    private static List<Path> files(Path folder, List<Integer> sizes) throws IOException {
        SamplePlan full = SamplePlan.full();
        int people = sizes.stream().mapToInt(Integer::intValue).sum();
        new SampleFiles(folder)
                .write(Sample.of(
                        new SamplePlan(SamplePlan.SEED, people, full.corridors()),
                        LocalDate.now(ZoneId.of("Asia/Shanghai"))));
        List<Path> files = new ArrayList<>();
        try (BufferedReader all =
                Files.newBufferedReader(folder.resolve("workers-51.ndjson"), StandardCharsets.ISO_8859_1)) {
            for (int size : sizes) {
                Path file = folder.resolve("part-" + files.size() + ".ndjson");
                try (BufferedWriter part = Files.newBufferedWriter(file, StandardCharsets.ISO_8859_1)) {
                    for (int line = 0; line < size; line++) {
                        part.write(Objects.requireNonNull(all.readLine()));
                        part.write('\n');
                    }
                }
                files.add(file);
            }
        }
        return files;
    }

    private static ProcessHandle registry(Stack stack) {
        return stack.parts().stream()
                .filter(part -> part.name().contains("registry"))
                .map(part -> Objects.requireNonNull(((ServicePart) part).handle()))
                .findFirst()
                .orElseThrow();
    }
}
