package io.labortransfer.matching.candidate;

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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** States of workers of several units come in one batch and are applied side by side: each row is its own unit's and nobody else's. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class StatesOfManyUnitsTest {

    private static final List<String> UNITS = List.of("51", "53", "45", "36", "42");
    private static final int PEOPLE = 60;

    private final World world = new World();

    @Test
    void the_last_state_of_each_stands_in_their_unit_and_no_other_sees_it_until_they_are_gone() {
        List<Person> people = new ArrayList<>();
        List<Event> told = new ArrayList<>();
        for (int number = 0; number < PEOPLE; number++) {
            String unit = unitOf(number);
            Person person =
                    world.person().withdrawn().with("originProvince", unit).with("registrationDivision", unit + "0101");
            people.add(person);
            told.add(person.event());
        }
        people.forEach(person -> told.add(person.changed().event()));
        people.forEach(person -> told.add(person.changed().event()));

        Topics.send(told.toArray(Event[]::new));

        for (int number = 0; number < PEOPLE; number++) {
            Person person = people.get(number);
            String unit = unitOf(number);
            await().atMost(Duration.ofSeconds(60)).until(() -> versionIn(unit, person) == person.version);
            assertThat(versionIn(unitOf(number + 1), person)).isZero();
            assertThat(World.number("SELECT count(*) FROM candidate WHERE worker_id = ?", person.id))
                    .isEqualTo(1);
        }
        Topics.send(people.stream().map(Person::tombstone).toArray(Event[]::new));
        for (Person person : people) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> World.number("SELECT count(*) FROM candidate WHERE worker_id = ?", person.id) == 0);
        }
    }

    private static String unitOf(int number) {
        return UNITS.get(number % UNITS.size());
    }

    private static long versionIn(String unit, Person person) {
        return World.numberIn(unit, "SELECT coalesce(max(version), 0) FROM candidate WHERE worker_id = ?", person.id);
    }
}
