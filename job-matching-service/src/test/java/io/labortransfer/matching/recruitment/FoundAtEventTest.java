package io.labortransfer.matching.recruitment;

import static io.labortransfer.matching.World.as;
import static io.labortransfer.matching.recruitment.Announced.does;
import static io.labortransfer.matching.recruitment.Announced.fair;
import static io.labortransfer.matching.recruitment.Announced.planned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.matching.Person;
import io.labortransfer.matching.World;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Posts that are found at an event. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class FoundAtEventTest {

    private final World world = new World();

    @Test
    void a_run_for_an_event_looks_at_its_orders_and_its_matches_say_where_they_were_found() {
        String shown = world.published(1);
        world.published(5);
        Person[] people = world.people(2);
        String fair = planned(world.op(), fair(world, shown));

        String run = ordered(fair)
                .statusCode(202)
                .body("foundThrough", equalTo("JOB_FAIR"))
                .body("recruitmentEventId", equalTo(fair))
                .extract()
                .path("id");
        JsonPath found = world.ended(run);

        assertThat(found.getInt("counts.jobOrders")).isEqualTo(1);
        assertThat(found.getInt("counts.proposed")).isEqualTo(1);
        List<Map<String, Object>> matches = as(world.op())
                .get("/api/v1/matches?runId=" + run)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        assertThat(matches).hasSize(1);
        assertThat(matches.getFirst())
                .containsEntry("foundThrough", "JOB_FAIR")
                .containsEntry("recruitmentEventId", fair)
                .containsEntry("jobOrderId", shown);
        assertThat(people).extracting(Person::wire).contains((String)
                matches.getFirst().get("workerId"));
        Event told = Topics.await("lt.match.v1", "lt.match.proposed.v1", (String)
                matches.getFirst().get("id"));
        assertThat(told.json().at("/foundThrough").asText()).isEqualTo("JOB_FAIR");
    }

    @Test
    void who_applies_at_an_event_has_found_the_post_there() {
        String shown = world.published(2);
        String other = world.published(1);
        Person[] people = world.people(2);
        String fair = planned(world.op(), fair(world, shown));

        applies(people[0], shown, fair)
                .statusCode(201)
                .body("foundThrough", equalTo("JOB_FAIR"))
                .body("recruitmentEventId", equalTo(fair));

        applies(people[1], other, fair)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/recruitmentEventId"))
                .body("errors[0].code", equalTo("JOB_ORDER_NOT_AT_EVENT"));
        applies(people[1], shown, "rev_1").statusCode(422).body("errors[0].code", equalTo("ID_UNKNOWN"));
        does(world.op(), fair, "cancel", null).statusCode(200);
        applies(people[1], shown, fair).statusCode(409).body("code", equalTo("EVENT_CANCELLED"));
        world.applies(people[1], shown, world.identityConsent())
                .statusCode(201)
                .body("foundThrough", equalTo("OFFICE"))
                .body("recruitmentEventId", nullValue());
    }

    @Test
    void nothing_is_found_at_an_event_that_is_unknown_cancelled_or_for_others() {
        ordered("rev_01jd5t3v7x8h2k4m6n8p0q2r4s")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/recruitmentEventId"))
                .body("errors[0].code", equalTo("ID_UNKNOWN"));
        ordered("job_1").statusCode(422).body("errors[0].code", equalTo("ID_UNKNOWN"));
        Map<String, Object> forOthers = fair(world);
        forOthers.put("provinces", List.of("44"));
        ordered(planned(world.op(), forOthers)).statusCode(422).body("errors[0].code", equalTo("UNIT_NOT_INVITED"));
        String cancelled = planned(world.op(), fair(world));
        does(world.op(), cancelled, "cancel", null).statusCode(200);
        ordered(cancelled).statusCode(409).body("code", equalTo("EVENT_CANCELLED"));
        world.ordered(false).body("foundThrough", equalTo("OFFICE")).body("recruitmentEventId", nullValue());
    }

    private ValidatableResponse applies(Person person, String order, String event) {
        Map<String, Object> application = new HashMap<>(World.application(person, world.identityConsent()));
        application.put("recruitmentEventId", event);
        return as(world.op())
                .body(application)
                .post("/api/v1/job-orders/" + order + "/applications")
                .then();
    }

    private ValidatableResponse ordered(String event) {
        return as(world.op())
                .body(Map.of("propose", true, "lotterySeed", "test", "recruitmentEventId", event))
                .post("/api/v1/matches/batches")
                .then();
    }
}
