package io.labortransfer.matching.matching;

import static io.labortransfer.matching.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.labortransfer.matching.Person;
import io.labortransfer.matching.World;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class EventsTest {

    private final World world = new World();

    @Test
    void a_withdrawn_wish_releases_what_was_not_accepted_and_gives_the_post_back() {
        String order = world.published(2);
        Person[] people = world.people(2);
        world.run();
        String offered = world.offered(people[0]);
        String accepted = world.accepted(people[1]);

        Topics.send(people[0].withdrawn().event(), people[1].withdrawn().event());

        world.awaitState(offered, "RELEASED");
        assertThat(world.order(order).getInt("reserved")).isEqualTo(1);
        assertThat(world.match(accepted).getString("state")).isEqualTo("OFFER_ACCEPTED");
    }

    @Test
    void a_revoked_consent_releases_what_was_not_accepted() {
        world.published(1);
        Person person = world.people(1)[0];
        world.run();
        String match = world.mutual(person);

        Topics.send(person.revokingAllConsents().event());

        world.awaitState(match, "RELEASED");
        Event released = Topics.await("lt.match.v1", "lt.match.released.v1", match);
        assertThat(released.json().at("/state").asText()).isEqualTo("RELEASED");
    }

    @Test
    void an_erased_worker_is_forgotten_and_released() {
        world.published(1);
        Person person = world.people(1)[0];
        world.run();
        String match = world.mutual(person);
        String kept = "SELECT count(*) FROM kept_answer WHERE body IS NOT NULL AND ? = ANY (subjects)";
        assertThat(World.numberIn("51", kept, person.wire())).isPositive();

        Topics.send(person.tombstone(), person.erased());

        world.awaitState(match, "RELEASED");
        await().untilAsserted(() -> {
            assertThat(World.number("SELECT count(*) FROM candidate WHERE worker_id = ?", person.id))
                    .isZero();
            assertThat(World.numberIn("51", kept, person.wire())).isZero();
        });
    }

    @Test
    void a_case_that_ends_without_a_start_gives_the_post_back_once_however_often_it_is_told() {
        String order = world.published(2);
        Person[] people = world.people(2);
        world.run();
        String rejected = world.accepted(people[0]);
        String cancelled = world.accepted(people[1]);
        Event news = world.transferNews("open_rejected", people[0], rejected, 1, 1);

        Topics.send(news, news, world.transferNews("open_rejected", people[0], rejected, 1, 1));
        Topics.send(
                world.transferNews("opened", people[1], cancelled, 1, 1),
                world.transferNews("cancelled", people[1], cancelled, 1, 2));

        world.awaitState(rejected, "RELEASED");
        world.awaitState(cancelled, "RELEASED");
        assertThat(world.order(order).getInt("reserved")).isZero();
        assertThat(Topics.read("lt.match.v1").stream()
                        .filter(e -> e.subject().equals(rejected) && e.type().equals("lt.match.released.v1")))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void news_of_an_older_acceptance_moves_nothing() {
        world.published(1);
        Person person = world.people(1)[0];
        Person marker = world.person();
        world.run();
        String match = world.accepted(person);

        Topics.send(world.transferNews("cancelled", person, match, 0, 1));
        Topics.send(world.transferNews("opened", person, match, 1, 2));

        world.awaitState(match, "TRANSFER_OPENED");
        world.arrive(marker);
    }

    @Test
    void an_older_state_of_a_worker_changes_nothing() {
        Person person = world.person();
        person.version = 5;
        world.arrive(person);
        person.version = 3;
        Event old = person.with("education", "10").event();
        Person marker = world.person();

        Topics.send(old);
        world.arrive(marker);

        assertThat(World.number("SELECT version FROM candidate WHERE worker_id = ?", person.id))
                .isEqualTo(5);
    }

    @Test
    void personal_values_do_not_get_into_the_view_even_if_somebody_sends_them() {
        Person person = world.person()
                .with("name", "CANARY-NAME")
                .with("idNumber", "CANARY-ID")
                .with("phone", "CANARY-PHONE");

        world.arrive(person);

        assertThat(World.number("SELECT count(*) FROM candidate WHERE profile::text LIKE '%CANARY%'"))
                .isZero();
    }

    @Test
    void a_broken_state_is_parked_and_stops_nobody_else() {
        Person broken = world.person().with("birthMonth", "never");
        Person next = world.person();

        Topics.send(broken.event());
        world.arrive(next);

        assertThat(World.number("SELECT count(*) FROM candidate WHERE worker_id = ?", broken.id))
                .isZero();
    }

    @Test
    void an_event_tells_no_personal_value_and_no_class() {
        world.published(1);
        Person person = world.person().with("lop", true).with("zeroEmployment", true);
        world.arrive(person);
        world.run();
        String match = world.matchOf(person);

        Event proposed = Topics.await("lt.match.v1", "lt.match.proposed.v1", match);

        assertThat(proposed.payload())
                .doesNotContain("lop")
                .doesNotContain("standing")
                .doesNotContain("postRank");
        as(world.em()).get("/api/v1/matches/" + match).then().statusCode(200);
        assertThat(as(world.em()).get("/api/v1/matches/" + match).asString())
                .doesNotContain("lop")
                .doesNotContain("priority")
                .doesNotContain("CLASS");
    }
}
