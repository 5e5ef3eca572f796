package io.labortransfer.matching.matching;

import static io.labortransfer.matching.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.matching.Person;
import io.labortransfer.matching.World;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class MainJourneyTest {

    @Test
    void from_a_wish_to_the_first_day_at_work() {
        World world = new World();
        String order = world.published(3);
        Person person = world.person();
        world.arrive(person);

        JsonPath run = world.run();
        assertThat(run.getInt("counts.workers")).isEqualTo(1);
        assertThat(run.getInt("counts.proposed")).isEqualTo(1);
        assertThat(run.getInt("counts.seats")).isEqualTo(3);
        assertThat(run.getInt("audit.blockingPairs")).isZero();
        assertThat(run.getString("lotterySeed")).isEqualTo("test");

        String match = world.matchOf(person);
        as(world.op())
                .get("/api/v1/matches/" + match + "/explanation")
                .then()
                .statusCode(200)
                .body("choice", equalTo(1))
                .body("standing.fit", equalTo(0))
                .body("reasons", hasItem("FIRST_CHOICE"));
        world.decides(person, match, "PROPOSAL", "ACCEPT").statusCode(200).body("state", equalTo("WORKER_ACCEPTED"));
        world.employerDoes(match, "shortlist")
                .statusCode(200)
                .body("state", equalTo("MUTUAL"))
                .body("workerId", nullValue());
        world.employerDoes(match, "offer").statusCode(200).body("state", equalTo("OFFERED"));
        assertThat(world.order(order).getInt("reserved")).isEqualTo(1);
        world.decides(person, match, "OFFER", "ACCEPT", world.identityConsent())
                .statusCode(200)
                .body("state", equalTo("OFFER_ACCEPTED"))
                .body("acceptSeq", equalTo(1));
        as(world.em())
                .get("/api/v1/matches/" + match)
                .then()
                .statusCode(200)
                .body("workerId", equalTo(person.wire()))
                .body("candidateRef", nullValue());

        Topics.send(world.transferNews("opened", person, match, 1, 1));
        world.awaitState(match, "TRANSFER_OPENED");
        Topics.send(spellStarted(person, match));
        world.awaitState(match, "PLACED");
        assertThat(world.order(order).getInt("reserved")).isZero();
        assertThat(world.order(order).getInt("filled")).isEqualTo(1);

        Event accepted = Topics.await("lt.match.v1", "lt.match.offer_accepted.v1", match);
        assertThat(accepted.key()).isEqualTo(person.wire());
        assertThat(accepted.json().at("/consents/0/consentId").asText()).startsWith("cns_");
        assertThat(accepted.json().at("/consents/0/purpose").asText()).isEqualTo("SHARE_IDENTITY_EMPLOYER");
        assertThat(accepted.json().at("/acceptSeq").asLong()).isEqualTo(1);
        assertThat(accepted.json().at("/word/by").asText()).isEqualTo("SELF_IN_PERSON");
        assertThat(accepted.json().at("/foundThrough").asText()).isEqualTo("OFFICE");
        assertThat(Topics.await("lt.match.v1", "lt.match.placed.v1", match)
                        .json()
                        .at("/state")
                        .asText())
                .isEqualTo("PLACED");
        List<Event> states =
                Topics.await("lt.joborder-state.v1", 5, event -> event.subject().equals(order));
        assertThat(states.getLast().json().at("/filled").asInt()).isEqualTo(1);
    }

    private static Event spellStarted(Person person, String match) {
        return Event.on("lt.spell.v1")
                .type("lt.spell.started.v1")
                .key(person.wire())
                .subject(PublicId.format("spl", person.id))
                .sequence(1)
                .from("51")
                .to("44")
                .carrying(Map.of(
                        "spellId", PublicId.format("spl", person.id),
                        "workerId", person.wire(),
                        "matchId", match));
    }
}
