package io.labortransfer.benchmark;

import io.labortransfer.local.servers.Part;
import io.labortransfer.local.stack.Stack;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one request of each kind costs every server of the stack, less what the servers take while nobody asks. */
final class RequestKinds {

    private static final int WARM_UP = 6_000;
    private static final int ROUNDS = 5;
    private static final int EACH = 1_000;
    private static final int PEOPLE = 120;
    private static final Duration IDLE = Duration.ofSeconds(20);

    /** One caller may search 200 times a second. */
    private static final Duration APART = Duration.ofMillis(6);

    private static final Pattern ID_NUMBER = Pattern.compile("\"idNumber\":\"([0-9X]+)\"");

    private final Stack stack;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> records = new ArrayList<>();
    private int turn;

    RequestKinds(Stack stack) {
        this.stack = stack;
    }

    void print(PrintStream out) throws Exception {
        register();
        Map<String, Supplier<HttpRequest>> kinds = new LinkedHashMap<>();
        kinds.put("exact search", this::search);
        kinds.put(
                "page of fifty",
                () -> authorized("/workers?state=ACTIVE&limit=50").GET().build());
        kinds.put("registration that changes nothing", () -> registration(next()));
        for (Supplier<HttpRequest> kind : kinds.values()) {
            repeat(kind, WARM_UP);
        }
        Map<String, Double> idle = idle();
        for (Map.Entry<String, Supplier<HttpRequest>> kind : kinds.entrySet()) {
            Map<String, List<Double>> rounds = new LinkedHashMap<>();
            for (int round = 0; round < ROUNDS; round++) {
                round(kind.getValue(), idle, rounds);
            }
            StringBuilder line = new StringBuilder();
            rounds.forEach((server, taken) -> line.append(", %s %.3f".formatted(server, median(taken))));
            out.printf(
                    "%s: %.3f ms%s%n",
                    kind.getKey(),
                    rounds.values().stream().mapToDouble(RequestKinds::median).sum(),
                    line);
        }
    }

    private void round(Supplier<HttpRequest> kind, Map<String, Double> idle, Map<String, List<Double>> rounds)
            throws Exception {
        ProcessorTime before = ProcessorTime.now(stack);
        long since = System.nanoTime();
        repeat(kind, EACH);
        double elapsed = (System.nanoTime() - since) / 1e6;
        ProcessorTime after = ProcessorTime.now(stack);
        for (Part part : stack.parts()) {
            double taken = millis(after, part) - millis(before, part);
            rounds.computeIfAbsent(part.name(), name -> new ArrayList<>())
                    .add((taken - idle.getOrDefault(part.name(), 0.0) * elapsed) / EACH);
        }
    }

    private Map<String, Double> idle() throws InterruptedException {
        Thread.sleep(Duration.ofSeconds(2));
        ProcessorTime before = ProcessorTime.now(stack);
        Thread.sleep(IDLE);
        ProcessorTime after = ProcessorTime.now(stack);
        Map<String, Double> idle = new LinkedHashMap<>();
        for (Part part : stack.parts()) {
            idle.put(part.name(), (millis(after, part) - millis(before, part)) / IDLE.toMillis());
        }
        return idle;
    }

    private static double millis(ProcessorTime time, Part part) {
        return time.of(part.name()).toNanos() / 1e6;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** The first lines of the sample that are sound records. */
    private void register() throws IOException, InterruptedException {
        for (String bytes :
                Files.readAllLines(stack.data().sample().resolve("workers-51.ndjson"), StandardCharsets.ISO_8859_1)) {
            String line = new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            if (records.size() < PEOPLE && ID_NUMBER.matcher(line).find() && send(registration(line)) == 201) {
                records.add(line);
            }
        }
    }

    private String next() {
        turn++;
        return records.get(turn % records.size());
    }

    private HttpRequest search() {
        Matcher number = ID_NUMBER.matcher(next());
        if (!number.find()) {
            throw new IllegalStateException("a record of the sample without its number");
        }
        return authorized("/workers/search")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"idNumber\":\"" + number.group(1) + "\"}"))
                .build();
    }

    private HttpRequest registration(String record) {
        return authorized("/workers")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(record))
                .build();
    }

    private HttpRequest.Builder authorized(String path) {
        return HttpRequest.newBuilder(URI.create(stack.gateway() + "/api/v1" + path))
                .header("Authorization", "Bearer " + stack.tokens().of("office-51"));
    }

    private void repeat(Supplier<HttpRequest> kind, int times) throws IOException, InterruptedException {
        long due = System.nanoTime();
        for (int time = 0; time < times; time++) {
            LockSupport.parkNanos(due - System.nanoTime());
            due = Math.max(due, System.nanoTime()) + APART.toNanos();
            int status = send(kind.get());
            if (status >= 300) {
                throw new IllegalStateException("answered " + status);
            }
        }
    }

    private int send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }
}
