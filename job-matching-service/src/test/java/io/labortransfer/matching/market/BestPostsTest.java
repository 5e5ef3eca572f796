package io.labortransfer.matching.market;

import static io.labortransfer.matching.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.matching.Person;
import io.labortransfer.matching.World;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class BestPostsTest {

    private static final int MANY = 900;

    private final World world = new World();

    @Test
    void a_workers_posts_come_in_their_own_order_page_by_page() {
        String poor = world.published(MANY);
        String rich = world.published(MANY, posting -> posting.put("wage", World.wage(700_000)));
        String own = world.published(MANY, posting -> posting.put("wage", World.wage(310_000)));
        Person person = local().wishing("rankedJobOrderIds", List.of(own));
        Person other = local();
        world.arrive(person, other);

        List<String> walked = new ArrayList<>();
        List<Integer> choices = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = asked(world.op(), person, "&limit=1" + (cursor == null ? "" : "&cursor=" + cursor))
                    .statusCode(200)
                    .body("items.size()", equalTo(1))
                    .extract()
                    .jsonPath();
            walked.add(page.getString("items[0].jobOrderId"));
            choices.add(page.getInt("items[0].choice"));
            cursor = page.getString("nextCursor");
            if (cursor != null) {
                asked(world.op(), other, "&cursor=" + cursor)
                        .statusCode(400)
                        .body("errors.code", contains("CURSOR_INVALID"));
            }
        } while (cursor != null);

        assertThat(walked).containsExactly(own, rich, poor);
        assertThat(choices).containsExactly(1, 2, 3);
        asked(world.op(), person, "")
                .statusCode(200)
                .body("items[0].reasons", hasItem("RANKED_BY_WORKER"))
                .body("items[1].reasons", contains("BY_UTILITY", "OCCUPATION_CERTIFIED"))
                .body("items[1].standing.priority", equalTo(5))
                .body("items[1].standing.fit", equalTo(0))
                .body("items[1].cutoff", nullValue())
                .body("items[1].wouldTake", equalTo(true))
                .body("items[1].workerId", equalTo(person.wire()))
                .body("items[1].monthlyFen", equalTo(700_000));
    }

    @Test
    void a_full_post_says_where_its_last_one_stands() {
        String order = world.published(1);
        Person first = local().with("zeroEmployment", true).with("lop", true);
        Person second = local();
        world.arrive(first, second);

        asked(world.op(), second, "")
                .statusCode(200)
                .body("items.jobOrderId", contains(order))
                .body("items[0].wouldTake", equalTo(false))
                .body("items[0].cutoff.priority", equalTo(1))
                .body("items[0].cutoff.fit", equalTo(0));
    }

    @Test
    void what_changes_is_in_the_next_answer() {
        String order = world.published(MANY);
        Person person = local();
        world.arrive(person);
        asked(world.op(), person, "").body("items.size()", equalTo(1));

        as(world.em()).post("/api/v1/job-orders/" + order + "/pause").then().statusCode(200);
        asked(world.op(), person, "").statusCode(200).body("items.size()", equalTo(0));
        as(world.em()).post("/api/v1/job-orders/" + order + "/resume").then().statusCode(200);
        asked(world.op(), person, "").body("items.size()", equalTo(1));

        world.office("suspend", Map.of("reasonCode", "WAGE_ARREARS")).statusCode(200);
        asked(world.op(), person, "").body("items.size()", equalTo(0));
        world.office("reinstate", Map.of()).statusCode(200);
        asked(world.op(), person, "").body("items.size()", equalTo(1));
    }

    @Test
    void what_a_consent_showed_is_gone_with_it() {
        String order = world.published(MANY);
        Person person = local();
        world.arrive(person);
        world.agreement("ACTIVE");
        asked(world.op(), person, "").body("items.size()", equalTo(1));
        assertThat(world.candidates(order)).hasSize(1);

        world.arrive(person.revokingAllConsents());

        asked(world.op(), person, "").statusCode(200).body("items.size()", equalTo(0));
        assertThat(world.candidates(order)).isEmpty();
    }

    @Test
    void where_only_a_duty_of_offices_shows_a_worker_a_post_waits_for_their_consent() {
        String order = world.published(MANY);
        Person person = local().sharedByDuty("44");
        world.arrive(person);

        asked(world.op(), person, "")
                .statusCode(200)
                .body("items.jobOrderId", contains(order))
                .body("items[0].wouldTake", equalTo(false))
                .body("items[0].obstacle", equalTo("CONSENT_MISSING"));
        as(world.op())
                .body(Map.of("workerId", person.wire(), "jobOrderId", order))
                .post("/api/v1/matches/explanations")
                .then()
                .statusCode(200)
                .body("reason", equalTo("CONSENT_MISSING"));

        world.arrive(person.agreeingTo("SHARE_PROFILE_DEST", "44"));

        asked(world.op(), person, "")
                .statusCode(200)
                .body("items.jobOrderId", contains(order))
                .body("items[0].wouldTake", equalTo(true))
                .body("items[0].obstacle", nullValue());
    }

    @Test
    void nobody_is_asked_twice_at_once() {
        String order = world.published(MANY);
        Person person = local();
        world.arrive(person);
        asked(world.op(), person, "").body("items.size()", equalTo(1));

        world.applies(person, order, world.identityConsent()).statusCode(201);

        asked(world.op(), person, "").statusCode(200).body("items.size()", equalTo(0));
        world.arrive(person.withdrawn());
        asked(world.op(), person, "").statusCode(200).body("items.size()", equalTo(0));
    }

    @Test
    void an_office_asks_of_its_own_workers_and_a_worker_of_themselves() {
        world.published(MANY);
        Person person = local();
        world.arrive(person);

        asked(Passports.wk("51", person.id), person, "").statusCode(200).body("items.size()", equalTo(1));
        asked(Passports.wk("51", world.person().id), person, "").statusCode(404);
        asked(Passports.op("52"), person, "").statusCode(404);
        asked(Passports.op("51").prefix(new World().county), person, "").statusCode(404);
        asked(world.op(), world.person(), "").statusCode(404);
        for (Passports wrong : List.of(world.em(), world.dp(), Passports.no())) {
            asked(wrong, person, "").statusCode(403);
        }
    }

    @Test
    void a_question_that_cannot_be_read_is_refused() {
        Person person = local();
        world.arrive(person);

        asked(world.op(), person, "&limit=501").statusCode(400);
        asked(world.op(), person, "&cursor=forged").statusCode(400).body("errors.code", contains("CURSOR_INVALID"));
        as(world.op()).get("/api/v1/matches/best-posts").then().statusCode(422);
        as(world.op())
                .get("/api/v1/matches/best-posts?workerId=somebody")
                .then()
                .statusCode(400)
                .body("errors.code", contains("ID_MALFORMED"));
    }

    /** Somebody who would go to the place of this world alone. */
    private Person local() {
        return world.person().wishing("destinations", List.of(world.site));
    }

    private static ValidatableResponse asked(Passports caller, Person person, String more) {
        return as(caller)
                .get("/api/v1/matches/best-posts?workerId=" + person.wire() + more)
                .then();
    }
}
