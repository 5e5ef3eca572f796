package io.labortransfer.matching.joborder;

import static io.labortransfer.matching.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.labortransfer.matching.Person;
import io.labortransfer.matching.World;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What offices and employers decide about orders after they were handed in. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class JobOrderDecisionsTest {

    private static final Map<String, Object> LOW =
            Map.of("reasons", List.of("WAGE_BELOW_FLOOR"), "note", "2 000 is the least");

    private final World world = new World();

    @Test
    void an_order_that_is_given_back_is_a_draft_again_and_says_why() {
        world.verified();
        String order = world.submitted(world.posting(1));

        does(world.dp(), order, "send-back", LOW)
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("returned.reasons", contains("WAGE_BELOW_FLOOR"))
                .body("returned.note", equalTo("2 000 is the least"));
        Topics.await("lt.joborder.v1", "lt.joborder.sent_back.v1", order);
        does(world.dp(), order, "send-back", LOW).statusCode(409).body("allowedActions", contains("submit", "close"));
        does(world.dp(), order, "send-back", Map.of("reasons", List.of()))
                .statusCode(422)
                .body("errors.pointer", hasItem("/reasons"));

        does(world.em(), order, "submit", Map.of()).statusCode(200).body("$", not(hasKey("returned")));
    }

    @Test
    void all_that_keeps_an_order_from_approval_is_named_at_once_with_its_place() {
        world.registered();
        Map<String, Object> poor = world.posting(1);
        Map<String, Object> wage = World.wage(199_999);
        wage.remove("usualWeeklyHours");
        poor.put("wage", wage);
        poor.put("terms", Map.of("contractKind", "LABOR_CONTRACT", "returnFunding", "EMPLOYER"));
        String order = world.submitted(poor);

        does(world.dp(), order, "approve", Map.of())
                .statusCode(409)
                .body("code", equalTo("EMPLOYER_NOT_VERIFIED"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/employerId",
                                "/legalEmployerId",
                                "/wage/baseFen",
                                "/wage/usualWeeklyHours",
                                "/terms/lodging",
                                "/terms/insurance"));
        world.office("verify", Map.of()).statusCode(200);
        does(world.dp(), order, "approve", Map.of())
                .statusCode(422)
                .body("code", equalTo("WAGE_BELOW_FLOOR"))
                .body("errors[0].detail", containsString("200000"));
    }

    @Test
    void the_floor_is_that_of_the_first_day_which_is_paid() {
        world.verified();
        Map<String, Object> soon = world.posting(1);
        soon.put("wage", World.wage(205_000));
        Map<String, Object> later = world.posting(1);
        later.put("wage", World.wage(205_000));
        later.put("startFrom", World.today().plusDays(100).toString());
        world.minimumRises(World.today().plusDays(50), 210_000);

        does(world.dp(), world.submitted(soon), "approve", Map.of()).statusCode(200);
        does(world.dp(), world.submitted(later), "approve", Map.of())
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/wage/baseFen"))
                .body("errors[0].detail", containsString("210000"));
    }

    @Test
    void employer_and_office_pause_each_for_itself() {
        String order = world.published(1);

        does(world.em(), order, "resume", Map.of()).statusCode(409).body("allowedActions", hasItem("pause"));
        does(world.em(), order, "pause", Map.of())
                .statusCode(200)
                .body("state", equalTo("PAUSED"))
                .body("pausedBy", contains("EMPLOYER"));
        does(world.em(), order, "pause", Map.of()).statusCode(409).body("code", equalTo("JOB_ORDER_STATE"));
        does(world.dp(), order, "pause", Map.of()).statusCode(200).body("pausedBy", contains("EMPLOYER", "OFFICE"));
        does(world.em(), order, "resume", Map.of())
                .statusCode(200)
                .body("state", equalTo("PAUSED"))
                .body("pausedBy", contains("OFFICE"));
        does(world.em(), order, "resume", Map.of()).statusCode(409);
        as(world.op())
                .get("/api/v1/job-orders?state=PUBLISHED&employerId=" + world.employer())
                .then()
                .body("items", empty());
        does(world.dp(), order, "resume", Map.of()).statusCode(200).body("state", equalTo("PUBLISHED"));
        Topics.await("lt.joborder.v1", "lt.joborder.paused.v1", order);
        Topics.await("lt.joborder.v1", "lt.joborder.resumed.v1", order);
    }

    @Test
    void a_closed_order_takes_nobody_and_what_waited_for_it_ends() {
        String order = world.published(3);
        Person[] people = world.people(3);
        world.run();
        String offered = world.offered(people[0]);
        String accepted = world.accepted(people[1]);
        String waiting = world.matchOf(people[2]);
        assertThat(world.order(order).getInt("reserved")).isEqualTo(2);

        does(world.em(), order, "close", Map.of())
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("reserved", equalTo(1))
                .body("allowedActions", empty());

        assertThat(world.match(offered).getString("state")).isEqualTo("RELEASED");
        assertThat(world.match(waiting).getString("state")).isEqualTo("RELEASED");
        assertThat(world.match(accepted).getString("state")).isEqualTo("OFFER_ACCEPTED");
        Topics.await("lt.joborder.v1", "lt.joborder.closed.v1", order);
        Topics.await("lt.match.v1", "lt.match.released.v1", offered);
        does(world.em(), order, "close", Map.of()).statusCode(409);
        does(world.em(), order, "pause", Map.of()).statusCode(409);
        as(world.op()).get("/api/v1/job-orders/" + order).then().statusCode(200);
    }

    @Test
    void a_draft_that_is_closed_has_never_been_public() {
        world.verified();
        String draft = world.drafted(world.posting(1));

        does(world.em(), draft, "close", Map.of()).statusCode(200).body("state", equalTo("CLOSED"));

        as(world.op()).get("/api/v1/job-orders/" + draft).then().statusCode(404);
        as(Passports.dp("33")).get("/api/v1/job-orders/" + draft).then().statusCode(404);
        as(world.em()).get("/api/v1/job-orders/" + draft).then().statusCode(200);
    }

    @Test
    void others_decide_nothing_and_a_stale_decision_is_refused() {
        String order = world.published(1);
        World other = new World();
        other.verified();
        String seen = as(world.em()).get("/api/v1/job-orders/" + order).header("ETag");
        for (var verb : List.of("pause", "resume", "close", "send-back", "approve")) {
            Map<String, Object> body = verb.equals("send-back") ? LOW : Map.of();
            does(Passports.dp("33"), order, verb, body).statusCode(404);
            does(other.dp(), order, verb, body).statusCode(404);
            does(other.em(), order, verb, body)
                    .statusCode(List.of("send-back", "approve").contains(verb) ? 403 : 404);
            does(world.op(), order, verb, body).statusCode(403);
        }
        does(world.dp(), order, "close", Map.of()).statusCode(404);
        does(world.em(), order, "pause", Map.of()).statusCode(200);

        for (var verb : List.of("resume", "close")) {
            as(world.em())
                    .header("If-Match", seen)
                    .post("/api/v1/job-orders/" + order + "/" + verb)
                    .then()
                    .statusCode(412);
        }
        assertThat(world.order(order).getString("state")).isEqualTo("PAUSED");
    }

    @Test
    void the_history_names_who_moved_an_order_and_no_post_that_was_taken() {
        String order = world.published(2);
        Person person = world.people(1)[0];
        world.run();
        world.offered(person);
        does(world.dp(), order, "pause", Map.of()).statusCode(200);

        as(world.em())
                .get("/api/v1/job-orders/" + order + "/history")
                .then()
                .statusCode(200)
                .body("items[0].operation", equalTo("pauseJobOrder"))
                .body("items[0].actor", equalTo("DP"))
                .body("items[0].state", equalTo("PAUSED"))
                .body("items[0].changed", equalTo(List.of("pausedBy", "state")))
                .body("items.operation", hasItem("submitJobOrder"))
                .body("items.operation", not(hasItem("offerMatch")))
                .body("items.version", not(hasItem(0)));
        for (Passports stranger : List.of(world.op(), new World().em())) {
            as(stranger).get("/api/v1/job-orders/" + order + "/history").then().statusCode(404);
        }
    }

    private static ValidatableResponse does(Passports who, String order, String verb, Map<String, Object> body) {
        return as(who).body(body)
                .post("/api/v1/job-orders/" + order + "/" + verb)
                .then();
    }
}
