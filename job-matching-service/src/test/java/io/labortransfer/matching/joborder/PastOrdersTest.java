package io.labortransfer.matching.joborder;

import static io.labortransfer.matching.World.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.matching.World;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was said of an employer and of an order before, and what was known of them when. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class PastOrdersTest {

    private static final String EMPLOYERS = "/api/v1/employers/";
    private static final String ORDERS = "/api/v1/job-orders/";

    private final World world = new World();

    private static ValidatableResponse read(Passports who, String path, String parameter, Object value) {
        return as(who).queryParam(parameter, value.toString()).get(path).then();
    }

    /** The database's clock is the one that the versions are read by. */
    private static Instant now() {
        return Instant.ofEpochMilli(World.number("SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint + 1"));
    }

    private void written(String table, String id, String when) {
        World.update(
                "44",
                "UPDATE " + table + " SET updated_at = " + when + ", created_at = " + when + " WHERE id = ?",
                World.uuid(table.startsWith("employer") ? "emp" : "job", id));
    }

    @Test
    void an_order_is_shown_as_it_was_known_at_a_moment() {
        String order = world.published(3);
        Instant before = now();
        as(world.em())
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"headcount\":7}")
                .patch(ORDERS + order)
                .then()
                .statusCode(200);

        for (Passports who : List.of(world.em(), world.dp())) {
            read(who, ORDERS + order, "knownAt", before)
                    .statusCode(200)
                    .body("headcount", equalTo(3))
                    .body("state", equalTo("PUBLISHED"));
            read(who, ORDERS + order, "knownAt", now()).body("headcount", equalTo(7));
            read(who, ORDERS + order, "asOf", World.today()).body("headcount", equalTo(7));
        }
        read(world.em(), ORDERS + order, "knownAt", "2020-01-01T00:00:00+08:00").statusCode(404);
        read(world.em(), ORDERS + order, "asOf", World.today().minusDays(1)).statusCode(404);
        as(world.em()).get(ORDERS + order + "/history").then().body("items[0].changed", contains("headcount"));
    }

    @Test
    void an_employer_is_shown_as_it_held_on_a_day() {
        String employer = world.verified();
        written("employer", employer, "now() - interval '3 days'");
        world.office("suspend", Map.of("reasonCode", "WAGE_ARREARS")).statusCode(200);

        read(world.em(), EMPLOYERS + employer, "asOf", World.today().minusDays(2))
                .statusCode(200)
                .body("state", equalTo("VERIFIED"))
                .body("contactPerson", nullValue());
        read(world.dp(), EMPLOYERS + employer, "asOf", World.today()).body("state", equalTo("SUSPENDED"));
        as(world.dp())
                .queryParam("asOf", World.today().minusDays(2).toString())
                .queryParam("knownAt", Instant.now().minusSeconds(86_400 * 5).toString())
                .get(EMPLOYERS + employer)
                .then()
                .statusCode(404);
    }

    @Test
    void a_day_or_moment_that_cannot_be_read_is_told_with_its_remedy() {
        String order = world.published(1);
        for (String path : List.of(ORDERS + order, EMPLOYERS + world.employer())) {
            read(world.em(), path, "asOf", "soon")
                    .statusCode(400)
                    .body("errors.pointer", contains("asOf"))
                    .body("errors.code", contains("DATE_MALFORMED"));
            read(world.em(), path, "knownAt", "yesterday")
                    .statusCode(400)
                    .body("errors.code", contains("MOMENT_MALFORMED"));
        }
    }

    @Test
    void who_does_not_work_on_it_is_shown_no_past() {
        String order = world.published(1);
        as(world.op()).get(ORDERS + order).then().statusCode(200);
        for (Passports stranger : List.of(world.op(), Passports.dp("33"), Passports.no())) {
            read(stranger, ORDERS + order, "asOf", World.today()).statusCode(404);
            read(stranger, EMPLOYERS + world.employer(), "asOf", World.today()).statusCode(404);
        }
    }
}
