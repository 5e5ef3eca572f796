package io.labortransfer.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.labortransfer.benchmark.candidate.StateTopic;
import io.labortransfer.benchmark.candidate.ToldWorkers;
import io.labortransfer.benchmark.candidate.ViewRebuild;
import io.labortransfer.benchmark.candidate.Visibility;
import io.labortransfer.benchmark.country.Latencies;
import io.labortransfer.local.journey.Journey;
import io.labortransfer.local.sample.SamplePlan;
import io.labortransfer.local.servers.Part;
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
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * States of workers per second from their topic into the view of the matching service: of all units mixed, which is the most work, for each unit has its
 * transactions, and of one unit as while its file is imported. Then the whole view is built anew from the beginning of the topic, and at last, while
 * 500 changes a second are told, the time until a query through the gateway is answered otherwise. Yardstick: a bare COPY of the same rows. The other services
 * are stopped: here they would take the cores of what is measured.
 */
final class CandidateBenchmark implements Benchmark {
    private static final int STATES = 300_000;
    private static final int WARM_UP = 150_000;
    private static final int CHANGES_PER_SECOND = 500;
    private static final int CHANGES = 60 * CHANGES_PER_SECOND;
    private static final String DESTINATION = "44";
    private static final String OFFICE = "office-51";

    private final int states;

    CandidateBenchmark() {
        this(STATES);
    }

    private CandidateBenchmark(int states) {
        this.states = states;
    }

    @Override
    public String name() {
        return "candidates";
    }

    @Override
    public String sentence() {
        return "States of workers per second from the topic into the view; the view built anew; when a change is seen; COPY as yardstick.";
    }

    @Override
    public Set<String> options() {
        return Set.of("states");
    }

    @Override
    public Benchmark with(BenchmarkOptions options) {
        return new CandidateBenchmark(options.number("states", STATES));
    }

    @Override
    public List<Goal> run(PrintStream out) throws Exception {
        Path data = Path.of("target", "candidate-data").toAbsolutePath();
        StackOptions options = StackOptions.standard()
                .withData(data)
                .withPorts(Ports.free())
                .withPlan(SamplePlan.small())
                .startingFresh();
        try (Stack stack = Stack.start(options, Reporter.silent());
                StateTopic topic = new StateTopic(stack.options().ports().kafka())) {
            Journey.run(stack, Reporter.silent());
            String jobOrder = postIn(stack);
            stack.parts().stream()
                    .filter(part ->
                            part.name().contains("registry") || part.name().contains("tracking"))
                    .forEach(Part::close);
            taken(stack, topic, ToldWorkers.everywhere(1), WARM_UP, out);
            double mixed = taken(stack, topic, ToldWorkers.everywhere(2), states, out);
            double oneUnit = taken(stack, topic, ToldWorkers.ofOneUnit(3), states, out);
            double copy = CopyYardstick.rowsPerSecond(
                    options.ports().postgresql(), "matching", List.of("candidate", "inbox"), data, out);
            out.printf("yardstick: COPY %.0f states/s; the view takes %.2f of it%n", copy, mixed / copy);
            double anew = new ViewRebuild(managementPort(stack)).perSecond(out);
            out.printf("of all units mixed %.0f states/s, of one unit %.0f, built anew %.0f%n", mixed, oneUnit, anew);
            Latencies seen = seen(stack, topic, jobOrder);
            seen.print("change seen", out);
            return List.of(
                    Goal.atLeast("candidate-states-per-s", mixed, 10_000),
                    Goal.atLeast("candidate-rebuild-per-s", anew, 10_000),
                    Goal.atMost("candidate-change-unseen", seen.failed(), 0),
                    Goal.atMost("candidate-change-seen-p99-ms", seen.percentile(0.99), 1_000));
        }
    }

    /** States a second, which are made up before, from the first that is told until the last is taken in. */
    private static double taken(Stack stack, StateTopic topic, ToldWorkers workers, int many, PrintStream out)
            throws InterruptedException {
        List<ProducerRecord<String, byte[]>> states = IntStream.range(0, many)
                .mapToObj(worker -> StateTopic.first(workers, worker))
                .toList();
        ProcessorTime before = ProcessorTime.now(stack);
        long since = System.nanoTime();
        states.forEach(topic::tell);
        double told = (System.nanoTime() - since) / 1e9;
        topic.awaitTaken();
        double seconds = (System.nanoTime() - since) / 1e9;
        out.printf("%d states told in %.1f s, taken in after %.1f s: %.0f/s%n", many, told, seconds, many / seconds);
        ProcessorTime.now(stack).printSince(before, many, out);
        return many / seconds;
    }

    private static Latencies seen(Stack stack, StateTopic topic, String jobOrder)
            throws IOException, InterruptedException {
        ToldWorkers workers = ToldWorkers.ofOneUnit(4);
        for (int worker = 0; worker < CHANGES; worker++) {
            topic.tellWishing(workers, worker, 1, false);
        }
        topic.awaitTaken();
        Visibility visibility =
                new Visibility(topic, stack.gateway(), stack.tokens().of(OFFICE), jobOrder);
        String reason = visibility.reason(workers.id(0));
        if (!reason.equals("CONSENT_MISSING")) {
            throw new IllegalStateException("a worker without consent is told " + reason);
        }
        return visibility.of(workers, 0, CHANGES, CHANGES_PER_SECOND);
    }

    /** A post that the journey has published, as whoever may see it lists it. */
    private static String postIn(Stack stack) throws IOException, InterruptedException {
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            URI orders = stack.gateway().resolve("/api/v1/job-orders?state=PUBLISHED&limit=1");
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(orders)
                            .header("Authorization", "Bearer " + stack.tokens().of("office-" + DESTINATION))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            JsonNode post = new ObjectMapper().readTree(answer.body()).at("/items/0/id");
            if (post.isMissingNode()) {
                throw new IllegalStateException(
                        "the journey left no post: " + answer.statusCode() + " " + answer.body());
            }
            return post.asText();
        }
    }

    private static int managementPort(Stack stack) {
        return stack.parts().stream()
                .filter(part -> part.name().contains("matching"))
                .map(part -> Ports.managementOf(URI.create(part.address()).getPort()))
                .findFirst()
                .orElseThrow();
    }
}
