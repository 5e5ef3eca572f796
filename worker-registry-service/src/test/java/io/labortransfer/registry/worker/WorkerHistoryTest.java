package io.labortransfer.registry.worker;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.correct;
import static io.labortransfer.registry.Doors.move;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.WorkerJson;
import io.labortransfer.registry.rotation.Keys;
import io.labortransfer.testing.MovableClock;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class WorkerHistoryTest {
    private final WorkerJson worker = aWorker();

    @Test
    void every_change_is_told_with_who_made_it_and_why_and_never_the_values() {
        var id = register("51", worker);
        correct("51", id, 1, Map.of("phone", "+8613922223333", "education", "80", "reason", "the diploma was shown"))
                .then()
                .statusCode(200);
        move("51", id, "suspend").then().statusCode(200);

        history("51", id)
                .body("items.version", contains(3, 2, 1))
                .body("items.operation", contains("suspendWorker", "correctWorker", "registerWorker"))
                .body("items[0].changed", contains("state"))
                .body("items[0].reason", equalTo("the household book says otherwise"))
                .body("items[0].actor", equalTo("OP"))
                .body("items[1].changed", containsInAnyOrder("phone", "education"))
                .body("items[1].reason", equalTo("the diploma was shown"))
                .body("items[2].reason", equalTo(null))
                .body("items[2].changed", empty())
                .body("items[2].state", equalTo("ACTIVE"))
                .body(not(containsString("+86139")));
    }

    @Test
    void it_is_turned_page_by_page() {
        var id = register("51", worker);
        for (var seen = 1; seen < 4; seen++) {
            correct("51", id, seen, Map.of("name", "改名" + seen)).then().statusCode(200);
        }
        var path = "/api/v1/workers/" + id + "/history?limit=3";
        var first = office("51")
                .get(path)
                .then()
                .statusCode(200)
                .body("items.version", contains(4, 3, 2))
                .extract();
        assertThat(first.<List<List<String>>>path("items.changed")).allMatch(List.of("name")::equals);
        var cursor = first.<String>path("nextCursor");
        office("51")
                .get(path + "&cursor=" + cursor)
                .then()
                .statusCode(200)
                .body("items.version", contains(1))
                .body("nextCursor", equalTo(null));
        var other = register("51", aWorker());
        office("51")
                .get("/api/v1/workers/" + other + "/history?cursor=" + cursor)
                .then()
                .statusCode(400);
    }

    @Test
    void a_record_is_read_as_it_was_known_at_a_moment() {
        var id = register("51", worker);
        var registered = office("51").get("/api/v1/workers/" + id).<String>path("updatedAt");
        correct("51", id, 1, Map.of("name", "后来知道", "education", "80")).then().statusCode(200);
        var corrected = office("51").get("/api/v1/workers/" + id).<String>path("updatedAt");

        await().until(() -> !corrected.equals(registered)); // the wire shows milliseconds
        knownAt("51", id, just(registered))
                .statusCode(200)
                .body("version", equalTo(1))
                .body("name", equalTo(worker.name()))
                .body("education", equalTo("70"));
        knownAt("51", id, "2999-01-01T00:00:00+08:00").body("version", equalTo(2));
        knownAt("51", id, "2020-01-01T00:00:00+08:00").statusCode(404);
        knownAt("51", id, "yesterday").statusCode(400).body("errors.code", contains("MOMENT_MALFORMED"));
        knownAt("52", id, "2999-01-01T00:00:00+08:00").statusCode(404);
    }

    @Test
    void categories_are_read_as_of_a_day() {
        var id = register(
                "51",
                worker.with(
                        "categories",
                        List.of(
                                Map.of(
                                        "code",
                                        "LOP",
                                        "validFrom",
                                        "2016-01-01",
                                        "validTo",
                                        "2020-11-01",
                                        "source",
                                        "county"),
                                Map.of("code", "MONITORED", "validFrom", "2020-11-01", "source", "county"))));
        office("51").get("/api/v1/workers/" + id).then().body("categories.code", contains("LOP", "MONITORED"));
        office("51").get("/api/v1/workers/" + id + "?asOf=2020-10-31").then().body("categories.code", contains("LOP"));
        office("51")
                .get("/api/v1/workers/" + id + "?asOf=2020-11-01")
                .then()
                .body("categories.code", contains("MONITORED"));
        office("51").get("/api/v1/workers/" + id + "?asOf=2015-01-01").then().body("categories", empty());
        office("51").get("/api/v1/workers/" + id + "?asOf=soon").then().statusCode(400);
    }

    @Test
    void as_of_a_day_all_of_it_is_what_was_written_down_by_then_and_a_category_holds_from_its_own_first_day() {
        var clock = MovableClock.at(Instant.now());
        QuarkusMock.installMockForType(clock, Clock.class);
        var first = Times.today(clock);
        var id = register("51", worker.with("categories", List.of(category("LOP", "2016-01-01"))));
        clock.advance(Duration.ofDays(1));
        var categories = List.of(category("LOP", "2016-01-01"), category("MONITORED", "2020-01-01"));
        correct("51", id, 1, Map.of("education", "80", "categories", categories))
                .then()
                .statusCode(200);
        clock.advance(Duration.ofDays(1));
        move("51", id, "suspend").then().statusCode(200);

        asOf(id, first)
                .body("version", equalTo(1))
                .body("state", equalTo("ACTIVE"))
                .body("education", equalTo("70"))
                .body("categories.code", contains("LOP", "MONITORED"));
        asOf(id, first.plusDays(1))
                .body("version", equalTo(2))
                .body("state", equalTo("ACTIVE"))
                .body("education", equalTo("80"));
        asOf(id, first.plusDays(2)).body("version", equalTo(3)).body("state", equalTo("SUSPENDED"));
        asOf(id, first.plusYears(1)).body("version", equalTo(3));
        asOf(id, LocalDate.of(2019, 12, 31)).body("version", equalTo(1)).body("categories.code", contains("LOP"));
        office("51")
                .queryParam("asOf", first.plusDays(2).toString())
                .queryParam("knownAt", Times.wire(Times.endOf(first).minusMillis(1)))
                .get("/api/v1/workers/" + id)
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("categories.code", contains("LOP"));
        for (var stranger : List.of(Passports.op("52"), Passports.op("51").prefix("5101"), Passports.dp("44"))) {
            as(stranger).get("/api/v1/workers/" + id + "?asOf=" + first).then().statusCode(404);
        }
    }

    private static Map<String, Object> category(String code, String from) {
        return Map.of("code", code, "validFrom", from, "source", "county");
    }

    private static ValidatableResponse asOf(String id, LocalDate day) {
        return office("51").get("/api/v1/workers/" + id + "?asOf=" + day).then().statusCode(200);
    }

    @Test
    void it_is_read_by_the_office_and_the_worker_and_by_nobody_else() {
        var id = register("51", worker);
        var path = "/api/v1/workers/" + id + "/history";
        as(Passports.wk("51", WorkerId.of(id).value()))
                .get(path)
                .then()
                .statusCode(200)
                .body("items.version", contains(1));
        for (var stranger : List.of(
                Passports.op("52"),
                Passports.op("51").prefix("5101"),
                Passports.dp("44"),
                Passports.wk("51", WorkerId.of(register("51", aWorker())).value()))) {
            as(stranger).get(path).then().statusCode(404);
        }
        as(Passports.no()).get(path).then().statusCode(403);
    }

    @Test
    void with_the_person_goes_what_was_known_of_it() throws SQLException {
        var id = register("51", worker);
        correct("51", id, 1, Map.of("name", "被遗忘者")).then().statusCode(200);
        assertThat(kept(id)).isEqualTo(1);

        office("51")
                .body(Map.of("type", "ERASE", "workerWord", word()))
                .post("/api/v1/workers/" + id + "/subject-requests")
                .then()
                .statusCode(202);

        await().untilAsserted(
                        () -> office("51").get("/api/v1/workers/" + id).then().statusCode(404));
        assertThat(kept(id)).isZero();
        office("51").get("/api/v1/workers/" + id + "/history").then().statusCode(404);
    }

    @Test
    void when_keys_are_rotated_again_and_again_it_is_written_anew_and_says_the_same() throws SQLException {
        var id = register("51", worker);
        correct("51", id, 1, Map.of("name", "轮换之后")).then().statusCode(200);
        move("51", id, "suspend").then().statusCode(200);
        Keys.execute("TRUNCATE import_piece"); // files of other tests are as good as expired
        for (var turn = 0; turn < 2; turn++) {
            var former = cipher(id);
            Keys.rotated("field:51");
            assertThat(cipher(id)).isNotEqualTo(former);
            Keys.retired("field:51");
        }

        history("51", id)
                .body("items[0].reason", equalTo("the household book says otherwise"))
                .body("items[1].changed", contains("name"));
        knownAt("51", id, just(history("51", id).extract().path("items[2].at"))).body("name", equalTo(worker.name()));
    }

    private static ValidatableResponse history(String unit, String id) {
        return office(unit).get("/api/v1/workers/" + id + "/history").then().statusCode(200);
    }

    private static ValidatableResponse knownAt(String unit, String id, String moment) {
        return office(unit)
                .queryParam("knownAt", moment)
                .get("/api/v1/workers/" + id)
                .then();
    }

    /** The wire cuts a moment to milliseconds; within this one it was so. */
    private static String just(String moment) {
        return moment.replace("+08:00", "999+08:00");
    }

    private static long kept(String id) throws SQLException {
        return Long.parseLong(asked(id, "SELECT count(*)::text FROM worker_history WHERE id = ?"));
    }

    private static String cipher(String id) throws SQLException {
        return asked(id, "SELECT encode(name_cipher, 'hex') FROM worker_history WHERE id = ? AND version = 1");
    }

    /** Asked by one from whom no row is hidden. */
    private static String asked(String id, String question) throws SQLException {
        var url = ConfigProvider.getConfig().getValue("suite.database.url", String.class) + "?user=postgres";
        try (var connection = DriverManager.getConnection(url);
                var select = connection.prepareStatement(question)) {
            UUID worker = WorkerId.of(id).value();
            select.setObject(1, worker);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
