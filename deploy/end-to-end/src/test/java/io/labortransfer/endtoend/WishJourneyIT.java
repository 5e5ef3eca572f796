package io.labortransfer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From a wish to a proposal, and what breaks on the way: somebody on record as unable to work, a consent taken back. From Zhejiang. */
class WishJourneyIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String JSON = "application/json";
    private static final String DESTINATION = "44";

    private final Suite suite = Suite.played();
    private final Client office = suite.as("office-33");

    @Test
    void somebody_on_record_as_unable_to_work_is_proposed_once_the_office_has_looked_again() throws Exception {
        String worker = seeker("LOST");
        JsonNode order = order();
        reasonBecomes(worker, order, "CAPACITY");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(PublishedEvents.told(suite.stack(), "lt.task.v1").stream()
                                .filter(task -> task.key().equals(worker))
                                .map(Aftermath.Told::sequence)
                                .distinct())
                        .containsExactly(1L));

        assertThat(office.call("PATCH", "/api/v1/workers/" + worker, "application/merge-patch+json", """
                        {"laborCapacity": "NORMAL"}""")
                        .status())
                .isEqualTo(200);

        reasonBecomes(worker, order, "FITS");
        String match = proposal(worker);
        JsonNode explained =
                office.get("/api/v1/matches/" + match + "/explanation").body();
        assertThat(explained.path("reasons").toString()).isNotEqualTo("[]");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(PublishedEvents.told(suite.stack(), "lt.task.v1").stream()
                                .filter(task -> task.key().equals(worker))
                                .map(Aftermath.Told::sequence)
                                .distinct())
                        .containsExactlyInAnyOrder(1L, 2L));
    }

    @Test
    void a_consent_taken_back_releases_the_proposal_and_the_wish_stands() throws Exception {
        String worker = seeker("NORMAL");
        reasonBecomes(worker, order(), "FITS");
        String match = proposal(worker);
        String consent = office.get("/api/v1/workers/" + worker + "/consents")
                .body()
                .path("items")
                .path(0)
                .path("id")
                .asText();

        for (int again = 0; again < 2; again++) {
            Client.Answer revoked =
                    office.call("POST", "/api/v1/consents/" + consent + "/revoke", JSON, """
                    {"workerWord": %s}""".formatted(word()));
            assertThat(revoked.status()).as(revoked.body().toString()).isEqualTo(200);
        }

        await().atMost(SOON)
                .until(() -> office.get("/api/v1/matches/" + match)
                        .body()
                        .path("state")
                        .asText()
                        .equals("RELEASED"));
        JsonNode wish = office.get("/api/v1/workers/" + worker + "/intents")
                .body()
                .path("items")
                .path(0);
        assertThat(wish.path("state").asText()).isEqualTo("OPEN");
        reasonBecomes(worker, order(), "CONSENT_MISSING");
    }

    /** Somebody who would go there, and may be shown there. */
    private String seeker(String capacity) throws Exception {
        ObjectNode record = (ObjectNode) MAPPER.readTree(Newcomer.next().in("330102"));
        String worker =
                made("/api/v1/workers", record.put("laborCapacity", capacity).toString());
        made("/api/v1/workers/" + worker + "/intents", """
                {"workForms": ["EMPLOYED"], "destinations": ["%s"], "workerWord": %s}""".formatted(DESTINATION, word()));
        made("/api/v1/workers/" + worker + "/consents", """
                {"purpose": "SHARE_PROFILE_DEST", "scope": ["%s"], "workerWord": %s}""".formatted(DESTINATION, word()));
        return worker;
    }

    /** An order there that asks for nothing. */
    private JsonNode order() {
        return office.get("/api/v1/job-orders?state=PUBLISHED&limit=500&destination=" + DESTINATION)
                .body()
                .path("items")
                .valueStream()
                .filter(order -> order.path("requirements").isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private void reasonBecomes(String worker, JsonNode order, String reason) {
        await("the reason is " + reason)
                .atMost(SOON)
                .untilAsserted(() -> assertThat(office.call("POST", "/api/v1/matches/explanations", JSON, """
                                                {"workerId": "%s", "jobOrderId": "%s"}""".formatted(
                                                worker, order.path("id").asText()))
                                .body()
                                .path("reason")
                                .asText())
                        .isEqualTo(reason));
    }

    /** Runs a matching over the people of the unit, and finds what was proposed to this one. */
    private String proposal(String worker) {
        Client.Answer ordered = office.call("POST", "/api/v1/matches/batches", JSON, """
                {"workerFilter": {"originProvince": "33"}, "jobFilter": {"destinations": ["%s"]}, "propose": true}""".formatted(DESTINATION));
        assertThat(ordered.status()).as(ordered.body().toString()).isEqualTo(202);
        String run = ordered.body().path("id").asText();
        await().atMost(SOON)
                .until(() -> office.get("/api/v1/matches/batches/" + run)
                        .body()
                        .path("state")
                        .asText()
                        .equals("COMPLETED"));
        return office.get("/api/v1/matches?runId=" + run + "&limit=500&side=ORIGIN")
                .body()
                .path("items")
                .valueStream()
                .filter(match -> match.path("workerId").asText().equals(worker))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    private String made(String path, String body) {
        Client.Answer answer = office.call("POST", path, JSON, body);
        assertThat(answer.status()).as(() -> path + " " + answer.body()).isEqualTo(201);
        return answer.body().path("id").asText();
    }

    private static String word() {
        return """
                {"by": "SELF_IN_PERSON", "at": "2026-11-23T10:00:00.000+08:00", "evidenceRef": "wish-%s"}""".formatted(UUID.randomUUID());
    }
}
