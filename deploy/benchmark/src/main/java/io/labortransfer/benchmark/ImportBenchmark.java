package io.labortransfer.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.labortransfer.local.sample.Sample;
import io.labortransfer.local.sample.SampleFiles;
import io.labortransfer.local.sample.SamplePlan;
import io.labortransfer.local.servers.Part;
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
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Workers per second through the gateway in the one-request form, from the first byte sent until the jobs have ended and everything that
 * they announced is on Kafka (the services that read it there are stopped), and the CPU time that one takes: a file alone, two files at
 * the same time, and a file again, which changes nothing; and whether the registry's memory stays the same when twenty times as much
 * comes. Yardstick: a bare COPY of the same rows into tables like all those that the import writes.
 */
final class ImportBenchmark implements Benchmark {

    private static final int SMALL = 20_000;
    private static final int LARGE = 200_000;
    private static final int SUSTAINED = 2 * LARGE;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String sentence() {
        return "Workers imported per second through the gateway to Kafka; memory at two file sizes; COPY as yardstick.";
    }

    @Override
    public List<Goal> run(PrintStream out) throws Exception {
        Path folder = Path.of("target", "import-data").toAbsolutePath();
        StackOptions options =
                StackOptions.standard().withData(folder.resolve("stack")).startingFresh();
        List<Goal> goals = new ArrayList<>();
        try (Stack stack = Stack.start(options, Reporter.silent())) {
            ProcessHandle registry = registry(stack);
            // They read what is announced, on machines of their own; here they would take the cores of what is
            // measured.
            stack.parts().stream()
                    .filter(part ->
                            part.name().contains("matching") || part.name().contains("tracking"))
                    .forEach(Part::close);
            List<Path> files = files(folder.resolve("files"), List.of(SMALL, SMALL, LARGE, LARGE, LARGE, LARGE));
            measure(stack, files.subList(0, 1), out); // the warm-up, not counted
            measure(stack, files.subList(1, 2), out);
            double before = ResidentMemory.peak(registry);
            measure(stack, files.subList(2, 3), out); // until what is done for each line is compiled thoroughly
            double alone = measure(stack, files.subList(3, 4), out);
            double rate = measure(stack, files.subList(4, 6), out);
            double after = ResidentMemory.peak(registry);
            double again = measure(stack, files.subList(2, 3), out);
            double copy = CopyYardstick.workersPerSecond(options.ports().postgresql(), folder.resolve("files"), out);
            out.printf("yardstick: COPY %.0f workers/s; import %.2f of it%n", copy, rate / copy);
            out.printf("a file alone: %.0f workers/s; again: %.0f lines/s%n", alone, again);
            out.printf(
                    "registry's peak memory %.0f MB after %d lines, %.0f MB after %d%n",
                    before, SMALL, after, SUSTAINED);
            goals.add(Goal.atLeast("import-workers-per-s", rate, 10_000));
            goals.add(Goal.atLeast("import-share-of-copy", rate / copy, 0.5));
            goals.add(Goal.atMost("import-memory-growth-ratio", after / before, 1.15));
        }
        return goals;
    }

    /** Sends the files at the same time; what one worker of them takes. */
    private double measure(Stack stack, List<Path> files, PrintStream out) throws Exception {
        String token = stack.tokens().of("office-51");
        ProcessorTime before = ProcessorTime.now(stack);
        long since = System.nanoTime();
        List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();
        for (Path file : files) {
            sent.add(http.sendAsync(request(stack, token, file), HttpResponse.BodyHandlers.ofString()));
        }
        List<URI> jobs = new ArrayList<>();
        for (CompletableFuture<HttpResponse<String>> answer : sent) {
            jobs.add(stack.gateway().resolve(accepted(answer.get())));
        }
        double received = (System.nanoTime() - since) / 1e9;
        long rows = 0;
        for (URI job : jobs) {
            rows += finished(job, token).at("/counts/rows").asLong();
        }
        double applied = (System.nanoTime() - since) / 1e9;
        awaitRelay(stack.options().ports().postgresql());
        double seconds = (System.nanoTime() - since) / 1e9;
        out.printf(
                "%d lines in %d files received after %.1f s, applied after %.1f s, relayed after %.1f s: %.0f/s%n",
                rows, files.size(), received, applied, seconds, rows / seconds);
        ProcessorTime.now(stack).printSince(before, rows, out);
        return rows / seconds;
    }

    private static HttpRequest request(Stack stack, String token, Path file) throws IOException {
        return HttpRequest.newBuilder(stack.gateway()
                        .resolve("/api/v1/workers/imports?mode=UPSERT&sourceSystem=benchmark&templateVersion=1"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-ndjson")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build();
    }

    private static String accepted(HttpResponse<String> answer) {
        if (answer.statusCode() != 202) {
            throw new IllegalStateException(
                    "the import was not accepted: " + answer.statusCode() + " " + answer.body());
        }
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** Until the relay is behind everything that was announced up to now. */
    private static void awaitRelay(int port) throws SQLException, InterruptedException {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/registry?user=postgres";
        try (Connection connection = DriverManager.getConnection(url);
                Statement ask = connection.createStatement()) {
            String last = text(ask, "SELECT coalesce(max(xid), '0')::text FROM outbox");
            while (!text(ask, "SELECT horizon > '" + last + "'::xid8 FROM relay_cursor")
                    .equals("t")) {
                Thread.sleep(20);
            }
        }
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
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
            Thread.sleep(250); // as often as a patient client, or the asking would be measured
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
