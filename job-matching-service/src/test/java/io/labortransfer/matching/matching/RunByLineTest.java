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
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A run keeps the posts of a line for its people, and promises no more than its funded seats. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class RunByLineTest {

    private final World world = new World();

    private String ofLine(int headcount, String line) {
        return world.published(headcount, posting -> posting.put("agreementLineId", line));
    }

    private void inForce(String group, int seats, int used) {
        world.agreement("ACTIVE", World.today().plusDays(300), lineOf(world.line, group, seats, used));
    }

    private static @Nullable Map<String, Object> use(JsonPath run, String line) {
        return run.getMap("lines.find { it.agreementLineId == '" + line + "' }");
    }

    private ValidatableResponse why(Person person, String order) {
        return as(world.op())
                .body(Map.of("workerId", person.wire(), "jobOrderId", order))
                .post("/api/v1/matches/explanations")
                .then()
                .statusCode(200);
    }

    @Test
    void the_seats_of_a_line_are_promised_once_and_who_is_left_out_learns_that_it_is_full() {
        String order = ofLine(4, world.line);
        inForce("ALL", 3, 1);
        Person[] people = world.people(4);

        JsonPath run = world.run();

        assertThat(run.getMap("reasons")).isEqualTo(Map.of("LINE_FULL", 2));
        assertThat(use(run, world.line))
                .isEqualTo(Map.of("agreementLineId", world.line, "seats", 2, "placed", 2, "blockingPairs", 0));
        Person left = leftOut(people);
        why(left, order)
                .body("reason", equalTo("LINE_FULL"))
                .body("asked", equalTo("2"))
                .body("found", equalTo("2"))
                .body("lastRun.reason", equalTo("LINE_FULL"));

        JsonPath second = world.run();

        assertThat(use(second, world.line)).containsEntry("seats", 0).containsEntry("placed", 0);
        assertThat(second.getMap("reasons")).isEqualTo(Map.of("LINE_FULL", 2, "PROPOSAL_OPEN", 2));
    }

    @Test
    void a_full_line_is_why_an_order_is_unfilled() {
        World.update("44", "DELETE FROM candidate WHERE origin_province = '44'");
        String order = ofLine(30, world.line);
        inForce("ALL", 12, 0);
        world.people(25);

        world.ended(world.ordered(false).extract().path("id"));

        as(world.em())
                .get("/api/v1/job-orders/" + order + "/unfilled-reasons")
                .then()
                .statusCode(200)
                .body("reasons.find { it.reason == 'LINE_FULL' }.people", equalTo(13))
                .body("reasons.find { it.reason == 'FITS' }.people", equalTo(12));
    }

    @Test
    void the_people_of_a_line_come_first_at_its_posts_whatever_their_class() {
        ofLine(1, world.line);
        inForce("LOP", 5, 0);
        Person atWork = world.person().with("lop", true);
        Person before = world.person().with("newGrowth", true);
        world.arrive(atWork, before);
        Topics.send(atWork.working("ACTIVE", "51"));
        await().until(() -> World.number("SELECT count(*) FROM candidate_spell WHERE worker_id = ?", atWork.id) == 1);

        JsonPath run = world.run();

        assertThat(run.getMap("reasons")).isEqualTo(Map.of("OUTRANKED", 1));
        assertThat(world.match(world.matchOf(atWork)).getString("state")).isEqualTo("PROPOSED");
    }

    @Test
    void what_the_people_of_a_line_leave_is_open_to_all_and_takes_no_seat_of_it() {
        ofLine(2, world.line);
        inForce("LOP", 5, 0);
        Person counted = world.person().with("monitored", true);
        Person other = world.person();
        world.arrive(counted, other);

        JsonPath run = world.run();

        assertThat(run.getInt("counts.proposed")).isEqualTo(2);
        assertThat(use(run, world.line)).containsEntry("placed", 1);
        assertThat(toldLine(counted)).isEqualTo(world.line);
        assertThat(toldLine(other)).isEmpty();
        as(world.op())
                .get("/api/v1/matches/" + world.matchOf(other) + "/explanation")
                .then()
                .statusCode(200)
                .body("standing.keptForOthers", equalTo(true));
    }

    private String toldLine(Person person) {
        return Topics.await("lt.match.v1", "lt.match.proposed.v1", world.matchOf(person))
                .json()
                .path("agreementLineId")
                .asText("");
    }

    @Test
    void a_line_that_is_over_or_anothers_neither_counts_nor_keeps_posts() {
        World other = new World();
        other.agreement("ACTIVE");
        world.agreement("ACTIVE", World.today(), lineOf(world.line, "ALL", 0, 0));
        ofLine(1, world.line);
        ofLine(1, other.line);
        world.people(2);

        JsonPath run = world.ended(world.ordered(false).extract().path("id"));

        assertThat(run.getInt("counts.placed")).isEqualTo(2);
        assertThat(run.getList("lines")).isEmpty();
    }

    @Test
    void an_order_of_other_work_than_the_lines_does_not_rest_on_it() {
        Map<String, Object> cooks = lineOf(world.line, "ALL", 0, 0);
        cooks.put("occupationCode", "4-03-02");
        world.agreement("ACTIVE", World.today().plusDays(300), cooks);
        ofLine(1, world.line);
        world.people(1);

        assertThat(world.ended(world.ordered(false).extract().path("id")).getInt("counts.placed"))
                .isEqualTo(1);
    }

    @Test
    void two_lines_of_one_agreement_hold_each_their_own() {
        String second = new World().line;
        world.agreement(
                "ACTIVE", World.today().plusDays(300), lineOf(world.line, "ALL", 1, 0), lineOf(second, "LOP", 2, 0));
        ofLine(5, world.line);
        ofLine(5, second);
        world.arrive(
                world.person().with("lop", true),
                world.person().with("lop", true),
                world.person().with("lop", true),
                world.person().with("lop", true));

        JsonPath run = world.ended(world.ordered(false).extract().path("id"));

        assertThat(use(run, world.line)).containsEntry("seats", 1).containsEntry("placed", 1);
        assertThat(use(run, second)).containsEntry("seats", 2).containsEntry("placed", 2);
        assertThat(run.getMap("reasons")).isEqualTo(Map.of("LINE_FULL", 1));
    }

    @Test
    void who_travels_together_is_kept_so_where_it_can_be_and_the_run_says_when_not() {
        world.published(1);
        world.published(1);
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String group =
                    i < 2 ? "grp-01939f2a-5c3e-7b1d-9a40-6f2e8d7c1b05" : "grp-01939f2a-5c3e-7b1d-9a40-6f2e8d7c1b06";
            people.add(world.person().wishing("groupId", group).with("newGrowth", i < 2));
        }
        world.arrive(people.toArray(Person[]::new));

        JsonPath run = world.run();

        assertThat(run.getMap("companies")).isEqualTo(Map.of("together", 1, "apart", 1));
        as(world.op())
                .get("/api/v1/matches/" + world.matchOf(people.getFirst()) + "/explanation")
                .then()
                .statusCode(200)
                .body("company", equalTo("TOGETHER"));
        why(people.getLast(), orderOf(people.getFirst())).body("lastRun.company", equalTo("APART"));
    }

    private String orderOf(Person person) {
        return world.match(world.matchOf(person)).getString("jobOrderId");
    }

    @Test
    void a_run_over_a_line_takes_its_people_and_orders_alone() {
        String of = ofLine(3, world.line);
        world.published(3);
        inForce("LOP", 5, 0);
        Person counted = world.person().with("lop", true);
        world.arrive(counted, world.person());

        JsonPath run = world.ended(
                overLine(world.line, Map.of()).statusCode(202).extract().path("id"));

        assertThat(run.getString("agreementLineId")).isEqualTo(world.line);
        assertThat(run.getMap("counts"))
                .containsEntry("workers", 1)
                .containsEntry("jobOrders", 1)
                .containsEntry("seats", 3)
                .containsEntry("proposed", 1);
        assertThat(orderOf(counted)).isEqualTo(of);
    }

    @Test
    void a_line_that_cannot_be_run_over_is_refused_with_what_helps() {
        World other = new World();
        other.agreement("ACTIVE");
        world.agreement("SUSPENDED");

        overLine("agl_01jd5t3v7x8h2k4m6n8p0q2r4s", Map.of())
                .statusCode(422)
                .body("errors.pointer", hasItem("/agreementLineId"))
                .body("errors[0].code", equalTo("LINE_NOT_YOURS"));
        overLine(other.line, Map.of()).statusCode(422).body("errors[0].code", equalTo("LINE_NOT_YOURS"));
        overLine(world.line, Map.of()).statusCode(422).body("errors[0].code", equalTo("LINE_NOT_IN_FORCE"));
        overLine(world.employer().isEmpty() ? world.verified() : world.employer(), Map.of())
                .statusCode(422)
                .body("errors[0].code", equalTo("ID_UNKNOWN"));
        world.agreement("ACTIVE");
        overLine(world.line, Map.of("destinations", List.of("33")))
                .statusCode(422)
                .body("errors.pointer", hasItem("/jobFilter/destinations"))
                .body("errors[0].code", equalTo("LINE_LEADS_ELSEWHERE"));
        as(Passports.op("52"))
                .body(Map.of("propose", false, "agreementLineId", world.line))
                .post("/api/v1/matches/batches")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("LINE_NOT_YOURS"));
        world.ended(overLine(world.line, Map.of("destinations", List.of("44")))
                .statusCode(202)
                .extract()
                .path("id"));
    }

    private ValidatableResponse overLine(String line, Map<String, Object> jobFilter) {
        Map<String, Object> body = new HashMap<>(
                Map.of("jobFilter", jobFilter, "propose", true, "lotterySeed", "test", "agreementLineId", line));
        return as(world.op()).body(body).post("/api/v1/matches/batches").then();
    }

    private static Person leftOut(Person... people) {
        for (Person person : people) {
            if (World.number("SELECT count(*) FROM match WHERE worker_id = ?", person.id) == 0) {
                return person;
            }
        }
        throw new AssertionError("everybody was asked");
    }
}
