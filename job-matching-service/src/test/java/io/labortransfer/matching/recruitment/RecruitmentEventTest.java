package io.labortransfer.matching.recruitment;

import static io.labortransfer.matching.World.as;
import static io.labortransfer.matching.recruitment.Announced.EVENTS;
import static io.labortransfer.matching.recruitment.Announced.does;
import static io.labortransfer.matching.recruitment.Announced.fair;
import static io.labortransfer.matching.recruitment.Announced.planned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.labortransfer.matching.World;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Recruitment events through the door. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class RecruitmentEventTest {

    private final World world = new World();

    @Test
    void a_fair_is_announced_held_and_counted_and_all_are_told() {
        String order = world.published(2);
        String fair = planned(world.op(), fair(world, order));
        as(Passports.wk("33", new UUID(0, 9)))
                .get(EVENTS + "/" + fair)
                .then()
                .statusCode(200)
                .body("state", equalTo("PLANNED"))
                .body("hostProvince", equalTo("51"))
                .body("division", equalTo(world.county))
                .body("provinces", contains("51", "44"))
                .body("jobOrderIds", contains(order))
                .body("foundThrough", equalTo("JOB_FAIR"))
                .body("allowedActions", empty())
                .body("$", not(hasKey("attended")));

        does(world.op(), fair, "report", counted(420, 63))
                .statusCode(409)
                .body("code", equalTo("EVENT_STATE"))
                .body("allowedActions", contains("hold", "cancel"));
        does(world.op(), fair, "hold", null).statusCode(200).body("state", equalTo("HELD"));
        does(world.op(), fair, "hold", null).statusCode(409).body("code", equalTo("EVENT_STATE"));
        does(world.op(), fair, "cancel", null).statusCode(409);
        does(world.op(), fair, "report", counted(420, 421))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/applications"))
                .body("errors[0].code", equalTo("MORE_THAN_ATTENDED"));
        does(world.op(), fair, "report", counted(420, 63))
                .statusCode(200)
                .body("state", equalTo("REPORTED"))
                .body("attended", equalTo(420))
                .body("applications", equalTo(63));
        does(world.op(), fair, "report", counted(1, 1)).statusCode(409);

        Event reported = Topics.await("lt.recruitment.v1", "lt.recruitment.reported.v1", fair);
        assertThat(reported.key()).isEqualTo(fair);
        assertThat(reported.json().at("/attended").asInt()).isEqualTo(420);
        assertThat(reported.json().at("/originProvince").asText()).isEqualTo("51");
        Topics.await("lt.recruitment.v1", "lt.recruitment.planned.v1", fair);
        Topics.await("lt.recruitment.v1", "lt.recruitment.held.v1", fair);
    }

    @Test
    void a_handful_of_people_are_counted_for_the_host_alone() {
        String fair = planned(world.op(), fair(world));
        does(world.op(), fair, "hold", null).statusCode(200);
        does(world.op(), fair, "report", counted(12, 9)).statusCode(200).body("applications", equalTo(9));
        as(Passports.op("51"))
                .get(EVENTS + "/" + fair)
                .then()
                .body("applications", equalTo(9)); // the unit's own office, too
        as(Passports.dp("44"))
                .get(EVENTS + "/" + fair)
                .then()
                .statusCode(200)
                .body("attended", equalTo(12))
                .body("$", not(hasKey("applications")));
        Event reported = Topics.await("lt.recruitment.v1", "lt.recruitment.reported.v1", fair);
        assertThat(reported.json().path("applications").isNull()
                        || reported.json().path("applications").isMissingNode())
                .isTrue();
    }

    @Test
    void its_host_plans_it_otherwise_until_it_is_held() {
        String fair = planned(world.op(), fair(world));
        patch(
                        world.op(),
                        fair,
                        "\"v0\"",
                        Map.of("day", World.today().plusDays(2).toString()))
                .statusCode(200)
                .body("day", equalTo(World.today().plusDays(2).toString()))
                .body("kind", equalTo("JOB_FAIR"));
        patch(world.op(), fair, "\"v0\"", Map.of("kind", "LIVESTREAM"))
                .statusCode(412)
                .body("code", equalTo("STALE"));
        does(world.op(), fair, "hold", null).statusCode(409).body("code", equalTo("EVENT_NOT_DUE"));
        patch(world.op(), fair, "\"v1\"", Map.of("provinces", List.of("98")))
                .statusCode(422)
                .body("errors[0].code", equalTo("UNIT_UNKNOWN"));
        does(world.op(), fair, "cancel", null).statusCode(200).body("state", equalTo("CANCELLED"));
        patch(world.op(), fair, "*", Map.of("kind", "LIVESTREAM"))
                .statusCode(409)
                .body("code", equalTo("EVENT_STATE"));
        Topics.await("lt.recruitment.v1", "lt.recruitment.changed.v1", fair);
        Topics.await("lt.recruitment.v1", "lt.recruitment.cancelled.v1", fair);
    }

    @Test
    void nobody_but_its_host_writes_it_and_everybody_reads_it() {
        String fair = planned(world.op(), fair(world));
        for (var stranger :
                List.of(Passports.op("51").prefix("5199"), Passports.dp("44"), Passports.op("33"), world.em())) {
            does(stranger, fair, "cancel", null).statusCode(404);
            patch(stranger, fair, "*", Map.of("kind", "LIVESTREAM")).statusCode(404);
        }
        does(Passports.st("51", "44"), fair, "cancel", null).statusCode(403);
        as(Passports.no()).body(fair(world)).post(EVENTS).then().statusCode(403);
        for (var reader : List.of(world.dp(), world.em(), Passports.no(), Passports.st("33", "44"))) {
            as(reader).get(EVENTS + "/" + fair).then().statusCode(200);
        }
        as(world.op()).get(EVENTS + "/rev_01jd5t3v7x8h2k4m6n8p0q2r4s").then().statusCode(404);
        as(world.op()).get(EVENTS + "/" + fair).then().body("state", equalTo("PLANNED"));
    }

    @Test
    void a_verified_employer_presents_its_own_posts_and_no_others() {
        world.registered();
        as(world.em())
                .body(atTheFactory())
                .post(EVENTS)
                .then()
                .statusCode(409)
                .body("code", equalTo("HOST_NOT_VERIFIED"));
        as(world.dp())
                .post("/api/v1/employers/" + world.employer() + "/verify")
                .then()
                .statusCode(200);
        String own = world.published(1);
        World other = new World();
        String foreign = other.published(1);

        as(world.em())
                .body(atTheFactory(own, foreign))
                .post(EVENTS)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/jobOrderIds/1"))
                .body("errors.code", contains("JOB_ORDER_NOT_PUBLIC"));
        String show = planned(world.em(), atTheFactory(own));
        as(world.op()).get(EVENTS + "/" + show).then().body("employerId", equalTo(world.employer()));
        does(other.em(), show, "cancel", null).statusCode(404);
        does(world.dp(), show, "cancel", null).statusCode(404);
        does(world.em(), show, "hold", null).statusCode(200);
    }

    @Test
    void every_fault_of_an_announcement_is_told_at_once() {
        Map<String, Object> wrong = fair(world);
        wrong.put("division", "330106");
        wrong.put("day", World.today().minusDays(1).toString());
        wrong.put("provinces", List.of("51", "51", "97"));
        wrong.put("jobOrderIds", List.of(world.drafted(postingOfAVerifiedFirm())));
        as(world.op())
                .body(wrong)
                .post(EVENTS)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/division", "/day", "/provinces/1", "/provinces/2", "/jobOrderIds/0"))
                .body(
                        "errors.code",
                        hasItems(
                                "DIVISION_FOREIGN", "DAY_PAST", "NAMED_TWICE", "UNIT_UNKNOWN", "JOB_ORDER_NOT_PUBLIC"));
        Map<String, Object> elsewhere = fair(world);
        elsewhere.put("division", new World().county);
        as(world.op())
                .body(elsewhere)
                .post(EVENTS)
                .then()
                .statusCode(422)
                .body("errors.code", contains("EVENT_OUT_OF_REACH"));
        Map<String, Object> unreadable = fair(world);
        unreadable.put("jobOrderIds", List.of("job_1"));
        unreadable.put("brandId", "brd_1");
        as(world.op())
                .body(unreadable)
                .post(EVENTS)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/jobOrderIds/0", "/brandId"));
        as(world.op()).body("{").post(EVENTS).then().statusCode(400);
        as(world.op()).body(Map.of("kind", "PARTY")).post(EVENTS).then().statusCode(400);
        as(world.op()).body(Map.of("kind", "JOB_FAIR")).post(EVENTS).then().statusCode(422);
    }

    @Test
    void events_are_found_by_state_kind_and_whom_they_invite() {
        Map<String, Object> visit = fair(world);
        visit.put("kind", "VILLAGE_VISIT");
        visit.put("provinces", List.of("51"));
        String visiting = planned(world.op(), visit);
        String fair = planned(world.op(), fair(world));
        assertThat(ids("?kind=VILLAGE_VISIT&host=51")).contains(visiting).doesNotContain(fair);
        assertThat(ids("?province=44&state=PLANNED")).contains(fair).doesNotContain(visiting);
        assertThat(ids("?host=66")).isEmpty();
        JsonPath first = as(world.dp())
                .get(EVENTS + "?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        as(world.dp())
                .get(EVENTS + "?limit=1&cursor=" + first.getString("nextCursor"))
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(first.getString("items[0].id"))));
        as(world.dp())
                .get(EVENTS + "?kind=LIVESTREAM&cursor=" + first.getString("nextCursor"))
                .then()
                .statusCode(400);
    }

    private Map<String, Object> atTheFactory(String... orders) {
        Map<String, Object> show = fair(world, orders);
        show.put("kind", "LIVESTREAM");
        show.put("division", world.site);
        return show;
    }

    private Map<String, Object> postingOfAVerifiedFirm() {
        world.verified();
        return world.posting(1);
    }

    private static Map<String, Integer> counted(int attended, int applications) {
        return Map.of("attended", attended, "applications", applications);
    }

    private static ValidatableResponse patch(Passports by, String event, String version, Map<String, ?> change) {
        return as(by).contentType("application/merge-patch+json")
                .header("If-Match", version)
                .body(change)
                .patch(EVENTS + "/" + event)
                .then();
    }

    private List<String> ids(String query) {
        return as(world.dp())
                .get(EVENTS + query + "&limit=500")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
