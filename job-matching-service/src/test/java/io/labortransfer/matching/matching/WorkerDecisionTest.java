package io.labortransfer.matching.matching;

import static io.labortransfer.matching.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.labortransfer.matching.Person;
import io.labortransfer.matching.World;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a worker decides about their matches, by their word. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class WorkerDecisionTest {

    private final World world = new World();

    @Test
    void three_refusals_give_a_pause_from_being_asked() {
        for (int i = 0; i < 4; i++) {
            world.published(1);
        }
        Person person = world.people(1)[0];
        for (int i = 0; i < 3; i++) {
            world.run();
            world.decides(person, world.matchOf(person), "PROPOSAL", "DECLINE").statusCode(200);
        }

        JsonPath run = world.run();

        assertThat(run.getInt("counts.proposed")).isZero();
        assertThat(run.getMap("reasons")).isEqualTo(Map.of("PAUSED", 1));
    }

    @Test
    void an_offer_is_accepted_only_with_consent_to_this_employer() {
        world.published(1);
        Person person = world.people(1)[0];
        world.run();
        String match = world.offered(person);

        world.decides(person, match, "OFFER", "ACCEPT").statusCode(422).body("code", equalTo("CONSENT_NEEDED"));
        world.decides(
                        person,
                        match,
                        "OFFER",
                        "ACCEPT",
                        Map.of(
                                "purpose",
                                "SHARE_IDENTITY_EMPLOYER",
                                "scope",
                                List.of("emp_00000000000000000000000000")))
                .statusCode(422);
        assertThat(world.match(match).getString("state")).isEqualTo("OFFERED");
        world.decides(person, match, "OFFER", "ACCEPT", world.identityConsent()).statusCode(200);
    }

    @Test
    void a_consent_that_the_registry_told_of_serves_as_well() {
        world.published(1);
        Person person = world.person();
        world.arrive(person);
        world.run();
        String match = world.offered(person);
        person.agreeingTo("SHARE_IDENTITY_EMPLOYER", world.match(match).getString("employerId"));
        world.arrive(person);

        world.decides(person, match, "OFFER", "ACCEPT").statusCode(200);
    }

    @Test
    void no_decision_without_the_workers_own_word() {
        world.published(2);
        Person[] people = world.people(2);
        world.run();
        String match = world.matchOf(people[0]);
        String path = "/api/v1/matches/" + match + "/worker-decision";
        Map<String, Object> app = World.word(people[0]);
        app.put("by", "SELF_APP");

        as(world.op())
                .body(Map.of("step", "PROPOSAL", "decision", "ACCEPT"))
                .post(path)
                .then()
                .statusCode(422)
                .body("code", equalTo("WORD_MISSING"))
                .body("errors[0].pointer", equalTo("/workerWord"));
        as(world.op())
                .body(Map.of())
                .post("/api/v1/matches/" + match + "/withdraw")
                .then()
                .statusCode(422)
                .body("code", equalTo("WORD_MISSING"));
        as(world.op()).body(decision(app)).post(path).then().statusCode(422).body("code", equalTo("WORD_NOT_YOURS"));
        as(Passports.wk("51", people[0].id))
                .body(decision(app))
                .post(path)
                .then()
                .statusCode(200);
        Map<String, Object> anothers =
                World.word(people[1]); // the proof of the word above is the assertion that it came with
        anothers.put("evidenceRef", Passports.assertionOf(people[0].id));
        as(world.op())
                .body(decision(anothers))
                .post("/api/v1/matches/" + world.matchOf(people[1]) + "/worker-decision")
                .then()
                .statusCode(422)
                .body("code", equalTo("EVIDENCE_SHARED"));
        Map<String, Object> early = World.word(people[1]);
        early.put("at", "2099-01-01T00:00:00+08:00");
        as(world.op())
                .body(decision(early))
                .post("/api/v1/matches/" + world.matchOf(people[1]) + "/worker-decision")
                .then()
                .statusCode(422)
                .body("code", equalTo("WORD_IN_FUTURE"));
        as(world.op()).body("{\"step\":\"MAYBE\"}").post(path).then().statusCode(400);
        as(world.op())
                .body(Map.of("decision", "ACCEPT"))
                .post(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/step"));
    }

    private static Map<String, Object> decision(Map<String, Object> word) {
        return Map.of("step", "PROPOSAL", "decision", "ACCEPT", "workerWord", word);
    }

    @Test
    void a_worker_is_on_the_way_to_one_post_only() {
        world.published(1);
        Person person = world.people(1)[0];
        world.run();
        String first = world.offered(person);
        // A second offer, as another unit's order or an application would bring it.
        String second = world.secondMatch(first);
        world.employerDoes(second, "shortlist").statusCode(200);
        world.decides(person, second, "PROPOSAL", "ACCEPT").statusCode(200);
        world.employerDoes(second, "offer").statusCode(200);
        world.decides(person, first, "OFFER", "ACCEPT", world.identityConsent())
                .statusCode(200)
                .body("acceptSeq", equalTo(1));

        world.decides(person, second, "OFFER", "ACCEPT", world.identityConsent())
                .statusCode(409)
                .body("code", equalTo("OFFER_ALREADY_ACCEPTED"));

        as(world.op())
                .body(Map.of("workerWord", World.word(person)))
                .post("/api/v1/matches/" + first + "/withdraw")
                .then()
                .statusCode(200);
        world.decides(person, second, "OFFER", "ACCEPT", world.identityConsent())
                .statusCode(200)
                .body("acceptSeq", equalTo(2));
    }
}
