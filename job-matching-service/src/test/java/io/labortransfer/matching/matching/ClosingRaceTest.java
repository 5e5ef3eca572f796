package io.labortransfer.matching.matching;

import static io.labortransfer.matching.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.matching.Person;
import io.labortransfer.matching.World;
import io.labortransfer.testing.Race;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Whoever comes first: nothing waits for an order that is closed. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ClosingRaceTest {

    private static final int RIVALS = 8;

    private final World world = new World();

    @RepeatedTest(6)
    void applications_at_the_moment_of_closing_are_refused_or_end_with_the_order() throws Exception {
        String order = world.published(RIVALS);
        Person[] people = world.people(RIVALS);

        List<Response> answers = Race.run(
                RIVALS,
                rival -> rival == RIVALS / 2
                        ? closes(order)
                        : as(world.op())
                                .header("Idempotency-Key", order + rival)
                                .body(World.application(people[rival], world.identityConsent()))
                                .post("/api/v1/job-orders/" + order + "/applications"));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(200, 201, 409));
        assertThat(answers.get(RIVALS / 2).statusCode()).isEqualTo(200);
        assertThat(waitingFor(order)).isZero();
    }

    @RepeatedTest(6)
    void invitations_at_the_moment_of_closing_are_refused_or_end_with_the_order() throws Exception {
        String order = world.published(RIVALS);
        world.people(RIVALS);
        world.agreement("ACTIVE");
        List<String> refs = world.candidates(order).stream()
                .map(candidate -> (String) candidate.get("candidateRef"))
                .toList();

        List<Response> answers = Race.run(
                RIVALS,
                rival -> rival == RIVALS / 2
                        ? closes(order)
                        : as(world.em())
                                .header("Idempotency-Key", order + rival)
                                .body(Map.of("candidateRefs", List.of(refs.get(rival))))
                                .post("/api/v1/job-orders/" + order + "/invitations"));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(200, 201, 409));
        assertThat(waitingFor(order)).isZero();
    }

    @Test
    void a_run_that_is_under_way_proposes_nothing_for_an_order_that_was_closed() {
        String order = world.published(RIVALS);
        world.people(RIVALS);
        String run = world.ordered(true).extract().path("id");
        closes(order);
        world.ended(run);

        assertThat(waitingFor(order)).isZero();
    }

    private Response closes(String order) {
        return as(world.em()).header("Idempotency-Key", order).post("/api/v1/job-orders/" + order + "/close");
    }

    private static long waitingFor(String order) {
        return World.number(
                "SELECT count(*) FROM match WHERE job_order_id = ? AND state <> 'RELEASED'", World.uuid("job", order));
    }
}
