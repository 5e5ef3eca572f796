package io.labortransfer.matching.funnel;

import static io.labortransfer.matching.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.matching.Person;
import io.labortransfer.matching.World;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From those who came to those who stayed, through the door. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class FunnelTest {

    private static final String REPORTS = "/api/v1/reports/matching";

    private final World world = new World();

    @Test
    void the_funnel_is_counted_by_way_and_tells_no_small_number() {
        attended(Passports.op("33"), "330106", 420);
        matches("33", "JOB_FAIR", "PLACED", 30);
        World.update(
                "33",
                "UPDATE match SET started_on = ?, left_on = CASE WHEN utility <= 12 THEN ?::date END WHERE origin_province = '33'"
                        + " AND state = 'PLACED'",
                World.today().minusDays(100),
                World.today().minusDays(50));
        matches("33", "OFFICE", "MUTUAL", 15);
        matches("33", "LIVESTREAM", "WORKER_ACCEPTED", 3);
        matches("33", "LIVESTREAM", "PROPOSED", 50);

        List<Map<String, Object>> rows = rows(Passports.op("33"), "RECRUITMENT_FUNNEL");

        assertThat(rows)
                .containsExactly(
                        row("JOB_FAIR", 420, 30, 30, 30, 18),
                        row("LIVESTREAM", 0, null, 0, 0, 0), // three people, which would follow without the fifteen
                        row("OFFICE", 0, null, 0, 0, 0),
                        row("ALL", 420, 48, 30, 30, 18));
        assertThat(rows(Passports.dp("33"), "RECRUITMENT_FUNNEL_OF_SITES"))
                .allSatisfy(row -> assertThat(row).containsEntry("applied", 0));
    }

    private static Map<String, Object> row(
            String way, int attended, @Nullable Integer applied, int offered, int placed, int stable90) {
        var row = new HashMap<String, Object>(Map.of(
                "foundThrough", way, "attended", attended, "offered", offered, "placed", placed, "stable90", stable90));
        if (applied != null) {
            row.put("applied", applied);
        }
        return row;
    }

    @Test
    void an_exit_leaves_the_steps_that_were_taken() {
        world.published(1);
        Person person = world.people(1)[0];
        world.run();
        String match = world.offered(person);
        as(world.em())
                .body(Map.of("reasonCode", "POST_CANCELLED"))
                .post("/api/v1/matches/" + match + "/retract")
                .then()
                .statusCode(200);
        assertThat(steps(match, "applied_at")).isEqualTo(1);
        assertThat(steps(match, "offered_at")).isEqualTo(1);
        assertThat(steps(match, "placed_at")).isZero();
    }

    @Test
    void the_days_of_work_are_noted_when_they_are_told_and_change_no_version() {
        world.published(1);
        Person person = world.people(1)[0];
        world.run();
        String match = world.accepted(person);
        LocalDate start = World.today().minusDays(5);
        Topics.send(spell("started", person, match, Map.of("start", start.toString())));
        world.awaitState(match, "PLACED");
        long version = world.match(match).getLong("version");
        Topics.send(spell(
                "ended",
                person,
                match,
                Map.of("start", start.toString(), "end", start.plusDays(95).toString())));
        await().atMost(Duration.ofSeconds(60)).until(() -> steps(match, "left_on") == 1);
        assertThat(World.numberIn(
                        "51", "SELECT left_on - started_on FROM match WHERE id = ?", World.uuid("mat", match)))
                .isEqualTo(95);
        assertThat(world.match(match).getLong("version")).isEqualTo(version);
    }

    @Test
    void what_an_employer_alone_knows_is_in_no_sum() {
        world.verified();
        attended(world.em(), world.site, 12);
        attended(world.em(), world.site, 5);
        assertThat(rows(Passports.dp("44"), "RECRUITMENT_FUNNEL_OF_SITES").getLast())
                .containsEntry("foundThrough", "ALL")
                .containsEntry("attended", 12);
    }

    @Test
    void it_is_for_whole_units_their_own_side_and_whole_years() {
        order(Passports.op("51").prefix("5199"), "RECRUITMENT_FUNNEL")
                .statusCode(403)
                .body("code", equalTo("NOT_THE_WHOLE_UNIT"));
        order(Passports.dp("51"), "RECRUITMENT_FUNNEL")
                .statusCode(422)
                .body("errors.code", hasItem("REPORT_OF_THE_OTHER_SIDE"));
        order(Passports.op("51"), "WEATHER").statusCode(422).body("errors.code", hasItem("VALUE_UNKNOWN"));
        order(world.em(), "RECRUITMENT_FUNNEL").statusCode(403);
        as(Passports.op("51"))
                .body(Map.of("kind", "RECRUITMENT_FUNNEL", "from", "2026-01-01", "to", "2026-01-31"))
                .post(REPORTS)
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("NOT_A_YEAR"));
        String ordered = order(Passports.op("51"), "RECRUITMENT_FUNNEL")
                .statusCode(202)
                .extract()
                .path("id");
        as(Passports.op("33")).get(REPORTS + "/" + ordered).then().statusCode(404);
        as(Passports.op("33")).get(REPORTS + "/" + ordered + "/file").then().statusCode(404);
    }

    private static void attended(Passports host, String division, int people) {
        String fair = as(host).body(Map.of(
                        "kind",
                        "JOB_FAIR",
                        "division",
                        division,
                        "day",
                        World.today().toString(),
                        "provinces",
                        List.of("33")))
                .post("/api/v1/recruitment-events")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(host).post("/api/v1/recruitment-events/" + fair + "/hold").then().statusCode(200);
        as(host).body(Map.of("attended", people, "applications", 2))
                .post("/api/v1/recruitment-events/" + fair + "/report")
                .then()
                .statusCode(200);
    }

    /** Matches of so many workers with posts in Guangdong, as other ways in would bring them. */
    private static void matches(String unit, String foundThrough, String state, int count) {
        World.update(unit, """
                INSERT INTO match (origin_province, id, destination_province, worker_id, worker_version, worker_division, job_order_id,
                    employer_id, site_division, full_time, terms_hash, found_through, state, utility, post_rank, reasons, version,
                    created_at, created_by, updated_at, updated_by)
                SELECT ?, gen_random_uuid(), '44', gen_random_uuid(), 1, '330106', gen_random_uuid(), gen_random_uuid(), '440101', true,
                    'x', ?, ?, n, 1, '{}', 0, now(), 'test', now(), 'test'
                FROM generate_series(1, ?) AS n""", unit, foundThrough, state, count);
    }

    private static long steps(String match, String step) {
        return World.numberIn("51", "SELECT count(" + step + ") FROM match WHERE id = ?", World.uuid("mat", match));
    }

    private static Event spell(String what, Person person, String match, Map<String, String> days) {
        var payload = new HashMap<String, Object>(days);
        payload.put("spellId", PublicId.format("spl", person.id));
        payload.put("workerId", person.wire());
        payload.put("matchId", match);
        return Event.on("lt.spell.v1")
                .type("lt.spell." + what + ".v1")
                .key(person.wire())
                .subject(PublicId.format("spl", person.id))
                .sequence(what.equals("started") ? 1 : 2)
                .from("51")
                .to("44")
                .carrying(payload);
    }

    private static ValidatableResponse order(Passports by, String kind) {
        return as(by).body(Map.of("kind", kind)).post(REPORTS).then();
    }

    private static List<Map<String, Object>> rows(Passports by, String kind) {
        String ordered = order(by, kind).statusCode(202).extract().path("id");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> as(by).get(REPORTS + "/" + ordered)
                        .<String>path("state")
                        .equals("DONE"));
        return as(by).accept("application/json")
                .get(REPORTS + "/" + ordered + "/file")
                .then()
                .statusCode(200)
                .extract()
                .path("rows");
    }
}
