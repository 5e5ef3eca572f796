package io.labortransfer.matching.matching;

import static io.labortransfer.matching.World.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.labortransfer.matching.Person;
import io.labortransfer.matching.World;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class RunTest {

    private static final Logger LOG = Logger.getLogger(RunTest.class);

    private final World world = new World();

    @Test
    void a_run_is_taken_at_once_and_shows_its_seed_only_when_it_is_over() {
        world.published(1);

        String run = world.ordered(false)
                .header("Location", startsWith("/api/v1/matches/batches/run_"))
                .body("lotterySeed", nullValue())
                .body("lotteryCommitment.length()", equalTo(64))
                .extract()
                .path("id");

        assertThat(world.ended(run).getString("lotterySeed")).isEqualTo("test");
        assertThat(world.batch(run).getInt("percent")).isEqualTo(100);
    }

    @Test
    void every_worker_is_placed_or_stands_at_one_reason() {
        world.published(1);
        world.arrive(
                world.person().with("zeroEmployment", true).with("lop", true),
                world.person(),
                world.person().with("state", "SUSPENDED"),
                world.person().with("student", true),
                world.person()
                        .with(
                                "birthMonth",
                                World.today().minusYears(15).toString().substring(0, 7)),
                world.person().with("laborCapacity", "LOST"),
                world.person().with("mobility", "IN_PROVINCE"),
                world.person().wishing("wageMinFen", 900_000),
                world.person().wishing("destinations", List.of("33")),
                world.person().agreeingOnlyTo("33"),
                world.person().wishing("state", "MATCHED"));

        JsonPath run = world.run();

        assertThat(run.getMap("reasons"))
                .isEqualTo(Map.of(
                        "OUTRANKED",
                        1,
                        "NOT_ACTIVE",
                        1,
                        "STUDENT_NOT_TRANSFERABLE",
                        1,
                        "UNDER_AGE",
                        1,
                        "CAPACITY",
                        1,
                        "MOBILITY",
                        1,
                        "WAGE",
                        1,
                        "DESTINATION",
                        1,
                        "CONSENT_MISSING",
                        1));
        assertThat(run.getInt("counts.workers")).isEqualTo(10);
        assertThat(run.getInt("counts.placed")).isEqualTo(1);
        assertThat(run.getInt("counts.eligible")).isEqualTo(2);
    }

    @Test
    void whom_only_a_duty_of_offices_shows_is_proposed_to_nobody() {
        world.published(2);
        Person agreeing = world.person();
        world.arrive(agreeing, world.person().sharedByDuty("44"));

        JsonPath run = world.run();

        assertThat(run.getMap("reasons")).isEqualTo(Map.of("CONSENT_MISSING", 1));
        assertThat(run.getInt("counts.proposed")).isEqualTo(1);
        assertThat(world.match(world.matchOf(agreeing)).getString("state")).isEqualTo("PROPOSED");
    }

    @Test
    void a_duty_of_offices_does_not_carry_a_match_when_the_worker_no_longer_agrees() {
        world.published(1);
        Person person = world.person();
        world.arrive(person);
        world.run();
        String match = world.matchOf(person);

        world.arrive(person.sharedByDuty("44").changed());

        assertThat(world.match(match).getString("state")).isEqualTo("RELEASED");
    }

    @Test
    void who_comes_from_a_zero_employment_household_is_seated_first() {
        world.published(1);
        Person[] all = {
            world.person(),
            world.person().with("zeroEmployment", true).with("lop", true),
            world.person().with("newGrowth", true)
        };
        world.arrive(all);

        world.run();

        assertThat(world.match(world.matchOf(all[1])).getString("state")).isEqualTo("PROPOSED");
        assertThat(world.match(world.matchOf(all[1])).getInt("postRank")).isEqualTo(1);
    }

    @Test
    void a_second_run_leaves_open_proposals_and_their_seats_alone() {
        world.published(1);
        world.people(1);
        world.run();
        world.people(1);

        JsonPath second = world.run();

        assertThat(second.getInt("counts.proposed")).isZero();
        assertThat(second.getMap("reasons")).isEqualTo(Map.of("PROPOSAL_OPEN", 1, "NO_OPENING", 1));
    }

    @Test
    void without_propose_nothing_is_proposed() {
        world.published(1);
        world.people(1);

        JsonPath run = world.ended(world.ordered(false).extract().path("id"));

        assertThat(run.getInt("counts.placed")).isEqualTo(1);
        assertThat(run.getInt("counts.proposed")).isZero();
        as(world.op())
                .get("/api/v1/matches?runId=" + run.getString("id"))
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
        for (String parameter : List.of("runId", "jobOrderId")) {
            as(world.op())
                    .get("/api/v1/matches?cursor=none&" + parameter + "=somebody")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo(parameter))
                    .body("errors[0].code", equalTo("ID_MALFORMED"));
        }
    }

    @Test
    void the_same_inputs_and_seed_have_the_same_digest_and_result() {
        world.published(2);
        world.people(5);

        JsonPath one = world.ended(world.ordered(false).extract().path("id"));
        JsonPath two = world.ended(world.ordered(false).extract().path("id"));

        assertThat(two.getString("inputDigest")).isEqualTo(one.getString("inputDigest"));
        assertThat(two.getMap("reasons")).isEqualTo(one.getMap("reasons"));
    }

    @Test
    void the_run_of_a_killed_worker_is_taken_over_and_goes_on() {
        world.published(1);
        world.people(1);
        String run = world.ordered(false).extract().path("id");
        world.ended(run);
        World.update(
                "51", "UPDATE matching_run SET state = 'RUNNING', propose = true WHERE id = ?", World.uuid("run", run));
        World.update(
                "51",
                "INSERT INTO lease (name, id, province) VALUES ('matching-run', ?::text, '51')",
                World.uuid("run", run));

        assertThat(world.ended(run).getInt("counts.proposed")).isEqualTo(1);
    }

    @Test
    void a_run_that_was_cancelled_proposes_nothing_and_cannot_be_cancelled_again() {
        world.published(1);
        world.people(1);
        String run = world.ordered(false).extract().path("id");
        world.ended(run);
        World.update(
                "51", "UPDATE matching_run SET state = 'RUNNING', propose = true WHERE id = ?", World.uuid("run", run));

        as(world.op())
                .post("/api/v1/matches/batches/" + run + "/cancel")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));

        World.update(
                "51",
                "INSERT INTO lease (name, id, province) VALUES ('matching-run', ?::text, '51')",
                World.uuid("run", run));
        await().until(() -> World.number("SELECT count(*) FROM lease WHERE id = ?::text", World.uuid("run", run)) == 0);
        assertThat(world.batch(run).getString("state")).isEqualTo("CANCELLED");
        assertThat(world.batch(run).getInt("counts.proposed")).isZero();
        as(world.op())
                .post("/api/v1/matches/batches/" + run + "/cancel")
                .then()
                .statusCode(409)
                .body("code", equalTo("RUN_ENDED"));
    }

    @Test
    void a_page_of_a_runs_matches_leads_to_the_next() {
        world.published(3);
        world.people(3);
        String run = world.run().getString("id");
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = as(world.op())
                    .get("/api/v1/matches?limit=2&runId=" + run + (cursor == null ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);

        assertThat(seen).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void runs_of_other_units_are_not_found_and_other_actors_turned_away() {
        String run = world.ordered(false).extract().path("id");
        Map<String, Object> body = Map.of("propose", true);

        as(Passports.op("52")).get("/api/v1/matches/batches/" + run).then().statusCode(404);
        as(world.op())
                .body(Map.of("propose", true, "workerFilter", Map.of("originProvince", "52")))
                .post("/api/v1/matches/batches")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("PROVINCE_FOREIGN"));
        as(world.op())
                .body(Map.of())
                .post("/api/v1/matches/batches")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/propose"));
        as(world.op()).body("{").post("/api/v1/matches/batches").then().statusCode(400);
        as(Passports.dp("44")).body(body).post("/api/v1/matches/batches").then().statusCode(403);
        as(Passports.no()).get("/api/v1/matches/batches/" + run).then().statusCode(404);
        as(Passports.no()).body(body).post("/api/v1/matches/batches").then().statusCode(422);
        given().contentType("application/json")
                .body(body)
                .post("/api/v1/matches/batches")
                .then()
                .statusCode(401);
        given().get("/api/v1/matches/batches/" + run).then().statusCode(401);
        world.ended(run);
    }

    @Test
    void ten_thousand_workers_arrive_and_are_matched_with_three_hundred_orders_in_seconds() {
        world.verified();
        world.manyOrders(300, 10);
        long known = world.manyPeople(10_000);
        long began = System.nanoTime();

        JsonPath run = world.run();

        LOG.infof(
                "10 000 states known in %d ms (%d/s); run with %d proposals in %d ms as seen by the office",
                known, 10_000_000L / known, run.getInt("counts.proposed"), (System.nanoTime() - began) / 1_000_000);
        assertThat(run.getInt("counts.workers")).isEqualTo(10_000);
        assertThat(run.getInt("counts.placed")).isEqualTo(3_000);
        assertThat(run.getInt("counts.proposed")).isEqualTo(3_000);
        assertThat(run.getInt("audit.blockingPairs")).isZero();
    }
}
