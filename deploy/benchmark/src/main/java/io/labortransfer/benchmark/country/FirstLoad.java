package io.labortransfer.benchmark.country;

import com.fasterxml.jackson.databind.JsonNode;
import io.labortransfer.local.journey.Api;
import io.labortransfer.local.stack.Party;
import io.labortransfer.local.stack.Ports;
import io.labortransfer.local.stack.Stack;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Loads units as the runbook of a first load says: each office opens an import and commits it, the operator has its file taken from the
 * server's folder. As many units at a time as the registry works on files.
 */
public final class FirstLoad {
    private static final int AT_ONCE = 2;
    private static final String IMPORTS = "/workers/imports";

    private final Api api;
    private final URI operator;
    private final RegistryDatabase database;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Curve curve;
    private final ProgressLine progress;
    private final Map<String, Long> done = new ConcurrentHashMap<>();

    public FirstLoad(Stack stack, RegistryDatabase database, Curve curve, int workers, PrintStream out) {
        this.api = new Api(stack.gateway(), stack.tokens());
        this.operator = URI.create(
                "http://127.0.0.1:" + Ports.managementOf(stack.options().ports().registry()));
        this.database = database;
        this.curve = curve;
        this.progress = new ProgressLine(out, workers);
    }

    /** Loads these, the first of them first, until what they announced is on Kafka; only this time counts. */
    public void load(List<Unit> units) throws Exception {
        double before = curve.seconds();
        long since = System.nanoTime();
        Queue<Unit> waiting = new ConcurrentLinkedQueue<>(units);
        Callable<Boolean> lane = () -> {
            for (Unit unit = waiting.poll(); unit != null; unit = waiting.poll()) {
                load(unit, since, before);
            }
            return true;
        };
        try (ExecutorService lanes = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<Boolean> result :
                    lanes.invokeAll(Stream.generate(() -> lane).limit(AT_ONCE).toList())) {
                result.get();
            }
        }
        database.awaitRelay();
        curve.at(before + seconds(since), loaded());
    }

    private void load(Unit unit, long since, double before) throws Exception {
        String office = Party.office(unit.code());
        String id = api.post(
                        office,
                        IMPORTS,
                        Map.of(
                                "format",
                                "NDJSON",
                                "mode",
                                "UPSERT",
                                "sourceSystem",
                                "first-load",
                                "rows",
                                unit.people()))
                .expect(201)
                .path("id")
                .asText();
        take(unit, id);
        api.post(office, IMPORTS + "/" + id + "/commit", Map.of()).expect(202);
        String state = "APPLYING";
        while (state.equals("APPLYING")) {
            Thread.sleep(500);
            JsonNode job = api.get(office, IMPORTS + "/" + id).expect(200);
            state = job.path("state").asText();
            done.put(unit.code(), job.path("counts").path("created").asLong());
            curve.at(before + seconds(since), loaded());
            progress.show(curve.seconds(), curve.workers());
        }
        if (!state.equals("COMPLETED") || done.getOrDefault(unit.code(), 0L) != unit.people()) {
            throw new IllegalStateException("the import of " + unit.code() + " ended as " + state + " with "
                    + done.get(unit.code()) + " of " + unit.people() + " workers");
        }
    }

    private void take(Unit unit, String id) throws IOException, InterruptedException {
        HttpResponse<String> taken = http.send(
                HttpRequest.newBuilder(operator.resolve("/internal/imports/" + unit.code() + "/" + id + "/file"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"file\":\"" + CountryFiles.name(unit) + "\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (taken.statusCode() != 200) {
            throw new IllegalStateException(
                    "the file of " + unit.code() + " was not taken: " + taken.statusCode() + " " + taken.body());
        }
    }

    private long loaded() {
        return done.values().stream().mapToLong(Long::longValue).sum();
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
