package io.labortransfer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One skill: from a course, on the worker's word, to a certificate that matching sees. */
class TrainingJourneyIT {

    private static final String COURSES = "/api/v1/training/courses";
    private static final String ENROLLMENTS = "/api/v1/training/enrollments/";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Suite suite = Suite.played();
    private final Client office = suite.as("office-51");
    private final Trainees trainees = new Trainees(suite);

    @Test
    void what_somebody_learned_opens_a_post_that_asks_for_it() {
        JsonNode order = orderThatAsksForASkill();
        String worker = seeker(order.path("destinationProvince").asText());
        await().atMost(SOON).until(() -> reason(worker, order).equals("OCCUPATION"));
        String course = course(order.path("occupationCode").asText());
        String enrollment =
                Trainees.made(apply(course, worker, UUID.randomUUID().toString()));

        for (String step : List.of("admit", "attend", "complete")) {
            assertThat(step(enrollment, step, "").status()).isEqualTo(200);
        }
        String number = "E2E-" + UUID.randomUUID();
        Client.Answer certified = step(enrollment, "certify", "{\"certificateNo\": \"" + number + "\"}");

        assertThat(certified.body().path("state").asText()).isEqualTo("CERTIFIED");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(reason(worker, order)).isNotIn("OCCUPATION", "CERTIFICATE"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(PublishedEvents.told(suite.stack(), "lt.training.v1").stream()
                                .filter(event -> event.subject().equals(enrollment))
                                .map(Aftermath.Told::sequence)
                                .distinct())
                        .containsExactly(1L, 2L, 3L, 4L, 5L));
        JsonNode outcomes = office.get(COURSES + "/" + course + "/outcomes").body();
        assertThat(outcomes.path("certified").asInt()).isEqualTo(1);
        assertThat(outcomes.path("placed").asInt()).isZero();
        JsonNode ledger =
                office.get("/api/v1/workers/" + worker + "/assistance-records").body();
        assertThat(ledger.path("items").findValuesAsText("measureRef")).containsExactly(enrollment);
    }

    @Test
    void whoever_leaves_gives_the_place_back_and_loses_nothing() {
        String worker = trainees.next();
        String course = course("6-05-01-03");
        String enrollment =
                Trainees.made(apply(course, worker, UUID.randomUUID().toString()));
        for (int again = 0; again < 2; again++) {
            Client.Answer left =
                    step(enrollment, "drop", "{\"workerWord\": " + Trainees.word("leaves-" + worker) + "}");
            assertThat(left.status()).isEqualTo(200);
            assertThat(left.body().path("state").asText()).isEqualTo("DROPPED");
        }
        assertThat(office.get(COURSES + "/" + course).body().path("taken").asInt())
                .isZero();
        assertThat(apply(course, worker, UUID.randomUUID().toString()).status()).isEqualTo(201);
    }

    @Test
    void a_repeated_application_takes_one_place_and_a_foreign_office_meets_nobody() {
        String worker = trainees.next();
        String course = course("6-05-01-03");
        String key = UUID.randomUUID().toString();
        Client.Answer first = apply(course, worker, key);
        Client.Answer again = apply(course, worker, key);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(office.get(COURSES + "/" + course).body().path("taken").asInt())
                .isEqualTo(1);

        Client stranger = suite.as("office-52");
        assertThat(stranger.get(COURSES + "/" + course).status()).isEqualTo(200);
        assertThat(stranger.get(COURSES + "/" + course + "/enrollments").status())
                .isEqualTo(404);
        String enrollment = first.body().path("id").asText();
        assertThat(stranger.get(ENROLLMENTS + enrollment).status()).isEqualTo(404);
        assertThat(stranger.call("POST", ENROLLMENTS + enrollment + "/admit", "", "")
                        .status())
                .isEqualTo(404);
    }

    private JsonNode orderThatAsksForASkill() {
        return Stream.of("33", "44")
                .flatMap(unit -> office.get("/api/v1/job-orders?state=PUBLISHED&limit=500&destination=" + unit)
                        .body()
                        .path("items")
                        .valueStream())
                .filter(order -> order.path("requirements")
                        .valueStream()
                        .anyMatch(demand -> demand.path("type").asText().equals("OCCUPATION_LEVEL")
                                && demand.path("mandatory").asBoolean()))
                .findFirst()
                .orElseThrow();
    }

    /** Somebody who would go there, and may be shown there. */
    private String seeker(String destination) {
        String worker = trainees.next();
        Trainees.made(office.call("POST", "/api/v1/workers/" + worker + "/intents", "application/json", """
                {"workForms": ["EMPLOYED"], "destinations": ["%s"], "workerWord": %s}""".formatted(
                        destination, Trainees.word("wishes-" + worker))));
        Trainees.made(office.call("POST", "/api/v1/workers/" + worker + "/consents", "application/json", """
                {"purpose": "SHARE_PROFILE_DEST", "scope": ["%s"], "workerWord": %s}""".formatted(
                        destination, Trainees.word("wishes-" + worker))));
        return worker;
    }

    private String reason(String worker, JsonNode order) {
        return office.call("POST", "/api/v1/matches/explanations", "application/json", """
                        {"workerId": "%s", "jobOrderId": "%s"}""".formatted(
                                worker, order.path("id").asText()))
                .body()
                .path("reason")
                .asText();
    }

    private String course(String occupation) {
        return Trainees.made(office.call("POST", COURSES, "application/json", """
                {"occupationCode": "%s", "level": 1, "capacity": 2, "provider": "county school", "division": "51",
                 "startsOn": "%s", "endsOn": "%s", "shortageException": "for this test alone"}""".formatted(
                        occupation, LocalDate.now(), LocalDate.now().plusDays(60))));
    }

    private Client.Answer apply(String course, String worker, String key) {
        return office.send(
                "POST",
                COURSES + "/" + course + "/enrollments",
                Map.of("Content-Type", "application/json", "Idempotency-Key", key),
                """
                {"workerId": "%s", "workerWord": %s}""".formatted(worker, Trainees.word("applies-" + worker)));
    }

    private Client.Answer step(String enrollment, String step, String body) {
        return office.call("POST", ENROLLMENTS + enrollment + "/" + step, "application/json", body);
    }
}
