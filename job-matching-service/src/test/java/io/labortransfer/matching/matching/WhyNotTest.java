package io.labortransfer.matching.matching;

import static io.labortransfer.matching.World.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.matching.Person;
import io.labortransfer.matching.World;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class WhyNotTest {

    private final World world = new World();

    @Test
    void a_non_match_is_explained_by_its_first_failing_rule_and_by_all_that_would_have_to_be_otherwise() {
        String order = world.published(1);
        Person person = world.person().with("mobility", "IN_PROVINCE").wishing("wageMinFen", 500_000);
        world.arrive(person);

        asked(world.op(), person, order)
                .statusCode(200)
                .body("reason", equalTo("MOBILITY"))
                .body("asked", equalTo(world.site))
                .body("found", equalTo("IN_PROVINCE"))
                .body("obstacles.reason", contains("MOBILITY", "WAGE"))
                .body("obstacles[1].asked", equalTo("500000"))
                .body("obstacles[1].found", equalTo("420000"))
                .body("standing", nullValue())
                .body("lastRun", nullValue());
    }

    @Test
    void nothing_stands_against_who_has_not_been_in_a_run_yet() {
        String order = world.published(1);
        Person person = world.people(1)[0];

        asked(world.op(), person, order)
                .statusCode(200)
                .body("reason", equalTo("FITS"))
                .body("obstacles", empty())
                .body("standing.priority", equalTo(5))
                .body("standing.fit", equalTo(0))
                .body("lastRun", nullValue());
    }

    @Test
    void a_full_order_has_a_cutoff_that_decides_before_the_lottery() {
        String order = world.published(1);
        Person first = world.person().with("zeroEmployment", true).with("lop", true);
        Person other = world.person();
        world.arrive(first, other);
        String run = world.ended(world.ordered(false).extract().path("id")).getString("id");

        asked(world.op(), other, order)
                .statusCode(200)
                .body("reason", equalTo("OUTRANKED"))
                .body("asked", equalTo("priority 1, fit 0"))
                .body("found", equalTo("priority 5, fit 0"))
                .body("lastRun.runId", equalTo(run))
                .body("lastRun.reason", equalTo("OUTRANKED"))
                .body("lastRun.cutoff.priority", equalTo(1));
    }

    @Test
    void other_units_and_employers_learn_nothing() {
        String order = world.published(1);
        Person person = world.people(1)[0];

        asked(Passports.op("52"), person, order).statusCode(404);
        asked(world.em(), person, order).statusCode(403);
        asked(world.op(), world.person(), order).statusCode(404);
    }

    private static ValidatableResponse asked(Passports caller, Person person, String order) {
        return as(caller)
                .body(Map.of("workerId", person.wire(), "jobOrderId", order))
                .post("/api/v1/matches/explanations")
                .then();
    }
}
