package io.labortransfer.benchmark;

import io.labortransfer.local.sample.SamplePlan;
import io.labortransfer.local.servers.Part;
import io.labortransfer.local.servers.ServicePart;
import io.labortransfer.local.stack.Ports;
import io.labortransfer.local.stack.Reporter;
import io.labortransfer.local.stack.Stack;
import io.labortransfer.local.stack.StackOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedFrame;

/**
 * What passport, policy, scoped transaction, idempotency and access record together cost a request, in CPU time of the
 * worker-registry process. A read of one worker and a registration that changes nothing carry all of them.
 *
 * <p>Two figures. <em>Walls</em>: of the process's CPU time for a request, the share of samples in which a wall or a transaction's
 * begin and end is at work outside of the operation's own method. The validation between them counts too, so it is more than what the
 * walls take, never less. <em>Added</em>: all that the request takes more than a health question to the same server, the yardstick;
 * that holds the operation itself, its JSON and its queries.
 */
final class RequestCostBenchmark implements Benchmark {

    private static final int WARM_UP = 20_000;
    private static final int ROUNDS = 5;
    private static final int EACH = 2_000;
    private static final Duration IDLE = Duration.ofSeconds(5);
    private static final Pattern WALL = Pattern.compile(
            "io.labortransfer.kit.(access|accesslog|idempotency)[.].*|io.quarkus.narayana.jta.runtime.NotifyingTransactionManager");
    private static final String ELSEWHERE = "";
    private static final String OPERATION = "io.labortransfer.registry.worker.rest.WorkerResource";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public String name() {
        return "cost";
    }

    @Override
    public String sentence() {
        return "CPU time that passport, policy, scope, idempotency and access record take of a request.";
    }

    @Override
    public List<Goal> run(PrintStream out) throws Exception {
        StackOptions options = StackOptions.standard()
                .withData(Path.of("target", "cost-data").toAbsolutePath())
                .withPlan(SamplePlan.small())
                .startingFresh();
        try (Stack stack = Stack.start(options, Reporter.silent())) {
            ProcessHandle registry = registry(stack);
            Processor service = new Processor(List.of(registry));
            Processor database = new Processor(postgres(stack));
            String record = record(stack);
            Request write = () -> registration(stack, record);
            URI worker = stack.gateway().resolve(location(write));
            Request read = () -> authorized(stack, worker).GET().build();
            Request bare = () -> HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/q/health/live"
                            .formatted(
                                    Ports.managementOf(stack.options().ports().registry()))))
                    .build();
            for (Request request : List.of(read, write, bare)) {
                repeat(request, WARM_UP);
            }
            Thread.sleep(IDLE);
            double idle = idleShare(service);
            Cost reading = new Cost();
            Cost writing = new Cost();
            Cost yardstick = new Cost();
            for (int round = 1; round <= ROUNDS; round++) {
                measure(reading, read, service, database, idle);
                measure(writing, write, service, database, idle);
                measure(yardstick, bare, service, database, idle);
                out.printf(
                        "round %d: read %.3f ms, write %.3f ms, yardstick %.3f ms%n",
                        round, reading.last(), writing.last(), yardstick.last());
            }
            out.printf(
                    "added: read %.3f ms, write %.3f ms%n",
                    reading.service() - yardstick.service(), writing.service() - yardstick.service());
            out.printf("PostgreSQL beside it: read %.3f ms, write %.3f ms%n", reading.database(), writing.database());
            new RequestKinds(stack).print(out);
            return List.of(
                    Goal.atMost("read-walls-cpu-ms", walls("read", read, registry, reading.service(), out), 1),
                    Goal.atMost("write-walls-cpu-ms", walls("write", write, registry, writing.service(), out), 1));
        }
    }

    /** The CPU milliseconds that the walls take of {@code all} that the request takes in the service; says them one by one. */
    private double walls(String name, Request request, ProcessHandle service, double all, PrintStream out)
            throws Exception {
        CpuProfile profile = CpuProfile.begin(
                service, Files.createDirectories(Path.of("target", "benchmark").toAbsolutePath()));
        repeat(request, ROUNDS * EACH);
        Map<String, Double> shares = CpuProfile.shares(profile.end(), RequestCostBenchmark::wall);
        shares.remove(ELSEWHERE);
        shares.forEach((wall, share) -> out.printf("%s, %s: %.3f ms%n", name, wall, share * all));
        return all * shares.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The wall that is at work: the first from the innermost frame on, if it comes before the operation's own method. */
    private static String wall(List<RecordedFrame> stack) {
        for (RecordedFrame frame : stack) {
            String type = frame.getMethod().getType().getName();
            if (type.equals(OPERATION)) {
                return ELSEWHERE;
            }
            Matcher wall = WALL.matcher(type);
            if (wall.matches()) {
                return wall.group(1) == null ? "transaction" : wall.group(1);
            }
        }
        return ELSEWHERE;
    }

    private interface Request {
        HttpRequest build() throws IOException;
    }

    private void measure(Cost cost, Request request, Processor service, Processor database, double idle)
            throws Exception {
        long since = System.nanoTime();
        double serviceBefore = service.milliseconds();
        double databaseBefore = database.milliseconds();
        repeat(request, EACH);
        double elapsed = (System.nanoTime() - since) / 1e6;
        cost.add(
                (service.milliseconds() - serviceBefore - idle * elapsed) / EACH,
                (database.milliseconds() - databaseBefore) / EACH);
    }

    private void repeat(Request request, int times) throws Exception {
        for (int time = 0; time < times; time++) {
            HttpResponse<String> answer = send(request);
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException("answered " + answer.statusCode() + " " + answer.body());
            }
        }
    }

    private HttpResponse<String> send(Request request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** CPU milliseconds a millisecond while nothing is asked: polls, clocks and the collector. */
    private static double idleShare(Processor service) throws InterruptedException {
        double before = service.milliseconds();
        Thread.sleep(IDLE);
        return (service.milliseconds() - before) / IDLE.toMillis();
    }

    private static HttpRequest registration(Stack stack, String record) {
        return authorized(stack, stack.gateway().resolve("/api/v1/workers"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(record))
                .build();
    }

    private static HttpRequest.Builder authorized(Stack stack, URI address) {
        return HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + stack.tokens().of("office-51"));
    }

    private String location(Request registration) throws Exception {
        HttpResponse<String> answer = send(registration);
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("not registered: " + answer.statusCode() + " " + answer.body());
        }
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    /** The first line of the sample that is registered as it stands; the sample has lines of broken bytes and of wrong values too. */
    private String record(Stack stack) throws Exception {
        Path file = stack.data().sample().resolve("workers-51.ndjson");
        for (String bytes : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
            String line = new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            if (send(() -> registration(stack, line)).statusCode() == 201) {
                return line;
            }
        }
        throw new IllegalStateException("no line of " + file.getFileName() + " is a sound record");
    }

    private static ProcessHandle registry(Stack stack) {
        for (Part part : stack.parts()) {
            if (part.name().contains("registry") && part instanceof ServicePart service) {
                return Objects.requireNonNull(service.handle());
            }
        }
        throw new IllegalStateException("the stack has no registry");
    }

    private static List<ProcessHandle> postgres(Stack stack) throws IOException {
        long postmaster =
                Long.parseLong(Files.readAllLines(stack.data().postgresql().resolve("postmaster.pid"))
                        .getFirst()
                        .strip());
        return ProcessHandle.of(postmaster).stream()
                .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                .toList();
    }

    /** CPU time of some processes, as the operating system counts it. */
    private record Processor(List<ProcessHandle> processes) {
        double milliseconds() {
            return processes.stream()
                    .flatMap(process -> process.info().totalCpuDuration().stream())
                    .mapToDouble(time -> time.toNanos() / 1e6)
                    .sum();
        }
    }

    /** The median over the rounds, which one busy moment of the machine does not move. */
    private static final class Cost {
        private final List<Double> services = new ArrayList<>();
        private final List<Double> databases = new ArrayList<>();

        void add(double service, double database) {
            services.add(service);
            databases.add(database);
        }

        double last() {
            return services.getLast();
        }

        double service() {
            return median(services);
        }

        double database() {
            return median(databases);
        }

        private static double median(List<Double> values) {
            return values.stream().sorted().toList().get(values.size() / 2);
        }
    }
}
