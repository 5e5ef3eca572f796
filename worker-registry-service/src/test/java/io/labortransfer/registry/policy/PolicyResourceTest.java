package io.labortransfer.registry.policy;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.wish;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.HouseholdJson.aHousehold;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.reference.ReferenceLibrary;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Terms that units set for themselves. Each policy is set by one test only: what is approved stays. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class PolicyResourceTest {
    private static final String POLICIES = "/api/v1/policies/registry/";
    private static final Passports OTHER_PERSON =
            Passports.op("15").with("org", "office-15").with("sub", "second-of-15");

    @Inject
    ReferenceLibrary library;

    @Inject
    AgroalDataSource database;

    @Inject
    Scopes scopes;

    @Test
    void while_nobody_sets_it_holds_what_comes_with_the_program() {
        for (var policy : Policy.values()) {
            office("65")
                    .get(POLICIES + policy.key())
                    .then()
                    .statusCode(200)
                    .body("unit", equalTo("65"))
                    .body("value", equalTo(policy.standard()))
                    .body("measure", equalTo(policy.number().measure().name()))
                    .body("setBy", nullValue())
                    .body("revisions", empty());
        }
        office("65").get(POLICIES + "colour-of-the-door").then().statusCode(404);
    }

    @Test
    void two_persons_set_a_units_term_and_what_begins_then_follows_it() {
        write(Passports.op("15"), "intent-reconfirmation", 30, today())
                .statusCode(200)
                .body("value", equalTo(90))
                .body("revisions[0].state", equalTo("DRAFT"));
        approve(Passports.op("15"), "intent-reconfirmation", 1).statusCode(409).body("code", equalTo("SAME_PERSON"));
        approve(OTHER_PERSON, "intent-reconfirmation", 1)
                .statusCode(200)
                .body("value", equalTo(30))
                .body("setBy", equalTo("15"));
        approve(OTHER_PERSON, "intent-reconfirmation", 1).statusCode(409).body("code", equalTo("REVISION_FIXED"));

        assertThat(validTo("15", "150102")).isEqualTo(today().plusDays(30));
        assertThat(validTo("65", "650102")).isEqualTo(today().plusDays(90));
    }

    @Test
    void a_value_holds_from_its_day_on_and_the_history_tells_all() {
        write(Passports.op("15"), "duplicate-naming", 7, today().plusDays(3));
        approve(OTHER_PERSON, "duplicate-naming", 1).statusCode(200).body("value", equalTo(5));
        write(Passports.op("15"), "duplicate-naming", 9, today()).body("revisions", hasSize(2));
        write(Passports.op("15"), "duplicate-naming", 8, today())
                .body("revisions", hasSize(3))
                .body("revisions[2].value", equalTo(8));
        write(Passports.op("15"), "duplicate-naming", 8, today()).body("revisions", hasSize(3));
        approve(OTHER_PERSON, "duplicate-naming", 2).statusCode(409).body("code", equalTo("DRAFT_OVERTAKEN"));
        approve(OTHER_PERSON, "duplicate-naming", 3).statusCode(200).body("value", equalTo(8));
        as(Passports.op("51"))
                .get(POLICIES + "duplicate-naming?unit=15")
                .then()
                .statusCode(200)
                .body("value", equalTo(8))
                .body("revisions.value", hasItem(7));
        write(Passports.op("15"), "duplicate-naming", 6, today());
        as(Passports.op("51")).get(POLICIES + "duplicate-naming?unit=15").then().body("revisions", hasSize(2));
    }

    @Test
    void what_the_nation_sets_holds_where_no_unit_does() {
        var nation = Passports.no();
        write(nation, "referral-term", 20, today()).statusCode(200);
        approve(Passports.no().with("sub", "second-of-the-nation"), "referral-term", 1)
                .statusCode(200);
        write(Passports.op("15"), "referral-term", 10, today());
        approve(OTHER_PERSON, "referral-term", 1).statusCode(200);

        assertThat(term("15", "150102")).isEqualTo(Duration.ofDays(10));
        assertThat(term("65", "650102")).isEqualTo(Duration.ofDays(20));
        office("65").get(POLICIES + "referral-term").then().body("setBy", equalTo("00"));
    }

    @Test
    void a_term_in_working_days_follows_the_policy_and_the_calendar() {
        write(Passports.op("64"), "correction-term", 3, today());
        approve(Passports.op("64").with("sub", "second-of-64"), "correction-term", 1)
                .statusCode(200);
        var worker = register("64", aWorker().in("640104"));
        var before = Instant.now();
        var claims = "/api/v1/workers/" + worker + "/subject-requests";
        String claim = office("64")
                .body(Map.of("type", "CORRECT", "fact", "ADDRESS", "claimed", "Willow lane 3", "workerWord", word()))
                .post(claims)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        within(Instant.parse(office("64").get(claims + "/" + claim).<String>path("dueAt")), before, 3);
    }

    @Test
    void a_units_own_holidays_lengthen_its_terms_and_no_others() {
        ownHolidays("63");
        var before = Instant.now();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !library.workingDays("63")
                        .after(Instant.now(), 1)
                        .equals(library.workingDays("00").after(Instant.now(), 1)));
        var worker = register("63", aWorker().in("630102"));
        String claim = office("63")
                .body(Map.of("type", "CORRECT", "fact", "ADDRESS", "claimed", "Willow lane 4", "workerWord", word()))
                .post("/api/v1/workers/" + worker + "/subject-requests")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        var due = Instant.parse(office("63")
                .get("/api/v1/workers/" + worker + "/subject-requests/" + claim)
                .<String>path("dueAt"));

        assertThat(due)
                .isBetween(
                        library.workingDays("63").after(before, 15),
                        library.workingDays("63").after(Instant.now(), 15))
                .isAfter(library.workingDays("00").after(Instant.now(), 15));
    }

    /** The ten days from tomorrow on, but for those that the nation names. */
    private static void ownHolidays(String unit) {
        var national = office(unit).get("/api/v1/reference/calendars").<List<String>>path("items.day");
        var holidays = Stream.iterate(today().plusDays(1), day -> day.plusDays(1))
                .limit(10)
                .filter(day -> !national.contains(day.toString()))
                .map(day -> Map.of("day", day.toString(), "kind", "HOLIDAY", "name", "Fair", "nameZh", "集市"))
                .toList();
        var one = "/api/v1/reference/calendars/revisions/1";
        as(Passports.op(unit))
                .body(Map.of("validFrom", today().toString(), "source", "notice 13", "items", holidays))
                .put(one + "?unit=" + unit)
                .then()
                .statusCode(201);
        as(Passports.op(unit).with("sub", "second-of-" + unit))
                .post(one + "/approve?unit=" + unit)
                .then()
                .statusCode(200);
    }

    @Test
    void a_term_that_binds_other_units_is_the_nations_alone() {
        for (var term : List.of("relocation-term", "duplicate-term")) {
            write(Passports.op("15"), term, 1, today()).statusCode(403).body("code", equalTo("TERM_NATIONAL"));
            approve(OTHER_PERSON, term, 1).statusCode(403).body("code", equalTo("TERM_NATIONAL"));
            write(Passports.no(), term, 25, today())
                    .statusCode(200)
                    .body("unit", equalTo("00"))
                    .body("revisions[0].state", equalTo("DRAFT"));
        }
        // what a unit set while it could binds nobody
        for (var policy : List.of(Policy.RELOCATION_TERM, Policy.DUPLICATE_TERM)) {
            setBefore("15", policy);
            office("15").get(POLICIES + policy.key()).then().body("value", equalTo(policy.standard()));
        }
        var before = Instant.now();
        var worker = register("65", aWorker().in("650102"));
        within(
                Instant.parse(office("65")
                        .body(Map.of("workerId", worker, "toDivision", "150102"))
                        .post("/api/v1/relocations")
                        .<String>path("dueAt")),
                before,
                20);
        var person = aWorker().in("650102");
        register("65", person);
        String parked = office("15")
                .body(person.in("150102").json())
                .post("/api/v1/workers")
                .then()
                .statusCode(202)
                .extract()
                .path("duplicateId");
        var told = Topics.await("lt.duplicate.v1", "lt.duplicate.opened.v1", parked)
                .json();
        within(Instant.parse(told.get("dueAt").asText()), before, 10);
    }

    private void setBefore(String unit, Policy policy) {
        scopes.run(
                ProvinceScope.ofProvince(unit),
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    try (var connection = database.getConnection();
                            var put = connection.prepareStatement("""
                                    INSERT INTO policy_revision (policy, unit, revision, version, state, days, valid_from, source, author,
                                                                 written_at, approved_by, approved_at)
                                    VALUES (?, ?, 1, 1, 'APPROVED', 1, '2026-01-01', 'notice 1', 'first', now(), 'second', now())""")) {
                        put.setString(1, policy.name());
                        put.setString(2, unit);
                        assertThat(put.executeUpdate()).isEqualTo(1);
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                }));
    }

    private void within(Instant due, Instant before, int workingDays) {
        assertThat(due)
                .isBetween(
                        library.workingDays("00").after(before, workingDays),
                        library.workingDays("00").after(Instant.now(), workingDays));
    }

    @Test
    void only_an_office_that_speaks_for_its_whole_unit_sets_its_terms() {
        for (var stranger :
                new Passports[] {Passports.op("51"), Passports.op("15").prefix("1501"), Passports.no()}) {
            as(stranger)
                    .body(request(10, today()))
                    .put(POLICIES + "correction-term?unit=15")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("UNIT_NOT_YOURS"));
            as(stranger)
                    .post(POLICIES + "correction-term/revisions/1/approve?unit=15")
                    .then()
                    .statusCode(403);
        }
        write(Passports.op("15"), "correction-term", 10, today(), "00").statusCode(403);
        for (var without : new Passports[] {Passports.st("15", "1501"), Passports.pt("15")}) {
            as(without)
                    .body(request(10, today()))
                    .put(POLICIES + "correction-term")
                    .then()
                    .statusCode(403);
        }
        as(Passports.st("15", "1501")).get(POLICIES + "correction-term").then().statusCode(200);
        approve(OTHER_PERSON, "correction-term", 7).statusCode(404);
    }

    @Test
    void what_is_out_of_bounds_or_past_is_not_written() {
        write(Passports.op("15"), "correction-term", 16, today())
                .statusCode(422)
                .body("errors.code", hasItem("OUT_OF_BOUNDS"));
        write(Passports.op("15"), "correction-term", 5, today().minusDays(1))
                .statusCode(422)
                .body("errors.pointer", hasItem("/validFrom"));
        office("15")
                .body(Map.of("value", 5))
                .put(POLICIES + "correction-term")
                .then()
                .statusCode(422);
        office("15")
                .body(Map.of("value", "five"))
                .put(POLICIES + "correction-term")
                .then()
                .statusCode(400);
        office("15").get(POLICIES + "correction-term").then().body("revisions", empty());
    }

    private static LocalDate validTo(String unit, String division) {
        var worker = register(unit, aWorker().in(division));
        return LocalDate.parse(office(unit)
                .body(wish(word()))
                .post("/api/v1/workers/" + worker + "/intents")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("validTo"));
    }

    private static Duration term(String unit, String division) {
        var household = aHousehold()
                .in(division)
                .of(register(unit, aWorker().in(division)))
                .entered(unit);
        var referral = office(unit)
                .body(Map.of("reason", "JOB_LOSS", "evidenceRef", "visit-1", "observedOn", "2026-01-05"))
                .post("/api/v1/households/" + household + "/risk-referrals")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return Duration.between(
                Instant.parse(referral.getString("sentAt")), Instant.parse(referral.getString("dueAt")));
    }

    private static ValidatableResponse write(Passports by, String policy, int value, LocalDate from) {
        return as(by).body(request(value, from)).put(POLICIES + policy).then();
    }

    private static ValidatableResponse write(Passports by, String policy, int value, LocalDate from, String unit) {
        return as(by).body(request(value, from))
                .put(POLICIES + policy + "?unit=" + unit)
                .then();
    }

    private static ValidatableResponse approve(Passports by, String policy, int revision) {
        return as(by).post(POLICIES + policy + "/revisions/" + revision + "/approve")
                .then();
    }

    private static Map<String, Object> request(int value, LocalDate from) {
        return Map.of("value", value, "validFrom", from.toString(), "source", "notice 12");
    }

    private static LocalDate today() {
        return LocalDate.now(Times.SHANGHAI);
    }
}
