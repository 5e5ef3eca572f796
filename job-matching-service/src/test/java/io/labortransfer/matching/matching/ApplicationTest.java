package io.labortransfer.matching.matching;

import static io.labortransfer.matching.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.labortransfer.matching.Person;
import io.labortransfer.matching.World;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.Race;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ApplicationTest {

    private static final String IDENTITY = "SHARE_IDENTITY_EMPLOYER";

    private final World world = new World();

    @Test
    void a_worker_applies_and_the_employer_answers() {
        String order = world.published(1);
        Person person = world.people(1)[0];

        String match = world.applies(person, order, world.identityConsent())
                .statusCode(201)
                .header("Location", startsWith("/api/v1/matches/mat_"))
                .body("state", equalTo("WORKER_ACCEPTED"))
                .body("version", equalTo(2))
                .body("workerId", equalTo(person.wire()))
                .body("postRank", nullValue())
                .body("reasons", hasItem("OCCUPATION_CERTIFIED"))
                .body("allowedActions", equalTo(List.of("withdraw")))
                .extract()
                .path("id");

        Topics.await("lt.match.v1", "lt.match.proposed.v1", match);
        JsonNode told = Topics.await("lt.match.v1", "lt.match.worker_accepted.v1", match)
                .json();
        assertThat(told.at("/consents/0/purpose").asText()).isEqualTo(IDENTITY);
        assertThat(told.at("/word/recordedBy").asText()).isEqualTo("OP");
        as(world.em())
                .get("/api/v1/matches/" + match)
                .then()
                .statusCode(200)
                .body("candidateRef", startsWith("cnd_"))
                .body("candidate.education", equalTo("70"))
                .body("workerId", nullValue());
        world.employerDoes(match, "shortlist").statusCode(200).body("state", equalTo("MUTUAL"));
        world.employerDoes(match, "offer").statusCode(200);
        world.decides(person, match, "OFFER", "ACCEPT").statusCode(200).body("state", equalTo("OFFER_ACCEPTED"));
    }

    @Test
    void an_application_needs_the_consent_to_this_employer() {
        String order = world.published(1);
        Person person = world.people(1)[0];

        world.applies(person, order).statusCode(422).body("code", equalTo("CONSENT_NEEDED"));
        world.applies(person, order, Map.of("purpose", IDENTITY, "scope", List.of("emp_00000000000000000000000000")))
                .statusCode(422)
                .body("code", equalTo("CONSENT_NEEDED"));
        Map<String, Object> over = new HashMap<>(world.identityConsent());
        over.put("validTo", World.today().toString());
        world.applies(person, order, over).statusCode(422).body("code", equalTo("CONSENT_NEEDED"));

        person.agreeingTo(IDENTITY, world.employer());
        world.arrive(person);
        world.applies(person, order).statusCode(201);
    }

    @Test
    void an_application_rests_on_the_consent_to_its_employer_from_the_call_to_the_day_it_is_taken_back() {
        String order = world.published(1);
        Person person = world.person().agreeingOnlyTo("33");
        world.arrive(person);
        String match = world.applies(person, order, world.identityConsent())
                .statusCode(201)
                .extract()
                .path("id");
        String consent = Topics.await("lt.match.v1", "lt.match.worker_accepted.v1", match)
                .json()
                .at("/consents/0/consentId")
                .asText();

        world.arrive(person.changed()); // the registry has not heard of the consent yet
        assertThat(world.match(match).getString("state")).isEqualTo("WORKER_ACCEPTED");
        world.arrive(person.agreeingBy(consent, IDENTITY, world.employer()));
        assertThat(world.match(match).getString("state")).isEqualTo("WORKER_ACCEPTED");
        world.arrive(person.revokingAllConsents());
        world.awaitState(match, "RELEASED");

        world.applies(person, order).statusCode(422).body("code", equalTo("CONSENT_NEEDED"));
    }

    @Test
    void the_first_rule_that_is_not_met_is_named() {
        String order = world.published(1);
        Person choosy = world.person().wishing("wageMinFen", 500_000);
        Person homely = world.person().with("mobility", "IN_COUNTY").wishing("wageMinFen", 500_000);
        Person silent = world.person().withdrawn();
        world.arrive(choosy, homely, silent);

        for (Map.Entry<Person, String> refused : Map.of(
                        choosy, "RULE_WAGE", homely, "RULE_MOBILITY", silent, "RULE_INTENT_NOT_OPEN")
                .entrySet()) {
            world.applies(refused.getKey(), order, world.identityConsent())
                    .statusCode(422)
                    .body("code", equalTo("RULE_NOT_MET"))
                    .body("errors[0].pointer", equalTo("/workerId"))
                    .body("errors[0].code", equalTo(refused.getValue()))
                    .body("errors[0].detail", not(blankOrNullString()));
        }
    }

    @Test
    void one_worker_has_one_application_at_one_order_however_often_it_is_sent() throws Exception {
        String order = world.published(1);
        Person person = world.people(1)[0];

        List<Response> answers = Race.run(
                8,
                rival -> as(world.op())
                        .body(World.application(person, world.identityConsent()))
                        .post("/api/v1/job-orders/" + order + "/applications"));

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() != 201))
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(409);
                    assertThat(answer.jsonPath().getString("code")).isEqualTo("MATCH_OPEN");
                    assertThat(answer.jsonPath().getList("allowedActions")).isEqualTo(List.of("withdraw"));
                });
        assertThat(World.number("SELECT count(*) FROM match WHERE worker_id = ?", person.id))
                .isOne();
    }

    @Test
    void an_open_proposal_is_answered_and_what_was_declined_may_be_applied_for() {
        String order = world.published(1);
        Person person = world.people(1)[0];
        world.run();
        world.applies(person, order, world.identityConsent())
                .statusCode(409)
                .body("code", equalTo("MATCH_OPEN"))
                .body("allowedActions", hasItem("worker-decision"));

        world.decides(person, world.matchOf(person), "PROPOSAL", "DECLINE").statusCode(200);

        world.applies(person, order, world.identityConsent()).statusCode(201);
    }

    @Test
    void an_application_ends_the_pause_from_being_asked() {
        for (int i = 0; i < 3; i++) {
            world.published(1);
        }
        Person person = world.people(1)[0];
        for (int i = 0; i < 3; i++) {
            world.run();
            world.decides(person, world.matchOf(person), "PROPOSAL", "DECLINE").statusCode(200);
        }
        String chosen = world.published(1);
        assertThat(world.run().getMap("reasons")).isEqualTo(Map.of("PAUSED", 1));

        String match = world.applies(person, chosen, world.identityConsent())
                .statusCode(201)
                .extract()
                .path("id");
        as(world.em()).post("/api/v1/job-orders/" + chosen + "/close").then().statusCode(200);
        assertThat(world.match(match).getString("state")).isEqualTo("RELEASED");
        world.published(1);

        JsonPath run = world.run();
        assertThat(run.getInt("counts.proposed")).isEqualTo(1);
    }

    @Test
    void nobody_applies_for_what_does_not_take_people_or_on_the_way_elsewhere() {
        String order = world.published(1);
        String paused = world.published(1);
        String draft = world.drafted(world.posting(1));
        Person[] people = world.people(2);
        as(world.em()).post("/api/v1/job-orders/" + paused + "/pause").then().statusCode(200);

        world.applies(people[0], paused, world.identityConsent())
                .statusCode(409)
                .body("code", equalTo("JOB_ORDER_NOT_OPEN"));
        world.applies(people[0], draft, world.identityConsent()).statusCode(404);
        world.applies(people[0], "job_01jd5t3v7x8h2k4m6n8p0q2r4s", world.identityConsent())
                .statusCode(404);
        as(world.op())
                .header("If-Match", "\"v99\"")
                .body(World.application(people[0], world.identityConsent()))
                .post("/api/v1/job-orders/" + order + "/applications")
                .then()
                .statusCode(412);

        String match = world.applies(people[0], order, world.identityConsent())
                .statusCode(201)
                .extract()
                .path("id");
        world.employerDoes(match, "shortlist").statusCode(200);
        world.employerDoes(match, "offer").statusCode(200);
        world.decides(people[0], match, "OFFER", "ACCEPT").statusCode(200);
        String second = world.published(1);
        world.applies(people[0], second, world.identityConsent())
                .statusCode(409)
                .body("code", equalTo("OFFER_ALREADY_ACCEPTED"));
    }

    @Test
    void a_worker_applies_alone_and_a_station_for_those_who_live_there_and_nobody_else_for_them() {
        String order = world.published(3);
        Person alone = world.person();
        Person away = world.person().with("residenceDivision", world.site);
        world.arrive(alone, away);
        String path = "/api/v1/job-orders/" + order + "/applications";
        Map<String, Object> body = World.application(alone, world.identityConsent());
        World other = new World();
        other.verified();

        for (Passports foreign : List.of(
                Passports.op("52"),
                Passports.op("51").prefix("5199"),
                Passports.st("51", world.site),
                Passports.st("52", world.site),
                Passports.wk("51", UUID.fromString("0190a000-0000-7000-8000-000000000001")))) {
            as(foreign).body(body).post(path).then().statusCode(404);
        }
        for (Passports wrong : List.of(world.em(), other.em(), world.dp(), Passports.no())) {
            as(wrong).body(body).post(path).then().statusCode(403);
        }
        as(world.op())
                .body(Map.of("workerId", alone.wire()))
                .post(path)
                .then()
                .statusCode(422)
                .body("code", equalTo("WORD_MISSING"));
        as(world.op())
                .body(Map.of("workerWord", World.word(alone)))
                .post(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/workerId"));
        as(world.op())
                .body(Map.of("workerId", "wkr_1", "workerWord", World.word(alone)))
                .post(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/workerId"));
        as(world.op()).body("{").post(path).then().statusCode(400);
        assertThat(World.number("SELECT count(*) FROM match WHERE worker_id = ?", alone.id))
                .isZero();

        Map<String, Object> app = World.word(alone);
        app.put("by", "SELF_APP");
        Map<String, Object> self =
                Map.of("workerId", alone.wire(), "workerWord", app, "consents", List.of(world.identityConsent()));
        assertThat(foundThrough(Passports.wk("51", alone.id), path, self)).isEqualTo("SELF");
        Map<String, Object> there = World.application(away, world.identityConsent());
        assertThat(foundThrough(Passports.st("51", world.site), path, there)).isEqualTo("STATION");
    }

    private static String foundThrough(Passports caller, String path, Map<String, Object> application) {
        String match = as(caller)
                .body(application)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return Topics.await("lt.match.v1", "lt.match.proposed.v1", match)
                .json()
                .at("/foundThrough")
                .asText();
    }
}
