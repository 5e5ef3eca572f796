package io.labortransfer.matching.matching;

import static io.labortransfer.matching.World.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.labortransfer.matching.Person;
import io.labortransfer.matching.World;
import io.labortransfer.testing.MovableClock;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class MatchResourceTest {

    @Inject
    MatchClock clockwork;

    private final World world = new World();

    @Test
    void the_employer_learns_step_by_step() {
        world.published(2);
        Person person = world.people(1)[0];
        world.run();
        String match = world.matchOf(person);
        String path = "/api/v1/matches/" + match;

        String ref = as(world.em())
                .get(path)
                .then()
                .statusCode(200)
                .body("candidateRef", startsWith("cnd_"))
                .body("workerId", nullValue())
                .body("score", nullValue())
                .body("postRank", nullValue())
                .body("reasons", nullValue())
                .body("candidate.skills[0].certified", equalTo(true))
                .body("candidate.education", equalTo("70"))
                .body("candidate.ageBand", nullValue())
                .body("candidate.sex", nullValue())
                .extract()
                .path("candidateRef");
        world.mutual(person);
        as(world.em())
                .get(path)
                .then()
                .body("candidateRef", equalTo(ref))
                .body("candidate.ageBand", equalTo("30-39"))
                .body("candidate.sex", equalTo("2"))
                .body("workerId", nullValue());
        as(world.dp()).get(path).then().body("workerId", nullValue()).body("allowedActions.size()", equalTo(0));
        world.employerDoes(match, "offer").statusCode(200);
        world.decides(person, match, "OFFER", "ACCEPT", world.identityConsent()).statusCode(200);
        as(world.em()).get(path).then().body("workerId", equalTo(person.wire())).body("candidateRef", nullValue());
    }

    @Test
    void for_employers_and_offices_of_the_site_every_end_is_the_same_word() {
        String order = world.published(1);
        Person person = world.people(1)[0];
        world.run();
        String match = world.accepted(person);

        as(world.op())
                .body(Map.of("workerWord", World.word(person)))
                .post("/api/v1/matches/" + match + "/withdraw")
                .then()
                .statusCode(200)
                .body("state", equalTo("DECLINED"));

        as(world.em())
                .get("/api/v1/matches/" + match)
                .then()
                .body("state", equalTo("NOT_AVAILABLE"))
                .body("workerId", nullValue())
                .body("candidate", nullValue())
                .body("acceptSeq", nullValue());
        as(world.dp()).get("/api/v1/matches/" + match).then().body("state", equalTo("NOT_AVAILABLE"));
        as(world.em()).get("/api/v1/matches?state=DECLINED").then().body("items.size()", equalTo(0));
        as(world.em()).get("/api/v1/matches?state=NOT_AVAILABLE").then().body("items.id", equalTo(List.of(match)));
        as(world.op()).get("/api/v1/matches?state=DECLINED").then().body("items.id", equalTo(List.of(match)));
        assertThat(world.order(order).getInt("reserved")).isZero();
    }

    @Test
    void a_post_comes_back_at_every_way_out() {
        String order = world.published(4);
        Person[] people = world.people(4);
        world.run();
        String declined = world.offered(people[0]);
        String withdrawn = world.accepted(people[1]);
        String retracted = world.offered(people[2]);
        String rejected = world.offered(people[3]);
        assertThat(world.order(order).getInt("reserved")).isEqualTo(4);

        world.decides(people[0], declined, "OFFER", "DECLINE").statusCode(200).body("state", equalTo("DECLINED"));
        as(world.op())
                .body(Map.of("workerWord", World.word(people[1])))
                .post("/api/v1/matches/" + withdrawn + "/withdraw")
                .then()
                .statusCode(200);
        as(world.em())
                .body(Map.of("reasonCode", "ORDER_SHRUNK"))
                .post("/api/v1/matches/" + retracted + "/retract")
                .then()
                .statusCode(200);
        as(world.em())
                .body(Map.of("reasonCode", "SKILL_MISSING"))
                .post("/api/v1/matches/" + rejected + "/reject")
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"));

        assertThat(world.order(order).getInt("reserved")).isZero();
        Topics.await("lt.match.v1", "lt.match.declined.v1", declined);
        Topics.await("lt.match.v1", "lt.match.released.v1", retracted);
        Topics.await(
                "lt.joborder-state.v1",
                event -> event.subject().equals(order)
                        && event.json().at("/version").asLong()
                                == world.order(order).getLong("version"));
    }

    @Test
    void withdrawing_is_never_refused_before_the_first_day_and_repeating_it_changes_nothing() {
        world.published(1);
        Person person = world.people(1)[0];
        world.run();
        String match = world.matchOf(person);

        for (int i = 0; i < 2; i++) {
            as(world.op())
                    .body(Map.of("workerWord", World.word(person)))
                    .post("/api/v1/matches/" + match + "/withdraw")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("DECLINED"))
                    .body("version", equalTo(2));
        }
    }

    @Test
    void declining_touches_nothing_but_that_proposal() {
        String first = world.published(1, posting -> posting.put("wage", World.wage(900_000)));
        world.published(1);
        Person person = world.people(1)[0];
        world.run();
        String match = world.matchOf(person);
        JsonPath before = explanation(match);
        assertThat(world.match(match).getString("jobOrderId")).isEqualTo(first);

        world.decides(person, match, "PROPOSAL", "DECLINE").statusCode(200);
        world.run();

        String next = world.matchOf(person);
        assertThat(world.match(next).getString("jobOrderId")).isNotEqualTo(first);
        assertThat(explanation(next).getMap("standing")).isEqualTo(before.getMap("standing"));
        assertThat(explanation(next).getInt("choice")).isEqualTo(1);
    }

    private JsonPath explanation(String match) {
        return as(world.op())
                .get("/api/v1/matches/" + match + "/explanation")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void moves_out_of_order_are_conflicts() {
        world.published(1);
        Person person = world.people(1)[0];
        world.run();
        String match = world.matchOf(person);

        world.employerDoes(match, "offer")
                .statusCode(409)
                .body("code", equalTo("MATCH_STATE"))
                .body("allowedActions", hasItem("shortlist"));
        world.decides(person, match, "OFFER", "ACCEPT", world.identityConsent()).statusCode(409);
        world.employerDoes(match, "shortlist").statusCode(200).body("state", equalTo("SHORTLISTED"));
        world.employerDoes(match, "shortlist").statusCode(409);
        world.decides(person, match, "PROPOSAL", "ACCEPT").statusCode(200).body("state", equalTo("MUTUAL"));
        world.decides(person, match, "PROPOSAL", "ACCEPT").statusCode(409);
        as(world.em())
                .body(Map.of("reasonCode", "ORDER_SHRUNK"))
                .post("/api/v1/matches/" + match + "/retract")
                .then()
                .statusCode(409);
    }

    @Test
    void others_do_not_find_a_match_and_the_wrong_actor_is_turned_away() {
        world.published(1);
        Person person = world.people(1)[0];
        world.run();
        String match = world.matchOf(person);
        String path = "/api/v1/matches/" + match;
        World other = new World();
        other.verified();
        Map<String, Object> body = Map.of("step", "PROPOSAL", "decision", "ACCEPT", "workerWord", World.word(person));

        for (Passports foreign : List.of(
                Passports.op("52"),
                Passports.op("51").prefix("5199"),
                other.em(),
                Passports.dp("33"),
                other.dp(),
                Passports.wk("51", UUID.fromString("0190a000-0000-7000-8000-000000000001")))) {
            as(foreign).get(path).then().statusCode(404);
        }
        as(Passports.op("52")).body(body).post(path + "/worker-decision").then().statusCode(404);
        as(Passports.op("52"))
                .body(Map.of("workerWord", World.word(person)))
                .post(path + "/withdraw")
                .then()
                .statusCode(404);
        as(Passports.op("52")).get(path + "/explanation").then().statusCode(404);
        as(Passports.op("44")).get(path + "/explanation").then().statusCode(404);
        as(other.em()).post(path + "/shortlist").then().statusCode(404);
        as(other.em()).post(path + "/offer").then().statusCode(404);
        as(world.em()).body(body).post(path + "/worker-decision").then().statusCode(403);
        as(world.dp()).body(body).post(path + "/worker-decision").then().statusCode(403);
        as(world.op()).post(path + "/offer").then().statusCode(403);
        as(world.em()).get(path + "/explanation").then().statusCode(403);
        as(Passports.no()).get(path).then().statusCode(403);
        given().get(path).then().statusCode(401);
        given().contentType("application/json")
                .body(body)
                .post(path + "/worker-decision")
                .then()
                .statusCode(401);
        as(world.op()).get("/api/v1/matches/mat_x").then().statusCode(404);
        assertThat(world.match(match).getString("state")).isEqualTo("PROPOSED");
    }

    @Test
    void a_step_that_nobody_answers_in_seven_days_ends_by_the_clock() {
        String order = world.published(1);
        Person person = world.people(1)[0];
        world.run();
        String match = world.offered(person);
        MovableClock clock = MovableClock.at(Instant.now());
        QuarkusMock.installMockForType(clock, Clock.class);

        clock.advance(Duration.ofDays(7).plusMinutes(1));
        clockwork.tick();
        clock.moveTo(Instant.now());

        assertThat(world.match(match).getString("state")).isEqualTo("EXPIRED");
        assertThat(world.order(order).getInt("reserved")).isZero();
        Topics.await("lt.match.v1", "lt.match.expired.v1", match);
    }
}
