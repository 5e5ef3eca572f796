package io.labortransfer.matching.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.labortransfer.matching.Person;
import io.labortransfer.matching.World;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Saga S16: with a worker who has died the matches end, and their posts are free. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class DeathTest {

    private final World world = new World();

    @Test
    void what_waits_and_what_is_accepted_ends_once_however_often_it_is_told_and_the_posts_are_free() {
        String order = world.published(3);
        Person[] people = world.people(3);
        world.run();
        String proposed = world.matchOf(people[0]);
        String accepted = world.accepted(people[1]);
        String theirs = world.accepted(people[2]);
        assertThat(world.order(order).getInt("reserved")).isEqualTo(2);

        Event death = people[1].dead();
        Topics.send(people[0].dead(), death, death, people[1].dead());

        world.awaitState(proposed, "RELEASED");
        world.awaitState(accepted, "RELEASED");
        assertThat(world.order(order).getInt("reserved")).isEqualTo(1);
        assertThat(world.match(theirs).getString("state")).isEqualTo("OFFER_ACCEPTED");
        Topics.await("lt.match.v1", "lt.match.released.v1", accepted);
        assertThat(Topics.read("lt.match.v1"))
                .filteredOn(event -> event.type().equals("lt.match.released.v1")
                        && event.subject().equals(accepted))
                .hasSize(1);
        assertThat(reasonOf(accepted)).isEqualTo("WORKER_DECEASED");
    }

    @Test
    void on_the_way_to_a_post_it_ends_too_and_news_of_the_case_changes_nothing_after_that() {
        String order = world.published(1);
        Person person = world.people(1)[0];
        world.run();
        String match = world.accepted(person);
        Topics.send(world.transferNews("opened", person, match, 1, 1));
        world.awaitState(match, "TRANSFER_OPENED");

        Topics.send(person.dead());
        world.awaitState(match, "RELEASED");
        Topics.send(
                world.transferNews("cancelled", person, match, 1, 2),
                world.transferNews("opened", person, match, 1, 1));
        Person marker = world.people(1)[0];

        assertThat(marker).isNotNull();
        assertThat(world.match(match).getString("state")).isEqualTo("RELEASED");
        assertThat(world.order(order).getInt("reserved")).isZero();
    }

    @Test
    void the_match_that_a_merge_left_with_the_other_record_ends_with_the_life() {
        world.published(2);
        Person[] people = world.people(2);
        world.run();
        String left = world.accepted(people[0]);
        String spoken = world.accepted(people[1]);
        Topics.send(people[0].joined("merged", people[1], 5));
        await().atMost(Duration.ofSeconds(30)).until(() -> merged(people[0]));

        Topics.send(people[1].dead());

        world.awaitState(spoken, "RELEASED");
        world.awaitState(left, "RELEASED");
    }

    @Test
    void a_record_that_turns_out_to_be_of_somebody_who_has_died_has_no_match_any_more() {
        world.published(2);
        Person[] people = world.people(2);
        world.run();
        String accepted = world.accepted(people[0]);
        String offered = world.offered(people[1]);
        Person speaker = world.people(1)[0];
        Topics.send(speaker.dead());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> World.numberIn(
                                "51",
                                "SELECT count(*) FROM candidate WHERE worker_id = ? AND state = 'DECEASED'",
                                speaker.id)
                        == 1);

        Topics.send(people[0].joined("merged", speaker, 5), people[1].joined("merged", speaker, 5));

        world.awaitState(accepted, "RELEASED");
        world.awaitState(offered, "RELEASED");
        assertThat(reasonOf(offered)).isEqualTo("WORKER_DECEASED");
        for (String match : List.of(accepted, offered)) {
            Topics.await("lt.match.v1", "lt.match.released.v1", match);
            assertThat(toldOfSpeaker(match, speaker))
                    .extracting(Event::type)
                    .containsExactly("lt.match.moved.v1", "lt.match.released.v1");
            assertThat(toldOfSpeaker(match, speaker))
                    .extracting(event -> event.json().get("version").asLong())
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    /** Of one key, and so in their order. */
    private static List<Event> toldOfSpeaker(String match, Person speaker) {
        return Topics.read("lt.match.v1").stream()
                .filter(event -> event.subject().equals(match) && event.key().equals(speaker.wire()))
                .toList();
    }

    private static boolean merged(Person person) {
        return World.numberIn("51", "SELECT count(*) FROM merging WHERE worker_id = ?", person.id) == 1;
    }

    private static String reasonOf(String match) {
        return World.numberIn(
                                "51",
                                "SELECT count(*) FROM match WHERE id = ? AND exit_reason = 'WORKER_DECEASED'",
                                World.uuid("mat", match))
                        == 1
                ? "WORKER_DECEASED"
                : "another";
    }
}
