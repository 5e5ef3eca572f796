package io.labortransfer.matching.matching;

import static io.labortransfer.matching.World.numberIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.labortransfer.matching.Person;
import io.labortransfer.matching.World;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.FeedReader;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Saga S8: matches follow the record that speaks for the person, and come back. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class MergeTest {

    private static final String FEED = "/api/v1/matches/changes";
    private static final String MOVED = "lt.match.moved.v1";

    private final World world = new World();

    @Test
    void a_match_with_its_words_follows_and_comes_back_however_often_it_is_told() {
        String order = world.published(2);
        Person one = world.people(1)[0];
        world.run();
        String match = world.accepted(one);
        Person other = world.people(1)[0];

        Topics.send(one.joined("merged", other, 5), one.joined("merged", other, 5));

        awaitWorker(match, other);
        assertThat(rows("match_decision", other)).isEqualTo(2);
        assertThat(rows("match_consent", other)).isEqualTo(1);
        assertThat(rows("evidence", other)).isEqualTo(1);
        assertThat(rows("match_decision", one)).isZero();
        Topics.send(world.transferNews("opened", other, match, 1, 1));
        world.awaitState(match, "TRANSFER_OPENED");

        Topics.send(one.joined("unmerged", other, 6), one.joined("merged", other, 5));

        awaitWorker(match, one);
        assertThat(rows("match_decision", one)).isEqualTo(2);
        assertThat(rows("match_consent", one)).isEqualTo(1);
        assertThat(rows("evidence", one)).isEqualTo(1);
        assertThat(rows("repointing", one)).isZero();
        assertThat(world.match(match).getString("state")).isEqualTo("TRANSFER_OPENED");
        assertThat(world.order(order).getInt("reserved")).isEqualTo(1);
    }

    @Test
    void all_who_follow_a_match_learn_at_once_whose_it_is() {
        world.published(1);
        Person one = world.people(1)[0];
        world.run();
        String match = world.accepted(one);
        Person other = world.people(1)[0];
        FeedReader office = new FeedReader(world.op(), FEED);
        FeedReader firm = new FeedReader(world.em(), FEED);
        long before = world.match(match).getLong("version");

        Topics.send(one.joined("merged", other, 5), one.joined("merged", other, 5));

        assertThat(office.versionsOf(match, 1)).containsExactly(before + 1);
        assertThat(firm.versionsOf(match, 1)).containsExactly(before + 1);
        Event told = Topics.await("lt.match.v1", MOVED, match);
        assertThat(told.key()).isEqualTo(other.wire());
        assertThat(told.json().get("state").asText()).isEqualTo("OFFER_ACCEPTED");

        Topics.send(one.joined("unmerged", other, 6));

        assertThat(office.versionsOf(match, 2)).containsExactly(before + 1, before + 2);
        Topics.await(
                "lt.match.v1",
                event -> event.type().equals(MOVED) && event.key().equals(one.wire()));
    }

    @Test
    void who_has_accepted_a_post_keeps_it_when_the_other_record_has_accepted_one_too() {
        world.published(2);
        Person[] people = world.people(2);
        world.run();
        String first = world.accepted(people[0]);
        String second = world.accepted(people[1]);
        Person marker = world.person();

        Topics.send(people[0].joined("merged", people[1], 5));
        world.arrive(marker);
        await().until(() -> rows("merging", people[0]) == 1);

        assertThat(world.match(first).getString("workerId")).isEqualTo(people[0].wire());
        assertThat(world.match(second).getString("workerId")).isEqualTo(people[1].wire());
    }

    @Test
    void a_row_of_merges_is_parted_from_its_end_and_from_its_beginning() {
        world.published(2);
        Person[] people = world.people(2);
        world.run();
        String fromTheEnd = world.accepted(people[0]);
        String fromTheBeginning = world.accepted(people[1]);
        Person[] between = world.people(2);
        Person[] speakers = world.people(2);
        for (int i = 0; i < 2; i++) {
            Topics.send(people[i].joined("merged", between[i], 5), between[i].joined("merged", speakers[i], 5));
        }
        awaitWorker(fromTheEnd, speakers[0]);
        awaitWorker(fromTheBeginning, speakers[1]);

        Topics.send(between[0].joined("unmerged", speakers[0], 6), people[1].joined("unmerged", between[1], 6));

        awaitWorker(fromTheEnd, between[0]);
        awaitWorker(fromTheBeginning, people[1]);

        Topics.send(people[0].joined("unmerged", between[0], 6), between[1].joined("unmerged", speakers[1], 6));

        awaitWorker(fromTheEnd, people[0]);
        await().until(() -> numberIn(
                        "51",
                        "SELECT count(*) FROM merging WHERE worker_id = ? AND into_worker_id IS NULL",
                        between[1].id)
                == 1);
        awaitWorker(fromTheBeginning, people[1]);
        for (Person one : people) {
            assertThat(rows("match_decision", one)).isEqualTo(2);
            assertThat(rows("match_consent", one)).isEqualTo(1);
            assertThat(rows("evidence", one)).isEqualTo(1);
            assertThat(rows("repointing", one)).isZero();
        }
    }

    private void awaitWorker(String match, Person person) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(world.match(match).getString("workerId")).isEqualTo(person.wire()));
    }

    private static long rows(String table, Person person) {
        return numberIn("51", "SELECT count(*) FROM " + table + " WHERE worker_id = ?", person.id);
    }
}
