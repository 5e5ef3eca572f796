package io.labortransfer.matching.matching;

import static io.labortransfer.matching.World.as;
import static io.labortransfer.matching.World.numberIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.labortransfer.matching.Person;
import io.labortransfer.matching.World;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.FeedReader;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Saga S9: the worker's rows follow the registration. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class RelocationTest {

    private static final Passports OLD = Passports.op("51");
    private static final Passports NEW = Passports.op("53");

    private static final List<String> TABLES = List.of(
            "candidate", "candidate_spell", "match", "match_decision", "match_consent", "accept_sequence", "evidence");

    private final World world = new World();

    @Test
    void matches_words_and_work_are_the_new_units_and_nothing_is_the_old_ones() {
        String order = world.published(1);
        Person person = world.people(1)[0];
        world.run();
        String match = world.accepted(person);
        Topics.send(person.working("ACTIVE", "51"));
        await().until(() -> rows("51", "candidate_spell", person) == 1);

        person.moves("51", "53", 7);

        awaitAt(NEW, match, "OFFER_ACCEPTED");
        as(OLD).get("/api/v1/matches/" + match).then().statusCode(404);
        as(OLD).get("/api/v1/matches?limit=500").then().body("items.id", not(hasItem(match)));
        as(NEW).get("/api/v1/matches?limit=500").then().body("items.id", hasItem(match));
        as(world.em()).get("/api/v1/matches/" + match).then().statusCode(200);
        Topics.send(person.working("ACTIVE", "53"));
        for (String table : TABLES) {
            await().untilAsserted(() ->
                    assertThat(rows("53", table, person)).as(table).isPositive());
            assertThat(rows("51", table, person)).as(table).isZero();
        }
        assertThat(world.order(order).getInt("reserved")).isEqualTo(1);
    }

    @Test
    void the_new_unit_and_the_firm_learn_at_once_where_the_match_is() {
        world.published(1);
        Person person = world.people(1)[0];
        world.run();
        String match = world.offered(person);
        FeedReader unit = new FeedReader(NEW, "/api/v1/matches/changes");
        FeedReader firm = new FeedReader(world.em(), "/api/v1/matches/changes");
        long before = world.match(match).getLong("version");

        Topics.send(person.relocated("51", "53", 7), person.relocated("51", "53", 7));

        assertThat(unit.versionsOf(match, 1)).containsExactly(before + 1);
        assertThat(firm.versionsOf(match, 1)).containsExactly(before + 1);
        Event told = Topics.await("lt.match.v1", "lt.match.moved.v1", match);
        assertThat(told.json().get("originProvince").asText()).isEqualTo("53");
        assertThat(told.json().get("state").asText()).isEqualTo("OFFERED");
    }

    @Test
    void the_worker_decides_through_the_new_unit_and_no_longer_through_the_old_one() {
        String order = world.published(1);
        Person person = world.people(1)[0];
        world.run();
        String match = world.offered(person);
        person.moves("51", "53", 7);
        awaitAt(NEW, match, "OFFERED");

        world.decides(person, match, "OFFER", "ACCEPT", world.identityConsent()).statusCode(404);
        as(NEW).body(Map.of("workerWord", World.word(person)))
                .post("/api/v1/matches/" + match + "/withdraw")
                .then()
                .statusCode(200)
                .body("state", equalTo("DECLINED"));

        assertThat(world.order(order).getInt("reserved")).isZero();
        Event declined = Topics.await("lt.match.v1", "lt.match.declined.v1", match);
        assertThat(declined.json().get("originProvince").asText()).isEqualTo("53");
    }

    @Test
    void news_of_a_case_moves_the_match_wherever_it_is_and_whichever_unit_told_it() {
        world.published(2);
        Person[] people = world.people(2);
        world.run();
        String late = world.accepted(people[0]);
        String early = world.accepted(people[1]);

        Topics.send(world.transferNews("opened", people[1], early, 1, 1).from("53"));
        await().untilAsserted(
                        () -> assertThat(world.match(early).getString("state")).isEqualTo("TRANSFER_OPENED"));
        people[0].moves("51", "53", 7);
        people[1].moves("51", "53", 7);
        awaitAt(NEW, late, "OFFER_ACCEPTED");
        awaitAt(NEW, early, "TRANSFER_OPENED");
        Topics.send(world.transferNews("cancelled", people[0], late, 1, 2));

        awaitAt(NEW, late, "RELEASED");
    }

    @Test
    void a_state_or_work_that_the_old_unit_told_late_makes_nobody_known_there() {
        world.published(1);
        Person person = world.people(1)[0];
        world.run();
        String match = world.mutual(person);
        Event old = person.event().sequence(3);
        person.moves("51", "53", 7);
        awaitAt(NEW, match, "MUTUAL");
        Person marker = world.person();

        Topics.send(old.id(java.util.UUID.randomUUID()), person.working("ACTIVE", "51"));
        world.arrive(marker);

        await().until(() -> rows("53", "candidate_spell", person) == 1);
        assertThat(rows("51", "candidate", person)).isZero();
        assertThat(rows("51", "candidate_spell", person)).isZero();
        person.moves("51", "53", 7);
        Topics.send(person.working("ACTIVE", "53"));
    }

    @Test
    void a_move_told_again_or_late_changes_nothing_and_the_way_back_moves_everything_back() {
        world.published(1);
        Person person = world.people(1)[0];
        world.run();
        String match = world.mutual(person);
        person.moves("51", "53", 7);
        awaitAt(NEW, match, "MUTUAL");

        person.moves("53", "51", 9);
        await().atMost(Duration.ofSeconds(30)).until(() -> rows("51", "match", person) == 1);
        Topics.send(person.relocated("51", "53", 7));
        Person marker = world.people(1)[0];
        marker.moves("51", "53", 3);
        await().atMost(Duration.ofSeconds(30)).until(() -> rows("53", "candidate", marker) == 1);

        assertThat(rows("51", "match", person)).isEqualTo(1);
        assertThat(rows("53", "match", person)).isZero();
        as(OLD).get("/api/v1/matches/" + match).then().statusCode(200).body("state", equalTo("MUTUAL"));
    }

    @Test
    void of_two_matches_with_one_order_the_one_that_got_further_stays_and_the_post_of_the_other_is_free() {
        String order = world.published(2);
        Person person = world.people(1)[0];
        world.run();
        String first = world.accepted(person);
        String second = matchedByTheNewUnitToo(person);
        offered(second, person);
        assertThat(world.order(order).getInt("reserved")).isEqualTo(2);

        Topics.send(person.relocated("51", "53", 7), person.relocated("51", "53", 7));

        awaitAt(NEW, first, "OFFER_ACCEPTED");
        awaitAt(NEW, second, "RELEASED");
        Event released = Topics.await("lt.match.v1", "lt.match.released.v1", second);
        assertThat(released.json().get("originProvince").asText()).isEqualTo("53");
        assertThat(world.order(order).getInt("reserved")).isEqualTo(1);
        assertThat(rows("51", "match", person)).isZero();
    }

    @Test
    void the_new_units_match_stays_when_it_got_further_and_the_older_one_when_both_are_as_far() {
        String order = world.published(2);
        Person[] people = world.people(2);
        world.run();
        String proposed = world.matchOf(people[0]);
        String older = world.matchOf(people[1]);
        String offered = matchedByTheNewUnitToo(people[0]);
        offered(offered, people[0]);
        String newer = matchedByTheNewUnitToo(people[1]);

        Topics.send(people[0].relocated("51", "53", 7), people[1].relocated("51", "53", 7));

        awaitAt(NEW, proposed, "RELEASED");
        awaitAt(NEW, newer, "RELEASED");
        awaitAt(NEW, offered, "OFFERED");
        awaitAt(NEW, older, "PROPOSED");
        assertThat(world.order(order).getInt("reserved")).isEqualTo(1);
    }

    /** The registry's state of the worker reaches the new unit before the move does, and the unit matches at once. */
    private String matchedByTheNewUnitToo(Person person) {
        String county = "53" + world.county.substring(2); // nobody else of this unit is matched
        person.arrived("53", 7);
        Topics.send(person.with("registrationDivision", county).event());
        await().until(() -> rows("53", "candidate", person) == 1);
        String run = as(Passports.op("53").prefix(county))
                .body(Map.of(
                        "workerFilter",
                        Map.of(),
                        "jobFilter",
                        Map.of("destinations", List.of(world.site)),
                        "propose",
                        true,
                        "lotterySeed",
                        "test"))
                .post("/api/v1/matches/batches")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> "DONE"
                        .equals(as(Passports.op("53").prefix(county))
                                .get("/api/v1/matches/batches/" + run)
                                .<String>path("state")));
        List<Map<String, Object>> matches =
                as(NEW).get("/api/v1/matches?limit=500").path("items");
        return matches.stream()
                .filter(match -> person.wire().equals(match.get("workerId")))
                .map(match -> (String) match.get("id"))
                .findFirst()
                .orElseThrow();
    }

    private void offered(String match, Person person) {
        as(NEW).body(Map.of(
                        "step",
                        "PROPOSAL",
                        "decision",
                        "ACCEPT",
                        "workerWord",
                        World.word(person),
                        "consents",
                        List.of()))
                .post("/api/v1/matches/" + match + "/worker-decision")
                .then()
                .statusCode(200);
        world.employerDoes(match, "shortlist").statusCode(200);
        world.employerDoes(match, "offer").statusCode(200);
    }

    private static long rows(String unit, String table, Person person) {
        return numberIn(unit, "SELECT count(*) FROM " + table + " WHERE worker_id = ?", person.id);
    }

    private static void awaitAt(Passports office, String match, String state) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> as(office)
                        .get("/api/v1/matches/" + match)
                        .then()
                        .statusCode(200)
                        .body("state", equalTo(state)));
    }
}
