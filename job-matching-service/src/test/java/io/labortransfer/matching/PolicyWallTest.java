package io.labortransfer.matching;

import static io.labortransfer.matching.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.testing.Passports;
import io.labortransfer.testing.RowLevelSecurity;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The service's policy alone: with the policies of the database switched off, no caller meets a record that is not its own. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class PolicyWallTest {

    private static final List<Passports> STRANGERS = List.of(
            Passports.op("52"),
            Passports.office("33"),
            Passports.op("51").prefix("5199"),
            Passports.dp("44").prefix("4499"),
            Passports.em("44", "91440000000000001X", new UUID(0, 1)),
            Passports.em("44", "91440000000000002X"),
            Passports.wk("51", new UUID(0, 7)),
            Passports.pt("52"),
            Passports.no());

    private final World world = new World();

    @Test
    void no_stranger_reads_or_moves_a_match() {
        world.published(1);
        var person = world.people(1)[0];
        world.run();
        var match = world.offered(person);
        try (var off = RowLevelSecurity.off()) {
            assertThat(World.numberIn("52", "SELECT count(*) FROM match WHERE id = ?", World.uuid("mat", match)))
                    .as("the wall is down")
                    .isEqualTo(1);
            as(world.op()).get("/api/v1/matches/" + match).then().statusCode(200);
            for (var stranger : STRANGERS) {
                assertThat(as(stranger).get("/api/v1/matches/" + match).statusCode())
                        .isIn(403, 404);
                assertThat(as(stranger).get("/api/v1/matches?limit=500").asString())
                        .doesNotContain(match);
                assertThat(as(stranger)
                                .body(Map.of("workerWord", World.word(person)))
                                .post("/api/v1/matches/" + match + "/withdraw")
                                .statusCode())
                        .isIn(403, 404);
                assertThat(as(stranger)
                                .body(Map.of("reasonCode", "ORDER_SHRUNK"))
                                .post("/api/v1/matches/" + match + "/retract")
                                .statusCode())
                        .isIn(403, 404);
            }
        }
        assertThat(world.match(match).getString("state")).isEqualTo("OFFERED");
    }

    @Test
    void no_stranger_reads_a_draft_or_another_firm() {
        var employer = world.verified();
        var draft = world.drafted(world.posting(1));
        try (var off = RowLevelSecurity.off()) {
            as(world.em()).get("/api/v1/job-orders/" + draft).then().statusCode(200);
            for (var stranger : STRANGERS) {
                assertThat(as(stranger).get("/api/v1/job-orders/" + draft).statusCode())
                        .isIn(403, 404);
                assertThat(as(stranger).get("/api/v1/employers/" + employer).statusCode())
                        .isIn(403, 404);
            }
        }
    }
}
