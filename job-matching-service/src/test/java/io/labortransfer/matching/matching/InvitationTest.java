package io.labortransfer.matching.matching;

import static io.labortransfer.matching.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.matching.Person;
import io.labortransfer.matching.World;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.Race;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class InvitationTest {

    private static final String NOBODY = "cnd_01jd5t3v7x8h2k4m6n8p0q2r4s";

    private final World world = new World();

    @Test
    void an_employer_invites_and_the_worker_answers() {
        String order = world.published(2);
        Person person = world.people(1)[0];
        world.agreement("ACTIVE");
        String ref = refs(order).getFirst();

        String match = invites(order, ref)
                .statusCode(201)
                .body("items[0].candidateRef", equalTo(ref))
                .body("items[0].outcome", equalTo("INVITED"))
                .extract()
                .path("items[0].matchId");

        Topics.await("lt.match.v1", "lt.match.proposed.v1", match);
        Topics.await("lt.match.v1", "lt.match.shortlisted.v1", match);
        as(world.em())
                .get("/api/v1/matches/" + match)
                .then()
                .statusCode(200)
                .body("state", equalTo("SHORTLISTED"))
                .body("candidateRef", equalTo(ref))
                .body("workerId", nullValue());
        assertThat(world.match(match).getString("workerId")).isEqualTo(person.wire());
        assertThat(world.match(match).getInt("version")).isEqualTo(2);
        assertThat(refs(order)).isEmpty();
        world.decides(person, match, "PROPOSAL", "ACCEPT").statusCode(200).body("state", equalTo("MUTUAL"));
    }

    @Test
    void who_cannot_be_invited_is_not_told_apart_from_who_was_never_there() {
        String order = world.published(9);
        String second = world.published(9);
        Person[] people = world.people(3);
        world.agreement("ACTIVE");
        List<String> refs = refs(order);
        String foreign = refs(second).stream()
                .filter(ref -> !refs.contains(ref))
                .findFirst()
                .orElseThrow();
        Map<String, Object> first =
                invites(order, refs.getFirst()).statusCode(201).extract().path("items[0]");
        assertThat(first).containsEntry("outcome", "INVITED");
        for (Person person : people) {
            world.arrive(person.revokingAllConsents());
        }

        List<Map<String, Object>> items = invites(
                        order, NOBODY, foreign, refs.getFirst(), refs.get(1), refs.get(2), refs.get(1))
                .statusCode(201)
                .extract()
                .path("items");

        assertThat(items).hasSize(6).allSatisfy(item -> {
            assertThat(item).containsEntry("outcome", "NOT_AVAILABLE");
            assertThat(item.get("matchId")).isNull();
        });
        assertThat(items.stream().map(Map::keySet).distinct()).hasSize(1);
    }

    @Test
    void without_an_agreement_a_ref_leads_to_nobody() {
        String order = world.published(2);
        world.people(1);
        world.agreement("ACTIVE");
        String ref = refs(order).getFirst();
        world.agreement("SUSPENDED");

        invites(order, ref).statusCode(201).body("items[0].outcome", equalTo("NOT_AVAILABLE"));
        world.agreement("ACTIVE");
        invites(order, ref).statusCode(201).body("items[0].outcome", equalTo("INVITED"));
        invites(order, ref).statusCode(201).body("items[0].outcome", equalTo("NOT_AVAILABLE"));
    }

    @Test
    void an_invitation_ends_with_its_agreement_and_what_the_worker_wanted_does_not() {
        String order = world.published(3);
        String chosen = world.published(3);
        Person[] people = world.people(2);
        world.agreement("ACTIVE");
        String applied = world.applies(people[0], chosen, world.identityConsent())
                .statusCode(201)
                .extract()
                .path("id");
        String invited = invites(order, refs(order).getFirst()).extract().path("items[0].matchId");

        world.agreement("SUSPENDED");

        assertThat(world.match(invited).getString("state")).isEqualTo("RELEASED");
        assertThat(world.match(applied).getString("state")).isEqualTo("WORKER_ACCEPTED");
        Topics.await("lt.match.v1", "lt.match.released.v1", invited);
    }

    @Test
    void whoever_said_no_is_not_asked_again() {
        String order = world.published(2);
        Person person = world.people(1)[0];
        world.agreement("ACTIVE");
        String ref = refs(order).getFirst();
        String match = invites(order, ref).extract().path("items[0].matchId");
        world.decides(person, match, "PROPOSAL", "DECLINE").statusCode(200);

        assertThat(refs(order)).isEmpty();
        invites(order, ref).statusCode(201).body("items[0].outcome", equalTo("NOT_AVAILABLE"));
    }

    @Test
    void of_those_who_invite_one_person_at_once_one_does() throws Exception {
        List<String> orders = List.of(world.published(1), world.published(1));
        Person person = world.people(1)[0];
        world.agreement("ACTIVE");
        List<String> refs = orders.stream().map(order -> refs(order).getFirst()).toList();

        List<Response> answers = Race.run(
                8,
                rival -> as(world.em())
                        .header("Idempotency-Key", "invites-" + world.number() + "-" + rival)
                        .body(Map.of("candidateRefs", List.of(refs.get(rival % 2))))
                        .post("/api/v1/job-orders/" + orders.get(rival % 2) + "/invitations"));

        assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
        assertThat(answers.stream().map(answer -> answer.jsonPath().getString("items[0].outcome")))
                .containsOnlyOnce("INVITED")
                .containsOnly("INVITED", "NOT_AVAILABLE");
        assertThat(World.number("SELECT count(*) FROM match WHERE worker_id = ?", person.id))
                .isOne();
    }

    @Test
    void for_a_village_the_office_of_its_place_invites() {
        world.registered(told -> told.put("type", "VILLAGE"));
        world.office("verify", Map.of()).statusCode(200);
        String order = world.published(2);
        world.people(1);
        world.agreement("ACTIVE");

        as(world.dp())
                .body(Map.of("candidateRefs", refs(order)))
                .post("/api/v1/job-orders/" + order + "/invitations")
                .then()
                .statusCode(201)
                .body("items.outcome", equalTo(List.of("INVITED")));
    }

    @Test
    void only_the_employer_invites_and_only_while_the_order_takes_people() {
        String order = world.published(2);
        world.people(1);
        world.agreement("ACTIVE");
        String ref = refs(order).getFirst();
        World other = new World();
        other.verified();
        String path = "/api/v1/job-orders/" + order + "/invitations";
        Map<String, Object> body = Map.of("candidateRefs", List.of(ref));

        for (Passports foreign : List.of(other.em(), world.dp(), other.dp(), Passports.dp("33"))) {
            as(foreign).body(body).post(path).then().statusCode(404);
        }
        for (Passports wrong : List.of(world.op(), Passports.no(), Passports.st("51", world.site))) {
            as(wrong).body(body).post(path).then().statusCode(403);
        }
        as(world.em())
                .body(Map.of("candidateRefs", List.of("wkr_01jd5t3v7x8h2k4m6n8p0q2r4s")))
                .post(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/candidateRefs/0"));
        as(world.em())
                .body(Map.of("candidateRefs", List.of()))
                .post(path)
                .then()
                .statusCode(422);
        as(world.em())
                .body(Map.of("candidateRefs", Collections.nCopies(101, ref)))
                .post(path)
                .then()
                .statusCode(422);
        as(world.em())
                .header("If-Match", "\"v99\"")
                .body(body)
                .post(path)
                .then()
                .statusCode(412);
        as(world.em()).post("/api/v1/job-orders/" + order + "/pause").then().statusCode(200);
        as(world.em()).body(body).post(path).then().statusCode(409).body("code", equalTo("JOB_ORDER_NOT_OPEN"));
        as(world.em()).post("/api/v1/job-orders/" + order + "/resume").then().statusCode(200);
        as(world.em()).body(body).post(path).then().statusCode(201).body("items[0].outcome", equalTo("INVITED"));
    }

    private ValidatableResponse invites(String order, String... refs) {
        return as(world.em())
                .body(Map.of("candidateRefs", List.of(refs)))
                .post("/api/v1/job-orders/" + order + "/invitations")
                .then();
    }

    private List<String> refs(String order) {
        return world.candidates(order).stream()
                .map(candidate -> (String) candidate.get("candidateRef"))
                .toList();
    }
}
