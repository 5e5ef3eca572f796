package io.labortransfer.matching;

import static io.labortransfer.matching.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.labortransfer.testing.Passports;
import io.labortransfer.testing.PolicyWall;
import io.labortransfer.testing.RowLevelSecurity;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
            Passports.st("52", "33"),
            Passports.em("44", "91440000000000001X", new UUID(0, 1)),
            Passports.em("44", "91440000000000002X"),
            Passports.wk("51", new UUID(0, 7)),
            Passports.pt("52"),
            Passports.no());

    /** Name and state of a firm, what is announced, and what units set: who may read and write them stands in their own tests. */
    private static final Set<String> EVERYBODYS = Set.of(
            "getEmployer", "getRecruitmentEvent", "getMatchingPolicy", "putMatchingPolicy", "approveMatchingPolicy");

    private final World world = new World();

    @Test
    void no_stranger_reads_or_moves_any_record_by_any_operation() {
        var employer = world.verified();
        var draft = world.drafted(world.posting(1));
        world.published(1);
        var person = world.people(1)[0];
        var run = world.run().getString("id");
        var match = world.offered(person);
        try (var off = RowLevelSecurity.off()) {
            assertThat(World.numberIn("52", "SELECT count(*) FROM match WHERE id = ?", World.uuid("mat", match)))
                    .as("the wall is down")
                    .isEqualTo(1);
            for (var stranger : STRANGERS) {
                assertThat(as(stranger).get("/api/v1/matches?limit=500").asString())
                        .doesNotContain(match);
            }
        }
        var records = Map.of(
                "employers",
                employer,
                "job-orders",
                draft,
                "batches",
                run,
                "matches",
                match,
                "recruitment-events",
                event(),
                "matching",
                report(),
                "imports",
                file(),
                "chunks",
                "1",
                "objections",
                entry());
        new PolicyWall(records, List.of(world.op(), world.em(), Passports.op("51")), STRANGERS, Map.of(), EVERYBODYS)
                .holds();
        assertThat(world.match(match).getString("state")).isEqualTo("OFFERED");
    }

    private String file() {
        String id = as(world.em())
                .contentType("application/x-ndjson")
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/job-orders/imports?mode=UPSERT")
                .path("id");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> as(world.em())
                        .get("/api/v1/job-orders/imports/" + id)
                        .path("state")
                        .equals("COMPLETED_WITH_ERRORS"));
        return id;
    }

    private String entry() {
        String order = world.submitted(world.posting(1));
        as(world.dp())
                .body(Map.of("reasons", List.of("SITE_UNCLEAR")))
                .post("/api/v1/job-orders/" + order + "/send-back")
                .then()
                .statusCode(200);
        return as(world.em())
                .get("/api/v1/employers/" + world.employer() + "/compliance")
                .path("items[0].id");
    }

    private String event() {
        return as(world.op())
                .body(Map.of(
                        "kind",
                        "JOB_FAIR",
                        "division",
                        world.county,
                        "day",
                        World.today().toString(),
                        "provinces",
                        List.of("51")))
                .post("/api/v1/recruitment-events")
                .path("id");
    }

    private static String report() {
        return as(Passports.op("51"))
                .body(Map.of("kind", "RECRUITMENT_FUNNEL"))
                .post("/api/v1/reports/matching")
                .path("id");
    }
}
