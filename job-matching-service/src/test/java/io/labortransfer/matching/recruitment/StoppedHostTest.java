package io.labortransfer.matching.recruitment;

import static io.labortransfer.matching.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.labortransfer.matching.World;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.Race;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of the events of an employer that is stopped. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class StoppedHostTest {

    private static final String EVENTS = "/api/v1/recruitment-events";
    private static final Map<String, ?> ARREARS = Map.of("reasonCode", "WAGE_ARREARS");

    private final World world = new World();

    @BeforeEach
    void anEmployerMayHire() {
        world.verified();
    }

    private Map<String, Object> livestream() {
        return Map.of(
                "kind",
                "LIVESTREAM",
                "division",
                world.site,
                "day",
                World.today().toString(),
                "provinces",
                List.of("51"));
    }

    private String planned() {
        return as(world.em())
                .body(livestream())
                .post(EVENTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse does(Passports who, String event, String verb) {
        return as(who).post(EVENTS + "/" + event + "/" + verb).then();
    }

    private ValidatableResponse counts(String event) {
        return as(world.em())
                .body(Map.of("attended", 120, "applications", 40))
                .post(EVENTS + "/" + event + "/report")
                .then();
    }

    private static String state(String event) {
        return as(Passports.op("51")).get(EVENTS + "/" + event).then().extract().path("state");
    }

    @Test
    void what_it_announced_is_cancelled_and_everybody_is_told() {
        String stream = planned();
        String over = planned();
        does(world.em(), over, "cancel").statusCode(200);

        world.office("suspend", ARREARS).statusCode(200);

        assertThat(state(stream)).isEqualTo("CANCELLED");
        assertThat(Topics.await("lt.recruitment.v1", "lt.recruitment.cancelled.v1", stream)
                        .json()
                        .at("/employerId")
                        .asText())
                .isEqualTo(world.employer());
        does(world.em(), stream, "hold").statusCode(409);
        world.office("reinstate", Map.of()).statusCode(200);
        does(world.em(), stream, "hold").statusCode(409).body("code", equalTo("EVENT_STATE"));
        does(world.em(), planned(), "hold").statusCode(200);
    }

    @Test
    void while_it_is_stopped_it_counts_nobody_at_what_it_held() {
        String stream = planned();
        does(world.em(), stream, "hold").statusCode(200);

        world.office("suspend", ARREARS).statusCode(200);
        counts(stream).statusCode(409).body("code", equalTo("HOST_NOT_VERIFIED"));
        world.office("reinstate", Map.of()).statusCode(200);

        counts(stream).statusCode(200).body("state", equalTo("REPORTED"));
    }

    @Test
    void while_it_is_heard_about_a_block_it_goes_on() {
        String stream = planned();

        world.office("block-notice", Map.of("basis", "ARREARS_LIST", "text", "Wages of two months are not paid."))
                .statusCode(200);

        does(world.em(), stream, "hold").statusCode(200);
        counts(stream).statusCode(200);
    }

    @Test
    void of_what_others_announce_nothing_changes() {
        World other = new World();
        other.verified();
        String stream = planned();
        String fair = as(world.dp())
                .body(Map.of(
                        "kind",
                        "JOB_FAIR",
                        "division",
                        world.site,
                        "day",
                        World.today().toString(),
                        "provinces",
                        List.of("51")))
                .post(EVENTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        other.office("suspend", ARREARS).statusCode(200);

        assertThat(state(stream)).isEqualTo("PLANNED");
        does(world.dp(), fair, "hold").statusCode(200);
    }

    @Test
    void nothing_is_announced_at_the_moment_of_a_stop() throws Exception {
        List<Response> answers = Race.run(
                8,
                rival -> as(rival == 0 ? world.dp() : world.em())
                        .header("Idempotency-Key", world.employer() + "-" + rival)
                        .body(rival == 0 ? ARREARS : livestream())
                        .post(rival == 0 ? "/api/v1/employers/" + world.employer() + "/suspend" : EVENTS));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(200, 201, 409));
        answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .forEach(answer -> assertThat(state(answer.path("id"))).isEqualTo("CANCELLED"));
    }
}
