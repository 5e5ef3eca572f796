package io.labortransfer.registry.reference;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** New revisions: written by one person, approved by another, in force on their day. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ReferenceWritingTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Inject
    ReferenceClock clock;

    @Inject
    Scopes scopes;

    @Inject
    EntityManager records;

    @Test
    void a_revision_is_written_by_one_person_and_approved_by_another() {
        var two = "/api/v1/reference/found-through/revisions/2";
        var terms = terms(TODAY, coded("OFFICE"), coded("VILLAGE_CALL"));
        String tag = put(author(), two, terms)
                .statusCode(201)
                .body("state", equalTo("DRAFT"))
                .extract()
                .header("ETag");
        office("51").get(two).then().statusCode(404);
        put(author(), two, terms).statusCode(200).header("ETag", equalTo(tag));
        put(author(), two, terms(TODAY, coded("OFFICE"))).statusCode(428);
        as(author())
                .header("If-Match", "\"v999\"")
                .body(terms(TODAY, coded("OFFICE")))
                .put(two)
                .then()
                .statusCode(412)
                .body("code", equalTo("STALE"));
        String changed = as(author())
                .header("If-Match", tag)
                .body(terms(TODAY, coded("OFFICE"), coded("VILLAGE_CALL"), coded("SELF")))
                .put(two)
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .extract()
                .header("ETag");
        approve(author(), two).statusCode(409).body("code", equalTo("SAME_PERSON"));
        String before = office("51").get("/api/v1/reference/found-through").header("ETag");

        approve(approver(), two).statusCode(200).body("state", equalTo("PUBLISHED"));

        office("51")
                .header("If-None-Match", before)
                .get("/api/v1/reference/found-through")
                .then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("items.code", equalTo(List.of("OFFICE", "VILLAGE_CALL", "SELF")));
        office("51").get("/api/v1/reference/found-through/revisions/1").then().body("state", equalTo("SUPERSEDED"));
        as(author())
                .header("If-Match", "*")
                .body(terms(TODAY, coded("SELF")))
                .put(two)
                .then()
                .statusCode(409)
                .body("code", equalTo("REVISION_FIXED"));
        assertThat(changed).isNotEqualTo(tag);
        approve(approver(), two).statusCode(409).body("code", equalTo("REVISION_FIXED"));
        var told = Topics.await(
                "lt.reference.v1", event -> event.key().equals("found-through:00") && event.sequence() == 2);
        assertThat(told.json().get("items")).hasSize(3);
    }

    @Test
    void what_is_approved_ahead_of_its_day_waits_for_it() {
        var two = "/api/v1/reference/trip-requirements/revisions/2";
        put(author(), two, terms(TODAY.plusDays(30), required("INSURANCE"))).statusCode(201);
        approve(approver(), two).statusCode(200).body("state", equalTo("PENDING"));
        clock.tick();
        office("51").get("/api/v1/reference/trip-requirements").then().body("revision", equalTo(1));
        office("51")
                .get("/api/v1/reference")
                .then()
                .body(
                        "items.find { it.list == 'trip-requirements' }.revisions.state",
                        equalTo(List.of("PUBLISHED", "PENDING")));

        theDayOf("trip-requirements");
        clock.tick();
        clock.tick();

        office("51").get("/api/v1/reference/trip-requirements").then().body("revision", equalTo(2));
        Topics.await("lt.reference.v1", event -> event.key().equals("trip-requirements:00") && event.sequence() == 2);
        assertThat(Topics.read("lt.reference.v1"))
                .filteredOn(event -> event.key().equals("trip-requirements:00") && event.sequence() == 2)
                .hasSize(1);
    }

    @Test
    void the_wrong_first_day_of_what_is_approved_is_mended_by_the_next_number() {
        var base = "/api/v1/reference/prohibited-work-minors/revisions/";
        put(author(), base + 2, terms(TODAY.plusYears(100), coded("NIGHT_WORK")))
                .statusCode(201);
        approve(approver(), base + 2).statusCode(200).body("state", equalTo("PENDING"));

        put(author(), base + 3, terms(TODAY, coded("NIGHT_WORK"), coded("UNDERGROUND")))
                .statusCode(201);
        office("51").get(base + 2).then().body("state", equalTo("PENDING"));
        approve(approver(), base + 3).statusCode(200).body("state", equalTo("PUBLISHED"));

        office("51").get(base + 2).then().body("state", equalTo("SUPERSEDED"));
        clock.tick();
        office("51")
                .get("/api/v1/reference/prohibited-work-minors")
                .then()
                .body("revision", equalTo(3))
                .body("items", hasSize(2));
        assertThat(Topics.read("lt.reference.v1"))
                .noneMatch(event -> event.key().equals("prohibited-work-minors:00") && event.sequence() == 2);
    }

    @Test
    void of_what_waits_only_what_comes_later_than_the_next_number_is_given_up() {
        var base = "/api/v1/reference/calendars/revisions/";
        var unit = "?unit=62";
        put(Passports.op("62"), base + 1 + unit, terms(TODAY.plusDays(10), day("2031-03-01")))
                .statusCode(201);
        put(Passports.op("62"), base + 2 + unit, terms(TODAY.plusDays(30), day("2031-03-02")))
                .statusCode(201);
        put(Passports.op("62"), base + 3 + unit, terms(TODAY.plusDays(20), day("2031-03-03")))
                .statusCode(201);
        put(Passports.op("62"), base + 4 + unit, terms(TODAY.plusDays(40), day("2031-03-04")))
                .statusCode(201);
        var second = Passports.op("62").with("sub", "second-of-62");
        approve(second, base + 1 + unit).body("state", equalTo("PENDING"));
        approve(second, base + 2 + unit).body("state", equalTo("PENDING"));
        approve(second, base + 3 + unit).body("state", equalTo("PENDING"));
        approve(second, base + 4 + unit).body("state", equalTo("PENDING"));

        office("62").get(base + 1 + unit).then().body("state", equalTo("PENDING"));
        office("62").get(base + 2 + unit).then().body("state", equalTo("SUPERSEDED"));
        office("62").get(base + 3 + unit).then().body("state", equalTo("PENDING"));
        approve(second, base + 2 + unit).statusCode(409).body("code", equalTo("REVISION_FIXED"));
    }

    @Test
    void a_draft_that_another_number_will_be_ahead_of_is_not_approved() {
        var base = "/api/v1/reference/calendars/revisions/";
        var unit = "?unit=61";
        put(Passports.op("61"), base + 1 + unit, terms(TODAY.plusDays(20), day("2031-03-01")))
                .statusCode(201);
        put(Passports.op("61"), base + 2 + unit, terms(TODAY.plusDays(10), day("2031-03-02")))
                .statusCode(201);
        var second = Passports.op("61").with("sub", "second-of-61");
        approve(second, base + 2 + unit).statusCode(200).body("state", equalTo("PENDING"));
        approve(second, base + 1 + unit).statusCode(409).body("code", equalTo("REVISION_OVERTAKEN"));
    }

    @Test
    void a_day_that_the_nation_works_may_be_a_units_holiday() {
        var nation = office("46").get("/api/v1/reference/calendars").jsonPath();
        var worked = nation.getString("items.find { it.kind == 'WORKDAY' }.day");
        put(Passports.op("46"), "/api/v1/reference/calendars/revisions/1?unit=46", terms(TODAY, day(worked)))
                .statusCode(201);
    }

    @Test
    void numbers_follow_one_another_and_a_draft_that_was_overtaken_is_not_approved() {
        var base = "/api/v1/reference/sex-codes/revisions/";
        put(author(), base + 3, terms(TODAY, plain("1"))).statusCode(409).body("code", equalTo("REFERENCE_BEHIND"));
        put(author(), base + 2, terms(LocalDate.of(1990, 1, 1), plain("1")))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/validFrom"));
        put(author(), base + 2, terms(TODAY, plain("1"))).statusCode(201);
        put(author(), base + 3, terms(TODAY, plain("1"), plain("2"), plain("0"), plain("9")))
                .statusCode(201);
        approve(approver(), base + 3).statusCode(200).body("state", equalTo("PUBLISHED"));
        approve(approver(), base + 2).statusCode(409).body("code", equalTo("REVISION_OVERTAKEN"));
        approve(approver(), base + 9).statusCode(404);
    }

    @Test
    void every_fault_names_row_and_field() {
        var wrong = new HashMap<String, Object>(coded("lower case"));
        wrong.put("validTo", "2020-01-01");
        wrong.put("colour", "red");
        put(
                        author(),
                        "/api/v1/reference/work-forms/revisions/2",
                        terms(TODAY, coded("EMPLOYED"), wrong, Map.of("code", 7, "name", "x", "validFrom", "soon")))
                .statusCode(422)
                .body("errors.find { it.pointer == '/items/1/code' }.code", equalTo("FORMAT_WRONG"))
                .body("errors.find { it.pointer == '/items/1/validTo' }.code", equalTo("SPAN_EMPTY"))
                .body("errors.find { it.pointer == '/items/1/colour' }.code", equalTo("PROPERTY_UNKNOWN"))
                .body("errors.find { it.pointer == '/items/2/code' }.code", equalTo("TYPE_WRONG"))
                .body("errors.find { it.pointer == '/items/2/nameZh' }.code", equalTo("REQUIRED"))
                .body("errors.find { it.pointer == '/items/2/validFrom' }.code", equalTo("DATE_MALFORMED"))
                .body("errors", hasSize(6));
        put(author(), "/api/v1/reference/work-forms/revisions/2", terms(TODAY, coded("EMPLOYED"), coded("EMPLOYED")))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/items/1"))
                .body("errors[0].code", equalTo("ROW_REPEATED"));
        put(author(), "/api/v1/reference/minimum-wages/revisions/3", terms(TODAY, wage("999999", 200_000, 2_000)))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/items/0/division"))
                .body("errors[0].code", equalTo("CODE_UNKNOWN"));
        put(author(), "/api/v1/reference/work-forms/revisions/2", Map.of("source", "x"))
                .statusCode(422);
        as(author())
                .body("{\"items\":")
                .put("/api/v1/reference/work-forms/revisions/2")
                .then()
                .statusCode(400);
    }

    @Test
    void a_unit_may_be_stricter_than_the_nation_and_not_less() {
        var one = "/api/v1/reference/minimum-wages/revisions/1?unit=44";
        put(Passports.op("44"), one, terms(TODAY, wage("440300", 100_000, 1_000)))
                .statusCode(422)
                .body("errors.find { it.pointer == '/items/0/monthlyFen' }.code", equalTo("TOO_SMALL"))
                .body("errors.find { it.pointer == '/items/0/hourlyFen' }.code", equalTo("TOO_SMALL"));
        put(Passports.op("44"), one, terms(TODAY, wage("330100", 300_000, 3_000)))
                .statusCode(422)
                .body("errors[0].code", equalTo("DIVISION_NOT_YOURS"));
        put(Passports.op("44"), one, terms(TODAY, wage("440300", 300_000, 3_000)))
                .statusCode(201)
                .body("unit", equalTo("44"));
        office("52").get(one).then().statusCode(404);
        approve(Passports.dp("44").with("sub", "second-of-44"), one)
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"));
        office("52")
                .get("/api/v1/reference/minimum-wages?unit=44")
                .then()
                .statusCode(200)
                .body("items[0].monthlyFen", equalTo(300_000));
        office("52").get("/api/v1/reference/minimum-wages").then().body("unit", equalTo("00"));
        var told = Topics.await("lt.reference.v1", "lt.reference.published.v1", "minimum-wages:44");
        assertThat(told.json().get("unit").asText()).isEqualTo("44");
    }

    @Test
    void a_unit_adds_to_the_nations_rows_and_repeats_none() {
        var one = "/api/v1/reference/calendars/revisions/1?unit=54";
        put(Passports.op("54"), one, terms(TODAY, day("2026-10-01")))
                .statusCode(422)
                .body("errors[0].code", equalTo("ROW_NATIONAL"));
        put(Passports.op("54"), one, terms(TODAY, day("2026-08-20"))).statusCode(201);
    }

    @Test
    void each_writes_its_own_rows_alone() {
        var wages = terms(TODAY, wage("440300", 300_000, 3_000));
        put(Passports.op("44"), "/api/v1/reference/minimum-wages/revisions/2", wages)
                .statusCode(403)
                .body("code", equalTo("UNIT_NOT_YOURS"));
        for (var stranger :
                List.of(Passports.op("51"), Passports.no(), Passports.op("44").prefix("4403"))) {
            put(stranger, "/api/v1/reference/minimum-wages/revisions/9?unit=44", wages)
                    .statusCode(403)
                    .body("code", equalTo("UNIT_NOT_YOURS"));
        }
        put(Passports.op("44"), "/api/v1/reference/divisions/revisions/1?unit=44", terms(TODAY))
                .statusCode(403)
                .body("code", equalTo("LIST_NATIONAL"));
        put(Passports.em("44", "91440300MA5ABCDEG0"), "/api/v1/reference/minimum-wages/revisions/9?unit=44", wages)
                .statusCode(403)
                .body("code", equalTo("ACTOR_NOT_ALLOWED"));
        put(author(), "/api/v1/reference/secrets/revisions/1", terms(TODAY)).statusCode(404);
    }

    private static Passports author() {
        return Passports.no();
    }

    private static Passports approver() {
        return Passports.no().with("sub", "second-of-the-nation");
    }

    private static ValidatableResponse put(Passports who, String path, Map<String, Object> terms) {
        return as(who).body(terms).put(path).then();
    }

    private static ValidatableResponse approve(Passports who, String path) {
        return as(who).header("Idempotency-Key", UUID.randomUUID().toString())
                .post(path.contains("?") ? path.replace("?", "/approve?") : path + "/approve")
                .then();
    }

    @SafeVarargs
    private static Map<String, Object> terms(LocalDate from, Map<String, Object>... rows) {
        return Map.of("validFrom", from.toString(), "source", "test", "items", List.of(rows));
    }

    private static Map<String, Object> plain(String code) {
        return Map.of("code", code, "name", "name of " + code, "nameZh", "名称");
    }

    private static Map<String, Object> coded(String code) {
        return Map.of("code", code, "name", "name of it", "nameZh", "名称", "validFrom", "2021-01-01");
    }

    private static Map<String, Object> required(String code) {
        var row = new HashMap<>(coded(code));
        row.put("for", "ALL");
        return row;
    }

    private static Map<String, Object> wage(String division, long monthly, long hourly) {
        return Map.of("division", division, "monthlyFen", monthly, "hourlyFen", hourly, "validFrom", "2026-01-01");
    }

    private static Map<String, Object> day(String day) {
        return Map.of("day", day, "kind", "HOLIDAY", "name", "name of it", "nameZh", "名称");
    }

    /** Moves the first day of what waits to today. */
    private void theDayOf(String list) {
        scopes.run(
                ProvinceScope.ofProvince("00"),
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> records.createNativeQuery(
                                        "UPDATE reference_revision SET valid_from = ?1 WHERE list = ?2 AND state = 'PENDING'")
                                .setParameter(1, TODAY)
                                .setParameter(2, list)
                                .executeUpdate()));
    }
}
