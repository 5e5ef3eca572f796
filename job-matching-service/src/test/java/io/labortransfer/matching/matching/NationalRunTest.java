package io.labortransfer.matching.matching;

import static io.labortransfer.matching.World.as;
import static io.labortransfer.matching.World.lineOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.labortransfer.matching.Person;
import io.labortransfer.matching.World;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The national office plans over all units, to see how it would go; nothing of it is anybody's. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class NationalRunTest {

    private static final int FIRST_UNIT = 11;
    private static final int BEHIND_LAST_UNIT = 67;

    private final World world = new World();

    /** A run over all units sees those whom other tests left behind, too. */
    @BeforeEach
    void nobodyElse() {
        IntStream.range(FIRST_UNIT, BEHIND_LAST_UNIT)
                .mapToObj(Integer::toString)
                .forEach(unit -> {
                    World.update(unit, "DELETE FROM candidate WHERE origin_province = ?", unit);
                    World.update(unit, "UPDATE job_order SET state = 'CLOSED' WHERE state = 'PUBLISHED'");
                });
    }

    private static ValidatableResponse ordered(Map<String, Object> body) {
        return as(Passports.no()).body(body).post("/api/v1/matches/batches").then();
    }

    private static JsonPath ended(String run) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> read("/api/v1/matches/batches/" + run).getString("state"), equalTo("DONE"));
        return read("/api/v1/matches/batches/" + run);
    }

    private static JsonPath read(String path) {
        return as(Passports.no()).get(path).then().statusCode(200).extract().jsonPath();
    }

    private void arrive(int count, String unit) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Person person = world.person();
            people.add(
                    unit.equals("51")
                            ? person
                            : person.with("originProvince", unit).with("registrationDivision", unit + "0102"));
        }
        world.arrive(people.toArray(Person[]::new));
    }

    @Test
    void it_plans_over_all_units_and_keeps_numbers_alone() {
        world.published(40, posting -> posting.put("agreementLineId", world.line));
        world.agreement("ACTIVE", World.today().plusDays(300), lineOf(world.line, "ALL", 12, 0));
        arrive(25, "51");
        arrive(20, "52");

        String run = ordered(Map.of("propose", false, "lotterySeed", "test"))
                .statusCode(202)
                .extract()
                .path("id");
        JsonPath done = ended(run);

        assertThat(done.getMap("counts"))
                .containsEntry("workers", 45)
                .containsEntry("seats", 40)
                .containsEntry("placed", 32)
                .containsEntry("proposed", 0);
        assertThat(done.getMap("reasons")).isEqualTo(Map.of("LINE_FULL", 13));
        assertThat(done.getMap("lines[0]"))
                .containsEntry("agreementLineId", world.line)
                .containsEntry("seats", 12)
                .containsEntry("placed", 12);
        JsonPath report = read("/api/v1/matches/batches/" + run + "/fairness");
        assertThat(report.getList("flows"))
                .containsExactlyInAnyOrder(
                        Map.of("origin", "51", "destination", "44", "placed", 12),
                        Map.of("origin", "52", "destination", "44", "placed", 20));
        UUID id = World.uuid("run", run);
        for (String table : List.of("run_outcome", "run_cutoff", "match")) {
            assertThat(World.numberIn("00", "SELECT count(*) FROM " + table + " WHERE run_id = ?", id))
                    .as(table)
                    .isZero();
            assertThat(World.numberIn("51", "SELECT count(*) FROM " + table + " WHERE run_id = ?", id))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void few_people_are_not_told() {
        world.published(14);
        arrive(17, "51");
        arrive(2, "52");

        JsonPath done = ended(
                ordered(Map.of("propose", false)).statusCode(202).extract().path("id"));

        assertThat(done.getInt("counts.workers")).isEqualTo(19);
        assertThat(done.getMap("reasons")).as("five were outranked").isEmpty();
    }

    @Test
    void it_proposes_nothing_and_counts_whole_units_only() {
        ordered(Map.of("propose", true))
                .statusCode(422)
                .body("errors.pointer", hasItem("/propose"))
                .body("errors[0].code", equalTo("NATIONAL_RUN_PROPOSES"));
        ordered(Map.of("propose", false, "jobFilter", Map.of("destinations", List.of("441900"))))
                .statusCode(422)
                .body("errors.pointer", hasItem("/jobFilter/destinations"))
                .body("errors[0].code", equalTo("NATIONAL_RUN_OF_A_PART"));
        ordered(Map.of("propose", false, "agreementLineId", world.line))
                .statusCode(422)
                .body("errors[0].code", equalTo("LINE_NOT_YOURS"));
        ordered(Map.of("propose", false, "workerFilter", Map.of("originProvince", "51")))
                .statusCode(422)
                .body("errors[0].code", equalTo("PROVINCE_FOREIGN"));
    }

    @Test
    void a_units_office_does_not_see_the_run_nor_the_nation_that_of_a_unit() {
        String national = ordered(Map.of("propose", false, "jobFilter", Map.of("destinations", List.of("44"))))
                .statusCode(202)
                .extract()
                .path("id");
        String own = world.ordered(false).extract().path("id");

        as(world.op()).get("/api/v1/matches/batches/" + national).then().statusCode(404);
        as(Passports.no()).get("/api/v1/matches/batches/" + own).then().statusCode(404);
        as(Passports.no()).get("/api/v1/matches?runId=" + national).then().statusCode(403);
        ended(national);
        world.ended(own);
    }
}
