package io.labortransfer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From an agreement between Guizhou and Zhejiang to a run over its line, which has one funded seat for two people. */
class LineJourneyIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String JSON = "application/json";
    private static final String ORIGIN = "52";
    private static final String DESTINATION = "33";
    private static final String RUNS = "/api/v1/matches/batches";

    private final Suite suite = Suite.played();
    private final Client office = suite.as("office-" + ORIGIN);
    private final Client employer = suite.as(suite.records().employerOf(DESTINATION));
    private final AgreedLine line = AgreedLine.between(suite, ORIGIN, DESTINATION, 1);
    private final OpenPost post = OpenPost.ofLine(suite, DESTINATION, 2, line.id());
    private final Seekers seekers = new Seekers(office, "520521");
    private final List<String> workers =
            List.of(seekers.wishingFor(DESTINATION, "NORMAL"), seekers.wishingFor(DESTINATION, "NORMAL"));

    /** A run of another journey shall find nothing of this one. */
    @AfterEach
    void nothingIsLeftOpen() {
        for (String worker : workers) {
            String wish = office.get("/api/v1/workers/" + worker + "/intents")
                    .body()
                    .at("/items/0/id")
                    .asText();
            done(office, "/api/v1/intents/" + wish + "/withdraw", "{\"workerWord\": " + Seekers.word() + "}");
        }
        for (String worker : workers) {
            await().atMost(SOON).until(() -> reason(worker).equals("INTENT_NOT_OPEN"));
        }
        done(employer, "/api/v1/job-orders/" + post.id() + "/close", "");
        line.ends();
    }

    @Test
    void a_run_over_a_line_promises_its_one_seat_and_tells_who_is_left_out_that_it_is_full() {
        for (String worker : workers) {
            await().atMost(SOON).untilAsserted(() -> assertThat(reason(worker)).isEqualTo("FITS"));
        }

        JsonNode run = runOverTheLine();

        assertThat(run.path("agreementLineId").asText()).isEqualTo(line.id());
        assertThat(run.at("/counts/jobOrders").asInt()).isEqualTo(1);
        assertThat(run.at("/counts/proposed").asInt()).isEqualTo(1);
        assertThat(run.at("/reasons/LINE_FULL").asInt()).isEqualTo(1);
        assertThat(run.at("/lines/0/agreementLineId").asText()).isEqualTo(line.id());
        assertThat(run.at("/lines/0/seats").asInt()).isEqualTo(1);
        assertThat(run.at("/lines/0/placed").asInt()).isEqualTo(1);

        String id = run.path("id").asText();
        JsonNode proposed = office.get("/api/v1/matches?runId=" + id).body().path("items");
        assertThat(proposed).hasSize(1);
        assertThat(proposed.path(0).path("jobOrderId").asText()).isEqualTo(post.id());
        String placed = proposed.path(0).path("workerId").asText();
        assertThat(workers).contains(placed);
        String left = workers.stream()
                .filter(worker -> !worker.equals(placed))
                .findFirst()
                .orElseThrow();
        assertThat(reason(placed)).isEqualTo("PROPOSAL_OPEN");
        JsonNode why = why(left).body();
        assertThat(why.path("reason").asText()).isEqualTo("LINE_FULL");
        assertThat(why.at("/lastRun/runId").asText()).isEqualTo(id);

        JsonNode report = office.get(RUNS + "/" + id + "/fairness").body();
        assertThat(report.at("/lines/0/agreementLineId").asText()).isEqualTo(line.id());
        assertThat(report.at("/lines/0/seats").asInt()).isEqualTo(1);
        assertThat(report.at("/lines/0").hasNonNull("placed"))
                .as("one person is a small number")
                .isFalse();
    }

    /** The agreement is told by events, so that the line may not be known for a moment. */
    private JsonNode runOverTheLine() {
        String order = """
                {"jobFilter": {"destinations": ["%s"]}, "propose": true, "agreementLineId": "%s"}""".formatted(DESTINATION, line.id());
        Client.Answer ordered = await().atMost(SOON)
                .until(() -> office.call("POST", RUNS, JSON, order), answer -> answer.status() != 422);
        assertThat(ordered.status()).as(ordered.body().toString()).isEqualTo(202);
        String run = RUNS + "/" + ordered.body().path("id").asText();
        await().atMost(SOON)
                .until(() -> office.get(run).body().path("state").asText().equals("DONE"));
        return office.get(run).body();
    }

    /** The first rule that fails; empty while the worker is not known there. */
    private String reason(String worker) {
        return why(worker).body().path("reason").asText();
    }

    private Client.Answer why(String worker) {
        return office.call("POST", "/api/v1/matches/explanations", JSON, """
                {"workerId": "%s", "jobOrderId": "%s"}""".formatted(worker, post.id()));
    }

    private static void done(Client caller, String path, String body) {
        Client.Answer answer = caller.call("POST", path, JSON, body);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    }
}
