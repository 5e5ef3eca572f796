package io.labortransfer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One skill: from a course, on the worker's word, to a certificate that matching sees. */
class TrainingJourneyIT {

    private static final String COURSES = "/api/v1/training/courses";
    private static final String ENROLLMENTS = "/api/v1/training/enrollments/";
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

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
        assertThat(ledger.path("items").findValuesAsText("measureRef")).contains(enrollment);
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

    @Test
    void one_skill_one_stable_job_is_counted_from_the_certificate_on() {
        String worker = trainees.next();
        String course = Trainees.made(
                office.call("POST", COURSES, "application/json", """
                {"occupationCode": "4-10-01-05", "level": 5, "capacity": 1, "provider": "county school", "division": "51",
                 "startsOn": "%s", "endsOn": "%s", "shortage": {"unit": "52", "period": "2026Q3"},
                 "guaranteeId": "pgt_00000000000000000000000001"}""".formatted(TODAY, TODAY.plusDays(30))));
        String enrollment =
                Trainees.made(apply(course, worker, UUID.randomUUID().toString()));
        assertThat(step(enrollment, "certify", certificate("E2E-EARLY")).code()).isEqualTo("ENROLLMENT_STATE");
        List.of("admit", "attend", "complete").forEach(step -> step(enrollment, step, ""));
        String number = "E2E-" + UUID.randomUUID();
        for (int again = 0; again < 2; again++) {
            assertThat(step(enrollment, "certify", certificate(number)).status())
                    .isEqualTo(200);
        }
        assertThat(outcomes(course).path("placed").asInt()).isZero();

        FoundWork.begun(office, worker, "511702");

        await().atMost(SOON).until(() -> outcomes(course).path("placed").asInt() == 1);
        assertThat(outcomes(course).path("certified").asInt()).isEqualTo(1);
        assertThat(outcomes(course).path("stable180").asInt()).as("not yet").isZero();
        Client.Answer elsewhere = suite.as("office-52").get(COURSES + "/" + course + "/outcomes");
        assertThat(elsewhere.status()).isEqualTo(200);
        assertThat(elsewhere.body().path("certified").isNumber())
                .as("one person is no number for everybody")
                .isFalse();
        JsonNode shown = suite.as("office-52").get(COURSES + "/" + course).body();
        assertThat(shown.path("taken").isNumber()).isFalse();
        assertThat(shown.path("placesFree").asBoolean(true)).isFalse();
    }

    @Test
    void a_certificate_stands_once_in_the_country_and_a_failure_teaches_nothing() {
        String course = course("6-05-01-03");
        String first = trainees.next();
        String second = trainees.next();
        String passes = Trainees.made(apply(course, first, UUID.randomUUID().toString()));
        String fails = Trainees.made(apply(course, second, UUID.randomUUID().toString()));
        for (String step : List.of("admit", "attend", "complete")) {
            assertThat(step(passes, step, "").status()).isEqualTo(200);
            assertThat(step(fails, step, "").status()).isEqualTo(200);
        }
        String number = certificate("E2E-" + UUID.randomUUID());
        assertThat(step(passes, "certify", number).status()).isEqualTo(200);
        assertThat(step(fails, "certify", number).code()).isEqualTo("CERTIFICATE_TAKEN");

        assertThat(step(fails, "fail", "").body().path("state").asText()).isEqualTo("FAILED");

        assertThat(skills(first)).contains("6-05-01-03");
        assertThat(skills(second)).doesNotContain("6-05-01-03");
        assertThat(outcomes(course).path("failed").asInt()).isEqualTo(1);
    }

    @Test
    void a_place_is_taken_on_the_own_word_alone_and_only_while_there_is_one() {
        String course = course("6-05-01-03");
        String proof = "applies-" + UUID.randomUUID();
        String first = trainees.next();
        Trainees.made(enroll(course, first, Trainees.word(proof)));
        String second = trainees.next();
        assertThat(enroll(course, second, Trainees.word(proof)).code()).isEqualTo("EVIDENCE_SHARED");
        assertThat(enroll(course, second, "null").code()).isEqualTo("WORD_MISSING");
        assertThat(enroll(course, first, Trainees.word("applies-" + UUID.randomUUID()))
                        .code())
                .isEqualTo("ALREADY_ENROLLED");
        Trainees.made(enroll(course, second, Trainees.word("applies-" + UUID.randomUUID())));
        assertThat(enroll(course, trainees.next(), Trainees.word("applies-" + UUID.randomUUID()))
                        .code())
                .isEqualTo("COURSE_FULL");
    }

    private JsonNode outcomes(String course) {
        return office.get(COURSES + "/" + course + "/outcomes").body();
    }

    private String skills(String worker) {
        return office.get("/api/v1/workers/" + worker).body().path("skills").toString();
    }

    private static String certificate(String number) {
        return "{\"certificateNo\": \"" + number.toUpperCase(Locale.ROOT) + "\"}";
    }

    private Client.Answer enroll(String course, String worker, String word) {
        return office.call(
                "POST", COURSES + "/" + course + "/enrollments", "application/json", """
                {"workerId": "%s", "workerWord": %s}""".formatted(worker, word));
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
        return Trainees.made(
                office.call("POST", COURSES, "application/json", """
                {"occupationCode": "%s", "level": 1, "capacity": 2, "provider": "county school", "division": "51",
                 "startsOn": "%s", "endsOn": "%s", "shortageException": "for this test alone"}""".formatted(occupation, TODAY, TODAY.plusDays(60))));
    }

    private Client.Answer apply(String course, String worker, String key) {
        return office.send(
                "POST",
                COURSES + "/" + course + "/enrollments",
                Map.of("Content-Type", "application/json", "Idempotency-Key", key),
                """
                {"workerId": "%s", "workerWord": %s}""".formatted(worker, Trainees.word("applies-" + key)));
    }

    private Client.Answer step(String enrollment, String step, String body) {
        return office.call("POST", ENROLLMENTS + enrollment + "/" + step, "application/json", body);
    }
}
