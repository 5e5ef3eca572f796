package io.labortransfer.matching.matching;

import static io.labortransfer.matching.World.as;
import static io.labortransfer.matching.World.numberIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.labortransfer.matching.Person;
import io.labortransfer.matching.World;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Saga S16 beside S8 and S9, whose events stand on other topics: in whatever order a death, a merge and a move are read, nobody keeps a
 * match of somebody who has died.
 */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class DeathOrderTest {

    private static final Passports NEW = Passports.op("53");

    private final World world = new World();

    private enum Told {
        MERGE,
        DEATH
    }

    private static final List<List<Told>> ORDERS = List.of(
            List.of(Told.MERGE, Told.DEATH),
            List.of(Told.DEATH, Told.MERGE),
            List.of(Told.MERGE, Told.MERGE, Told.DEATH, Told.DEATH),
            List.of(Told.DEATH, Told.DEATH, Told.MERGE, Told.MERGE),
            List.of(Told.MERGE, Told.DEATH, Told.MERGE, Told.DEATH),
            List.of(Told.DEATH, Told.MERGE, Told.DEATH, Told.MERGE));

    /** Two records of one person, each with a post, so that the match of the one cannot move to the other. */
    private record Pair(Person merged, Person speaker, String left, String spoken) {}

    @Test
    void a_merge_and_a_death_in_any_order_and_told_twice_end_the_matches_of_both_records_once() {
        String order = world.published(2 * ORDERS.size());
        List<Pair> pairs = pairs(ORDERS.size());
        for (int i = 0; i < pairs.size(); i++) {
            tellInTurn(pairs.get(i), ORDERS.get(i));
        }

        for (Pair pair : pairs) {
            awaitEnd(pair);
            assertThat(released(pair.left())).hasSize(1);
            assertThat(released(pair.spoken())).hasSize(1);
        }
        assertThat(world.order(order).getInt("reserved")).isZero();
    }

    @Test
    void a_merge_and_a_death_that_are_read_at_the_same_time_end_the_matches_of_both_records() {
        String order = world.published(16);
        List<Pair> pairs = pairs(8);
        List<Event> all = new ArrayList<>();
        for (Pair pair : pairs) {
            all.add(pair.merged().joined("merged", pair.speaker(), 5));
            all.add(pair.speaker().dead());
        }
        Collections.shuffle(all, new Random(7));

        Topics.send(all.toArray(Event[]::new));

        pairs.forEach(this::awaitEnd);
        assertThat(world.order(order).getInt("reserved")).isZero();
    }

    @Test
    void a_death_that_the_new_unit_told_before_the_move_was_read_ends_the_match_when_it_arrives() {
        String order = world.published(1);
        Person person = world.people(1)[0];
        world.run();
        String match = world.accepted(person);
        person.arrived("53", 7);
        Topics.send(person.dead());
        await().until(() -> died("53", person));
        assertThat(world.match(match).getString("state")).isEqualTo("OFFER_ACCEPTED");

        Topics.send(person.relocated("51", "53", 7), person.relocated("51", "53", 7));

        awaitAtNew(match, "RELEASED");
        assertThat(world.order(order).getInt("reserved")).isZero();
    }

    @Test
    void a_merged_record_that_follows_behind_the_death_of_its_speaker_arrives_without_a_match() {
        world.published(2);
        Pair pair = pairs(1).getFirst();
        Topics.send(pair.merged().joined("merged", pair.speaker(), 5));
        await().until(() -> isMerged(pair.merged()));
        pair.speaker().moves("51", "53", 7);
        awaitAtNew(pair.spoken(), "OFFER_ACCEPTED");
        Topics.send(pair.speaker().dead());
        awaitAtNew(pair.spoken(), "RELEASED");
        assertThat(world.match(pair.left()).getString("state")).isEqualTo("OFFER_ACCEPTED");

        pair.merged().moves("51", "53", 7);

        awaitAtNew(pair.left(), "RELEASED");
    }

    @Test
    void a_consent_that_was_revoked_in_the_new_unit_before_the_move_was_read_ends_what_waits() {
        world.published(2);
        Person[] people = world.people(2);
        world.run();
        String waiting = world.mutual(people[0]);
        String accepted = world.accepted(people[1]);
        for (Person person : people) {
            person.arrived("53", 7);
            Topics.send(person.revokingAllConsents().event());
            await().until(() -> numberIn("53", "SELECT count(*) FROM candidate WHERE worker_id = ?", person.id) == 1);
        }

        Topics.send(people[0].relocated("51", "53", 7), people[1].relocated("51", "53", 7));

        awaitAtNew(waiting, "RELEASED");
        awaitAtNew(accepted, "OFFER_ACCEPTED");
    }

    private List<Pair> pairs(int count) {
        Person[] people = world.people(2 * count);
        world.run();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Person merged = people[2 * i];
            Person speaker = people[2 * i + 1];
            pairs.add(new Pair(merged, speaker, world.accepted(merged), world.accepted(speaker)));
        }
        return pairs;
    }

    /** The first of each kind is read before the next one is sent. */
    private void tellInTurn(Pair pair, List<Told> order) {
        for (int i = 0; i < order.size(); i++) {
            boolean again = order.subList(0, i).contains(order.get(i));
            switch (order.get(i)) {
                case MERGE -> {
                    Topics.send(pair.merged().joined("merged", pair.speaker(), 5));
                    await().until(() -> isMerged(pair.merged()));
                }
                case DEATH -> {
                    Topics.send(again ? pair.speaker().event() : pair.speaker().dead());
                    await().until(() -> died("51", pair.speaker()));
                }
            }
        }
    }

    private void awaitEnd(Pair pair) {
        world.awaitState(pair.left(), "RELEASED");
        world.awaitState(pair.spoken(), "RELEASED");
    }

    private static List<Event> released(String match) {
        Topics.await("lt.match.v1", "lt.match.released.v1", match);
        return Topics.read("lt.match.v1").stream()
                .filter(event -> event.type().equals("lt.match.released.v1")
                        && event.subject().equals(match))
                .toList();
    }

    private static boolean isMerged(Person person) {
        return numberIn("51", "SELECT count(*) FROM merging WHERE worker_id = ?", person.id) == 1;
    }

    private static boolean died(String unit, Person person) {
        return numberIn(unit, "SELECT count(*) FROM candidate WHERE worker_id = ? AND state = 'DECEASED'", person.id)
                == 1;
    }

    private static void awaitAtNew(String match, String state) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> as(NEW).get("/api/v1/matches/" + match)
                        .then()
                        .statusCode(200)
                        .body("state", equalTo(state)));
    }
}
