package io.labortransfer.matching.matching;

import static io.labortransfer.matching.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.labortransfer.matching.Person;
import io.labortransfer.matching.World;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A station speaks for those of its unit who live where it is. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class StationTest {

    private final World world = new World();
    private final Passports station = Passports.st("51", world.site);
    private final Person away = world.person().with("residenceDivision", world.site);
    private final Person home = world.person();

    private String proposed() {
        world.published(2);
        world.arrive(away, home);
        world.run();
        return "/api/v1/matches/" + world.matchOf(away);
    }

    private static Map<String, Object> accepting(Person person) {
        return Map.of("step", "PROPOSAL", "decision", "ACCEPT", "workerWord", World.word(person));
    }

    @Test
    void it_reads_the_matches_of_those_who_live_there() {
        String match = proposed();

        as(station)
                .get(match)
                .then()
                .statusCode(200)
                .body("workerId", equalTo(away.wire()))
                .body("allowedActions", hasItem("worker-decision"));
        as(station)
                .get("/api/v1/matches?limit=500")
                .then()
                .statusCode(200)
                .body("items.workerId", hasItem(away.wire()))
                .body("items.workerId", not(hasItem(home.wire())));
        as(station).get(match + "/explanation").then().statusCode(200);
    }

    @Test
    void it_records_the_word_of_those_who_live_there() {
        String match = proposed();

        as(station)
                .body(accepting(away))
                .post(match + "/worker-decision")
                .then()
                .statusCode(200)
                .body("state", equalTo("WORKER_ACCEPTED"));
        String told = Topics.await(
                        "lt.match.v1", "lt.match.worker_accepted.v1", match.substring(match.lastIndexOf('/') + 1))
                .json()
                .at("/word/recordedBy")
                .asText();
        assertThat(told).isEqualTo("ST");
        as(station)
                .body(Map.of("workerWord", World.word(away)))
                .post(match + "/withdraw")
                .then()
                .statusCode(200)
                .body("state", equalTo("DECLINED"));
    }

    @Test
    void others_it_does_not_know() {
        String match = proposed();
        String atHome = "/api/v1/matches/" + world.matchOf(home);

        as(station).get(atHome).then().statusCode(404);
        as(station)
                .body(accepting(home))
                .post(atHome + "/worker-decision")
                .then()
                .statusCode(404);
        for (Passports stranger : List.of(
                Passports.st("51", "4499"),
                Passports.st("51"),
                Passports.st("52", world.site),
                Passports.st("44", "51"))) {
            as(stranger).get(match).then().statusCode(404);
            as(stranger).get(match + "/explanation").then().statusCode(404);
            as(stranger)
                    .body(accepting(away))
                    .post(match + "/worker-decision")
                    .then()
                    .statusCode(404);
            as(stranger)
                    .body(Map.of("workerWord", World.word(away)))
                    .post(match + "/withdraw")
                    .then()
                    .statusCode(404);
            as(stranger)
                    .get("/api/v1/matches?limit=500")
                    .then()
                    .statusCode(200)
                    .body("items.workerId", not(hasItem(away.wire())));
        }
        as(station).post(match + "/offer").then().statusCode(403);
    }
}
