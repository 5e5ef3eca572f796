package io.labortransfer.matching.market;

import static io.labortransfer.matching.World.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.labortransfer.matching.Person;
import io.labortransfer.matching.World;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class CounterfactualsTest {

    private static final int MANY = 900;
    private static final Map<String, Object> CERTIFICATE =
            Map.of("type", "CERTIFICATE", "value", World.SEWING, "mandatory", true);

    private final World world = new World();

    @Test
    void a_certificate_opens_the_posts_that_ask_for_it() {
        world.published(MANY);
        String closed = world.published(MANY, posting -> posting.put("requirements", List.of(CERTIFICATE)));
        Person person =
                local().with("skills", List.of(Map.of("occupationCode", World.SEWING, "level", 4, "certified", false)));
        world.arrive(person);

        asked(world.op(), person, "withCertificate", World.SEWING)
                .statusCode(200)
                .body("workerId", equalTo(person.wire()))
                .body("mayTake", equalTo(1))
                .body("more", equalTo(1))
                .body("taking", equalTo(1))
                .body("best.jobOrderId", contains(closed))
                .body("best[0].wouldTake", equalTo(true));
        asked(world.op(), person, "withCertificate", "6-18-01-01")
                .statusCode(200)
                .body("more", equalTo(0))
                .body("best", empty());
    }

    @Test
    void a_destination_opens_the_posts_that_lie_there_also_to_somebody_whom_it_may_not_be_shown_yet() {
        String there = world.published(MANY);
        Person person = world.person().agreeingOnlyTo("33").wishing("destinations", List.of("33"));
        world.arrive(person);

        asked(world.op(), person, "withDestination", world.site)
                .statusCode(200)
                .body("mayTake", equalTo(0))
                .body("more", equalTo(1))
                .body("best.jobOrderId", contains(there));
        as(Passports.wk("51", person.id))
                .get("/api/v1/matches/best-posts?workerId=" + person.wire())
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void where_only_a_duty_of_offices_shows_a_worker_to_agree_opens_the_posts() {
        String there = world.published(MANY);
        Person person = local().sharedByDuty("44");
        world.arrive(person);

        asked(world.op(), person, "withDestination", world.site)
                .statusCode(200)
                .body("mayTake", equalTo(0))
                .body("more", equalTo(1))
                .body("best.jobOrderId", contains(there))
                .body("best[0].wouldTake", equalTo(true));
    }

    @Test
    void a_full_post_opens_and_does_not_take() {
        world.published(1, posting -> posting.put("requirements", List.of(CERTIFICATE)));
        Person first = local().with("zeroEmployment", true).with("lop", true);
        Person second = local().with("skills", List.of());
        world.arrive(first, second);

        asked(world.op(), second, "withCertificate", World.SEWING)
                .statusCode(200)
                .body("more", equalTo(1))
                .body("taking", equalTo(0))
                .body("best[0].wouldTake", equalTo(false));
    }

    @Test
    void an_office_asks_of_its_own_workers_and_a_worker_of_themselves() {
        Person person = local();
        world.arrive(person);

        asked(Passports.wk("51", person.id), person, "withDestination", "44").statusCode(200);
        asked(Passports.wk("51", world.person().id), person, "withDestination", "44")
                .statusCode(404);
        asked(Passports.op("52"), person, "withDestination", "44").statusCode(404);
        asked(world.op(), world.person(), "withDestination", "44").statusCode(404);
        asked(world.em(), person, "withDestination", "44").statusCode(403);
        asked(world.dp(), person, "withDestination", "44").statusCode(403);
    }

    @Test
    void a_question_without_a_change_or_with_a_code_that_is_none_is_refused() {
        Person person = local();
        world.arrive(person);

        as(world.op())
                .body(Map.of("workerId", person.wire()))
                .post("/api/v1/matches/counterfactuals")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/withCertificate", "/withDestination"))
                .body("errors.code", contains("CHANGE_MISSING", "CHANGE_MISSING"));
        asked(world.op(), person, "withCertificate", "sewing")
                .statusCode(422)
                .body("errors.pointer", contains("/withCertificate"));
        asked(world.op(), person, "withDestination", "4")
                .statusCode(422)
                .body("errors.pointer", contains("/withDestination"));
        asked(world.op(), person, "withLuck", "much").statusCode(400);
    }

    /** Somebody who would go to the place of this world alone. */
    private Person local() {
        return world.person().wishing("destinations", List.of(world.site));
    }

    private static ValidatableResponse asked(Passports caller, Person person, String what, String value) {
        Map<String, String> question = new HashMap<>(Map.of("workerId", person.wire()));
        question.put(what, value);
        return as(caller).body(question).post("/api/v1/matches/counterfactuals").then();
    }
}
