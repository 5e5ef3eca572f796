package io.labortransfer.registry.sharing;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.consent.ConsentClock;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.MovableClock;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Laws that oblige to share: entered by two persons of the nation, and cited by consents. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class SharingDutyTest {
    private static final LocalDate TODAY = LocalDate.now(Times.SHANGHAI);

    @Inject
    ConsentClock consents;

    private final String code =
            "LAW_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);

    @Test
    void a_duty_holds_once_a_second_person_writes_exactly_the_same() {
        put(first(), null, law("F1", "F0")).statusCode(201).body("state", equalTo("PROPOSED"));
        put(first(), null, law("F0", "F1")).statusCode(200).body("version", equalTo(1));
        office("51").get(path()).then().statusCode(404);
        office("51").get("/api/v1/sharing-duties").then().statusCode(200).body("items.code", not(hasItem(code)));
        String tag = as(second()).get(path()).then().statusCode(200).extract().header("ETag");
        put(second(), null, law("F0", "F1")).statusCode(428);
        put(second(), "\"v9\"", law("F0", "F1")).statusCode(412).body("code", equalTo("STALE"));

        put(second(), tag, law("F0", "F1"))
                .statusCode(200)
                .body("state", equalTo("IN_FORCE"))
                .body("fieldGroups", equalTo(List.of("F0", "F1")))
                .body("proposal", nullValue());

        for (var reader : List.of(Passports.op("51"), Passports.dp("44"), Passports.wk("51", UUID.randomUUID()))) {
            as(reader)
                    .get("/api/v1/sharing-duties")
                    .then()
                    .statusCode(200)
                    .body("items.find { it.code == '" + code + "' }.state", equalTo("IN_FORCE"));
        }
        put(second(), null, law("F0", "F1")).statusCode(200).body("version", equalTo(2));
    }

    @Test
    void its_past_is_told_to_everybody_and_whose_hand_it_was_to_the_nation() {
        inForce("F1");
        var sooner = new HashMap<>(law("F1"));
        sooner.put("validTo", TODAY.plusDays(40).toString());
        put(first(), "*", sooner)
                .statusCode(200)
                .body("writtenBy", equalTo("national-office"))
                .body("approvedBy", equalTo("national-office-second"))
                .body("proposal.writtenBy", equalTo("national-office"));
        put(second(), "*", sooner).statusCode(200);

        history(first())
                .body("items.version", equalTo(List.of(4, 3, 2, 1)))
                .body(
                        "items.by",
                        equalTo(List.of(
                                "national-office-second",
                                "national-office",
                                "national-office-second",
                                "national-office")))
                .body("items.operation", equalTo(java.util.Collections.nCopies(4, "putSharingDuty")))
                .body("items.actor", equalTo(java.util.Collections.nCopies(4, "NO")))
                .body("items[0].changed", equalTo(List.of("approvedAt", "proposal", "validTo")))
                .body("items[1].changed", equalTo(List.of("proposal")))
                .body("items[3].changed", equalTo(List.of()));
        history(Passports.op("51"))
                .body("items.version", equalTo(List.of(4, 3, 2, 1)))
                .body("items.by", equalTo(java.util.Collections.nCopies(4, null)))
                .body("items[0].changed", equalTo(List.of("approvedAt", "validTo")))
                .body("items[1].changed", equalTo(List.of()));
        office("51")
                .get(path())
                .then()
                .body("writtenBy", nullValue())
                .body("approvedBy", nullValue())
                .body("validTo", equalTo(TODAY.plusDays(40).toString()));
    }

    @Test
    void it_is_read_as_it_held_on_a_day_and_as_it_was_known_at_a_moment() {
        var clock = MovableClock.at(Instant.now());
        QuarkusMock.installMockForType(clock, Clock.class);
        put(first(), null, law("F1")).statusCode(201);
        clock.advance(Duration.ofDays(1));
        put(second(), "*", law("F1")).statusCode(200).body("state", equalTo("IN_FORCE"));

        as(first())
                .get(path() + "?asOf=" + TODAY)
                .then()
                .statusCode(200)
                .body("state", equalTo("PROPOSED"))
                .body("version", equalTo(1));
        office("51").get(path() + "?asOf=" + TODAY).then().statusCode(404);
        office("51")
                .get(path() + "?asOf=" + TODAY.plusDays(1))
                .then()
                .statusCode(200)
                .body("state", equalTo("IN_FORCE"));
        office("51")
                .queryParam("knownAt", "2020-01-01T00:00:00+08:00")
                .get(path())
                .then()
                .statusCode(404);
    }

    private ValidatableResponse history(Passports caller) {
        return as(caller).get(path() + "/history").then().statusCode(200);
    }

    @Test
    void another_text_of_the_second_person_is_a_proposal_of_its_own() {
        put(first(), null, law("F1")).statusCode(201);
        put(second(), "*", law("F2")).statusCode(200).body("state", equalTo("PROPOSED"));
        put(second(), "*", law("F2")).statusCode(200).body("state", equalTo("PROPOSED"));
        put(first(), "*", law("F2")).statusCode(200).body("state", equalTo("IN_FORCE"));
    }

    @Test
    void what_holds_keeps_its_text_and_groups_and_two_persons_move_its_last_day() {
        inForce("F1");
        put(first(), "*", law("F1", "F2")).statusCode(409).body("code", equalTo("DUTY_FIXED"));
        var sooner = new HashMap<>(law("F1"));
        sooner.put("validTo", TODAY.toString());
        put(first(), "*", sooner)
                .statusCode(200)
                .body("state", equalTo("IN_FORCE"))
                .body("proposal.validTo", equalTo(TODAY.toString()));
        office("51").get(path()).then().body("proposal", nullValue());
        put(second(), "*", sooner).statusCode(200).body("state", equalTo("ENDED"));
    }

    @Test
    void who_writes_what_holds_takes_the_proposal_back() {
        inForce("F1");
        var later = new HashMap<>(law("F1"));
        later.put("validTo", TODAY.plusYears(3).toString());
        put(first(), "*", later).statusCode(200);
        put(first(), "*", law("F1")).statusCode(200).body("proposal", nullValue());
        put(second(), "*", later)
                .statusCode(200)
                .body("validTo", equalTo(law("F1").get("validTo")));
    }

    @Test
    void contact_household_capacity_rights_and_log_are_never_shared() {
        put(first(), null, law("F1", "F3", "F4", "F5", "F8", "F9"))
                .statusCode(422)
                .body("errors.code", equalTo(java.util.Collections.nCopies(5, "GROUP_NEVER_SHARED")))
                .body("errors[0].pointer", equalTo("/fieldGroups/1"));
        var past = new HashMap<>(law("F1"));
        past.put("validTo", TODAY.toString());
        put(first(), null, past).statusCode(422).body("errors[0].code", equalTo("DATE_PAST"));
    }

    @Test
    void only_the_national_office_writes_a_duty() {
        for (var other :
                List.of(Passports.office("51"), Passports.em("51", "91510000000000000X"), Passports.pt("51"))) {
            put(other, null, law("F1")).statusCode(403);
        }
    }

    @Test
    void an_office_cites_a_duty_in_force_and_the_worker_sees_which() {
        inForce("F0", "F1");
        var worker = register("51", aWorker());
        var cited = office("51")
                .body(citing("SHARE_PROFILE_DEST", "44"))
                .post("/api/v1/workers/" + worker + "/consents")
                .then()
                .statusCode(201)
                .body("basis", equalTo("STATUTORY_DUTY"))
                .body("validTo", equalTo(law("F1").get("validTo")))
                .extract()
                .<String>path("id");
        as(Passports.wk("51", WorkerId.of(worker).value()))
                .get("/api/v1/consents/" + cited)
                .then()
                .statusCode(200)
                .body("dutyCode", equalTo(code));
        var told = Topics.await("lt.consent.v1", "lt.consent.granted.v1", cited).json();
        assertThat(told.get("basis").asText()).isEqualTo("STATUTORY_DUTY");
        assertThat(told.get("dutyCode").asText()).isEqualTo(code);
        var state = Topics.await(
                "lt.candidate.v1",
                event -> worker.equals(event.subject())
                        && event.json().at("/consents/0").isObject());
        assertThat(state.json().at("/consents/0/basis").asText()).isEqualTo("STATUTORY_DUTY");
    }

    @Test
    void a_duty_is_cited_for_what_it_covers_between_offices_alone() {
        inForce("F0", "F1");
        var worker = register("51", aWorker());
        refused(worker, Passports.op("51"), citing("TRACKING", "44"), "DUTY_ELSEWHERE");
        refused(
                worker,
                Passports.op("51"),
                citing("TRAINING_DATA", "emp_01jd5t3v7x8h2k4m6n8p0q2r4s"),
                "DUTY_OFFICES_ONLY");
        refused(
                worker,
                Passports.wk("51", WorkerId.of(worker).value()),
                citing("SHARE_PROFILE_DEST", "44"),
                "DUTY_BY_OFFICE");
        var unknown = citing("SHARE_PROFILE_DEST", "44");
        unknown.put("dutyCode", "NO_SUCH_LAW");
        refused(worker, Passports.op("51"), unknown, "DUTY_NOT_IN_FORCE");
        unknown.remove("dutyCode");
        refused(worker, Passports.op("51"), unknown, "REQUIRED");
        var alone = citing("SHARE_PROFILE_DEST", "44");
        alone.remove("basis");
        refused(worker, Passports.op("51"), alone, "DUTY_NOT_THE_BASIS");
    }

    @Test
    void what_rests_on_a_duty_ends_with_it_and_is_not_cited_any_more() {
        inForce("F1");
        var worker = register("51", aWorker());
        var cited = office("51")
                .body(citing("SHARE_PROFILE_DEST", "44"))
                .post("/api/v1/workers/" + worker + "/consents")
                .<String>path("id");
        var sooner = new HashMap<>(law("F1"));
        sooner.put("validTo", TODAY.plusDays(2).toString());
        put(first(), "*", sooner).statusCode(200);
        put(second(), "*", sooner)
                .statusCode(200)
                .body("validTo", equalTo(TODAY.plusDays(2).toString()));
        var clock = MovableClock.at(Instant.now());
        QuarkusMock.installMockForType(clock, Clock.class);
        consents.tick();
        office("51").get("/api/v1/consents/" + cited).then().body("state", equalTo("GRANTED"));

        clock.advance(Duration.ofDays(2));
        consents.tick();

        refused(worker, Passports.op("51"), citing("SHARE_PROFILE_DEST", "44"), "DUTY_NOT_IN_FORCE");
        clock.moveTo(Instant.now());
        office("51").get("/api/v1/consents/" + cited).then().body("state", equalTo("EXPIRED"));
        Topics.await("lt.consent.v1", "lt.consent.expired.v1", cited);
    }

    private void inForce(String... groups) {
        put(first(), null, law(groups)).statusCode(201);
        put(second(), "*", law(groups)).statusCode(200).body("state", equalTo("IN_FORCE"));
    }

    private static void refused(String worker, Passports caller, Map<String, Object> consent, String why) {
        as(caller)
                .body(consent)
                .post("/api/v1/workers/" + worker + "/consents")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo(why));
    }

    private Map<String, Object> citing(String purpose, String scope) {
        var consent = new HashMap<String, Object>();
        consent.put("purpose", purpose);
        consent.put("scope", List.of(scope));
        consent.put("basis", "STATUTORY_DUTY");
        consent.put("dutyCode", code);
        consent.put("workerWord", word());
        return consent;
    }

    private static Map<String, Object> law(String... groups) {
        return Map.of(
                "legalText", "Employment Promotion Law, article 35",
                "fieldGroups", List.of(groups),
                "validTo", TODAY.plusYears(1).toString());
    }

    private ValidatableResponse put(Passports caller, String seen, Map<String, Object> duty) {
        var request = as(caller).body(duty);
        return (seen == null ? request : request.header("If-Match", seen))
                .put(path())
                .then();
    }

    private String path() {
        return "/api/v1/sharing-duties/" + code;
    }

    private static Passports first() {
        return Passports.no();
    }

    private static Passports second() {
        return Passports.no().with("sub", "national-office-second");
    }
}
