package io.labortransfer.benchmark;

import io.labortransfer.local.journey.Journey;
import io.labortransfer.local.journey.JourneySummary;
import io.labortransfer.local.sample.SamplePlan;
import io.labortransfer.local.stack.Ports;
import io.labortransfer.local.stack.Reporter;
import io.labortransfer.local.stack.Stack;
import io.labortransfer.local.stack.StackOptions;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether the time of a 404 betrays that a record is there, in another province. Through the gateway, calls for a foreign record
 * and for an id that nobody has are made in pairs, in an order that chance decides; the yardstick is the unknown id. The whole
 * interval in which the median difference lies must be within the bound, so a noisy machine misses the goal and never meets it
 * by chance.
 */
final class ForeignRecordBenchmark implements Benchmark {

    private static final int WARM_UP = 1_500;
    private static final int PAIRS = 5_000;
    private static final double MOST_PERCENT = 3;
    private static final long SEED = 20_261_128;
    private static final String ID = "\"%s\":\"([a-z]{3}_[0-9a-z]{26})\"";
    private static final String WORD =
            "{\"workerWord\":{\"by\":\"SELF_IN_PERSON\",\"at\":\"%s\",\"languageUsed\":\"zh\",\"evidenceRef\":\"benchmark-1\"}}";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Random random = new Random(SEED);

    @Override
    public String name() {
        return "foreign";
    }

    @Override
    public String sentence() {
        return "A foreign record's 404 takes the time of an unknown id's.";
    }

    /**
     * What is asked for.
     *
     * @param owner whose record it is
     * @param list where the owner finds one; {@code {worker}} is a worker who was matched
     * @param property the property of the list that names it
     * @param call the method and the path behind which the id stands, and what follows it
     * @param stranger who must not learn that it is there
     */
    private record Kind(String name, String owner, String list, String property, Call call, String stranger) {}

    private record Call(String path, String action) {
        static Call get(String path) {
            return new Call(path, "");
        }

        static Call post(String path, String action) {
            return new Call(path, action);
        }
    }

    private static final List<Kind> KINDS = List.of(
            kind("worker", "/api/v1/workers?limit=1", "id", Call.get("/api/v1/workers/")),
            kind("intent", "/api/v1/workers/{worker}/intents", "id", Call.get("/api/v1/intents/")),
            kind("consent", "/api/v1/workers/{worker}/consents", "id", Call.get("/api/v1/consents/")),
            kind("match", "/api/v1/matches?limit=1", "id", Call.get("/api/v1/matches/")),
            kind("run", "/api/v1/matches?limit=1", "runId", Call.get("/api/v1/matches/batches/")),
            kind("transfer", "/api/v1/transfers?limit=1", "id", Call.get("/api/v1/transfers/")),
            kind("trip", "/api/v1/trips?limit=1", "id", Call.get("/api/v1/trips/")),
            kind("spell", "/api/v1/spells?limit=1", "id", Call.get("/api/v1/spells/")),
            new Kind(
                    "joborder",
                    "office-33",
                    "/api/v1/job-orders?state=SUBMITTED&limit=1",
                    "id",
                    Call.get("/api/v1/job-orders/"),
                    "office-44"),
            kind(
                    "intent-withdraw",
                    "/api/v1/workers/{worker}/intents",
                    "id",
                    Call.post("/api/v1/intents/", "/withdraw")),
            kind("match-withdraw", "/api/v1/matches?limit=1", "id", Call.post("/api/v1/matches/", "/withdraw")),
            kind("transfer-withdraw", "/api/v1/transfers?limit=1", "id", Call.post("/api/v1/transfers/", "/withdraw")));

    private static Kind kind(String name, String list, String property, Call call) {
        return new Kind(name, "office-51", list, property, call, "office-52");
    }

    @Override
    public List<Goal> run(PrintStream out) throws Exception {
        StackOptions options = StackOptions.standard()
                .withData(Path.of("target", "foreign-data").toAbsolutePath())
                .withPorts(Ports.free())
                .withPlan(SamplePlan.small())
                .startingFresh();
        try (Stack stack = Stack.start(options, Reporter.silent())) {
            JourneySummary journey = Journey.run(stack, Reporter.silent());
            if (!journey.right()) {
                throw new IllegalStateException("the journey is wrong: " + journey.differences());
            }
            List<Goal> goals = new ArrayList<>();
            for (Kind kind : KINDS) {
                goals.add(compare(stack, kind, out));
            }
            return goals;
        }
    }

    private Goal compare(Stack stack, Kind kind, PrintStream out) throws Exception {
        String foreign = idOf(stack, kind);
        for (int i = 0; i < WARM_UP; i++) {
            time(stack, kind, foreign);
            time(stack, kind, unknown(foreign));
        }
        double[] unknown = new double[PAIRS];
        double[] there = new double[PAIRS];
        for (int i = 0; i < PAIRS; i++) {
            if (random.nextBoolean()) {
                unknown[i] = time(stack, kind, unknown(foreign));
                there[i] = time(stack, kind, foreign);
            } else {
                there[i] = time(stack, kind, foreign);
                unknown[i] = time(stack, kind, unknown(foreign));
            }
        }
        PairedDifference difference = PairedDifference.of(unknown, there, SEED);
        out.printf(
                "%s: unknown id %.3f ms in the median, foreign record %+.4f to %+.4f ms (95 %%, %d pairs)%n",
                kind.name(), difference.median(), difference.low(), difference.high(), PAIRS);
        return Goal.atMost("foreign-" + kind.name() + "-difference-percent", difference.farEndPercent(), MOST_PERCENT);
    }

    private String idOf(Stack stack, Kind kind) throws Exception {
        String list = kind.list();
        if (list.contains("{worker}")) {
            list = list.replace("{worker}", first(stack, kind.owner(), "/api/v1/matches?limit=1", "workerId"));
        }
        return first(stack, kind.owner(), list, kind.property());
    }

    private String first(Stack stack, String owner, String list, String property) throws Exception {
        HttpResponse<String> found =
                http.send(authorized(stack, owner, list).GET().build(), HttpResponse.BodyHandlers.ofString());
        Matcher id = Pattern.compile(ID.formatted(property)).matcher(found.body());
        if (found.statusCode() != 200 || !id.find()) {
            throw new IllegalStateException(owner + " finds nothing at " + list + ": " + found.statusCode());
        }
        return id.group(1);
    }

    /** An id of the same moment that nobody has. */
    private String unknown(String like) {
        StringBuilder id = new StringBuilder(like.substring(0, like.length() - 10));
        for (int i = 0; i < 10; i++) {
            id.append("0123456789abcdefghjkmnpqrstvwxyz".charAt(random.nextInt(32)));
        }
        return id.toString();
    }

    private double time(Stack stack, Kind kind, String id) throws Exception {
        HttpRequest request = request(stack, kind, id);
        long since = System.nanoTime();
        int status = http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        double milliseconds = (System.nanoTime() - since) / 1e6;
        if (status != 404) {
            throw new IllegalStateException(kind.stranger() + " is answered " + status + " for a " + kind.name());
        }
        return milliseconds;
    }

    private static HttpRequest request(Stack stack, Kind kind, String id) {
        Call call = kind.call();
        HttpRequest.Builder request = authorized(stack, kind.stranger(), call.path() + id + call.action());
        if (call.action().isEmpty()) {
            return request.GET().build();
        }
        return request.header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(
                        WORD.formatted(Instant.now().truncatedTo(ChronoUnit.SECONDS))))
                .build();
    }

    private static HttpRequest.Builder authorized(Stack stack, String client, String path) {
        return HttpRequest.newBuilder(stack.gateway().resolve(path))
                .header("Authorization", "Bearer " + stack.tokens().of(client));
    }
}
