package io.labortransfer.matching.joborder;

import static io.labortransfer.matching.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.matching.Person;
import io.labortransfer.matching.World;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.Race;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How many posts an order has after it was approved, and who holds them. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class JobOrderHeadcountTest {

    private static final int RIVALS = 12;
    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-11-02");

    private final World world = new World();

    @Test
    void a_headcount_is_never_less_than_what_is_taken() {
        String order = world.published(3);
        Person[] people = world.people(2);
        world.run();
        world.offered(people[0]);
        world.offered(people[1]);

        patch(order, "{\"headcount\":1}")
                .statusCode(422)
                .body("errors.pointer", contains("/headcount"))
                .body("errors.code", contains("HEADCOUNT_TAKEN"))
                .body("errors[0].detail", containsString("2"));
        patch(order, "{\"headcount\":2}")
                .statusCode(200)
                .body("headcount", equalTo(2))
                .body("state", equalTo("PUBLISHED"));
        patch(order, "{\"headcount\":5}").statusCode(200).body("headcount", equalTo(5));
        Topics.await("lt.joborder.v1", "lt.joborder.amended.v1", order);
        assertThat(world.order(order).getInt("reserved")).isEqualTo(2);
    }

    @Test
    void a_headcount_that_sinks_while_offers_are_made_is_never_exceeded() throws Exception {
        String order = world.published(RIVALS);
        List<String> offers = new ArrayList<>();
        Person[] people = world.people(RIVALS);
        world.run();
        for (Person person : people) {
            offers.add("/api/v1/matches/" + world.mutual(person) + "/offer");
        }

        List<Response> answers = Race.run(
                RIVALS + 1,
                rival -> rival == RIVALS
                        ? as(world.em())
                                .contentType("application/merge-patch+json")
                                .header("If-Match", "*")
                                .body("{\"headcount\":4}")
                                .patch("/api/v1/job-orders/" + order)
                        : as(world.em())
                                .header("Idempotency-Key", offers.get(rival))
                                .post(offers.get(rival)));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(200, 409, 422));
        assertThat(answers.getLast().statusCode()).isIn(200, 422);
        long made = answers.subList(0, RIVALS).stream()
                .filter(answer -> answer.statusCode() == 200)
                .count();
        assertThat(world.order(order).getLong("reserved")).isEqualTo(made);
        assertThat(made).isLessThanOrEqualTo(world.order(order).getLong("headcount"));
    }

    @Test
    void nothing_else_of_an_approved_order_changes() {
        String order = world.published(1);

        patch(order, "{\"headcount\":2,\"wage\":{\"baseFen\":300000},\"nightShift\":true}")
                .statusCode(422)
                .body("errors.code", contains("VALUE_FIXED", "VALUE_FIXED"))
                .body("errors.pointer", contains("/nightShift", "/wage"));
        assertThat(world.order(order).getInt("headcount")).isEqualTo(1);
    }

    @Test
    void more_posts_open_an_order_again_whose_posts_were_all_taken_and_fewer_fill_it() {
        String order = world.published(1);
        Person person = world.people(1)[0];
        world.run();
        placed(person);
        assertThat(world.order(order).getString("state")).isEqualTo("FILLED");

        patch(order, "{\"headcount\":2}").statusCode(200).body("state", equalTo("PUBLISHED"));
        Topics.await("lt.joborder.v1", "lt.joborder.reopened.v1", order);
        patch(order, "{\"headcount\":1}").statusCode(200).body("state", equalTo("FILLED"));
    }

    @Test
    void a_post_that_is_left_soon_counts_as_never_filled_and_is_open_again_if_the_order_says_so() {
        String order = world.published(1, posting -> posting.put("reopenOnLeave", true));
        Person person = world.people(1)[0];
        world.run();
        String match = placed(person);

        Event left = spell(person, match, "ended", FIRST_DAY.plusDays(29));
        Topics.send(left, left, spell(person, match, "ended", FIRST_DAY.plusDays(29)));

        Topics.await("lt.joborder.v1", "lt.joborder.reopened.v1", order);
        world.arrive(world.person());
        assertThat(world.order(order).getInt("filled")).isZero();
        assertThat(world.order(order).getString("state")).isEqualTo("PUBLISHED");
        assertThat(world.match(match).getString("state")).isEqualTo("PLACED");
        assertThat(World.number(
                        "SELECT count(*) FROM outbox WHERE type = 'lt.joborder.reopened.v1' AND subject = ?", order))
                .isOne();
    }

    @Test
    void an_order_that_does_not_say_so_takes_nobody_again() {
        String order = world.published(1);
        Person person = world.people(1)[0];
        world.run();
        String match = placed(person);

        Topics.send(spell(person, match, "ended", FIRST_DAY.plusDays(3)));

        Topics.await(
                "lt.joborder-state.v1",
                event -> event.subject().equals(order)
                        && event.json().at("/filled").asInt() == 0
                        && event.json().at("/state").asText().equals("FILLED"));
    }

    @Test
    void an_end_later_than_that_changes_nothing() {
        String order = world.published(2, posting -> posting.put("reopenOnLeave", true));
        Person[] people = world.people(2);
        world.run();
        String late = placed(people[0]);
        String soon = placed(people[1]);

        // Under one key, so that the second is read when the first has been.
        Topics.send(
                spell(people[0], late, "ended", FIRST_DAY.plusDays(30)),
                spell(people[1], soon, "ended", FIRST_DAY.plusDays(3)).key(people[0].wire()));

        Topics.await("lt.joborder.v1", "lt.joborder.reopened.v1", order);
        assertThat(world.order(order).getInt("filled")).isOne();
    }

    private String placed(Person person) {
        String match = world.accepted(person);
        Topics.send(world.transferNews("opened", person, match, 1, 1));
        world.awaitState(match, "TRANSFER_OPENED");
        Topics.send(spell(person, match, "started", null));
        world.awaitState(match, "PLACED");
        return match;
    }

    private static Event spell(Person person, String match, String what, @Nullable LocalDate end) {
        Map<String, Object> told = new HashMap<>(Map.of(
                "spellId",
                PublicId.format("spl", person.id),
                "workerId",
                person.wire(),
                "matchId",
                match,
                "start",
                FIRST_DAY.toString()));
        if (end != null) {
            told.put("end", end.toString());
        }
        return Event.on("lt.spell.v1")
                .type("lt.spell." + what + ".v1")
                .key(person.wire())
                .subject(PublicId.format("spl", person.id))
                .sequence(end == null ? 1 : 2)
                .from("51")
                .to("44")
                .carrying(told);
    }

    private ValidatableResponse patch(String order, String change) {
        String path = "/api/v1/job-orders/" + order;
        return as(world.em())
                .contentType("application/merge-patch+json")
                .header("If-Match", as(world.em()).get(path).header("ETag"))
                .body(change)
                .patch(path)
                .then();
    }
}
