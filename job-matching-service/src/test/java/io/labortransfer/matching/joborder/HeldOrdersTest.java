package io.labortransfer.matching.joborder;

import static io.labortransfer.matching.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.labortransfer.matching.Person;
import io.labortransfer.matching.World;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.FeedReader;
import io.labortransfer.testing.MovableClock;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.Race;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of job orders while a firm that they name may not hire. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class HeldOrdersTest {

    private static final int RIVALS = 12;
    private static final Map<String, String> ARREARS = Map.of("reasonCode", "WAGE_ARREARS");

    @Inject
    JobOrderClock clockwork;

    private final World world = new World();

    @Test
    void a_suspension_pauses_published_orders_and_reinstating_resumes_them() {
        String order = world.published(2);
        var origin = new FeedReader(Passports.op("51"), "/api/v1/job-orders/changes");
        String draft = world.drafted(world.posting(1));

        world.office("suspend", ARREARS).statusCode(200);

        assertThat(world.order(order).getString("state")).isEqualTo("PAUSED");
        assertThat(world.order(order).getList("pausedBy")).isEqualTo(List.of("FIRM_STOPPED"));
        assertThat(world.order(draft).getString("state")).isEqualTo("DRAFT");
        Event paused = Topics.await("lt.joborder.v1", "lt.joborder.paused.v1", order);
        assertThat(paused.json().at("/state").asText()).isEqualTo("PAUSED");
        Topics.await(
                "lt.joborder-state.v1",
                event -> event.subject().equals(order)
                        && event.json().at("/state").asText().equals("PAUSED"));
        assertThat(origin.versionsOf(order, 1)).isNotEmpty();

        world.office("reinstate", Map.of()).statusCode(200);

        assertThat(world.order(order).getString("state")).isEqualTo("PUBLISHED");
        assertThat(world.order(order).getList("pausedBy")).isEmpty();
        Topics.await("lt.joborder.v1", "lt.joborder.resumed.v1", order);
    }

    @Test
    void an_order_stands_still_for_its_legal_and_its_user_employer_alike_until_both_may_hire() {
        World agency = new World();
        agency.verified();
        String order = world.published(1, posting -> {
            posting.put("employmentForm", "OUTSOURCED");
            posting.put("legalEmployerId", agency.employer());
            posting.put("userEmployerId", world.employer());
        });

        agency.office("suspend", ARREARS).statusCode(200);
        assertThat(world.order(order).getString("state")).isEqualTo("PAUSED");
        world.office("suspend", ARREARS).statusCode(200);
        agency.office("reinstate", Map.of()).statusCode(200);
        assertThat(world.order(order).getString("state")).isEqualTo("PAUSED");
        world.office("reinstate", Map.of()).statusCode(200);

        assertThat(world.order(order).getString("state")).isEqualTo("PUBLISHED");
    }

    @Test
    void reinstating_resumes_nothing_that_somebody_else_has_paused() {
        String order = world.published(1);
        as(world.em()).post("/api/v1/job-orders/" + order + "/pause").then().statusCode(200);

        world.office("suspend", ARREARS).statusCode(200);
        assertThat(world.order(order).getList("pausedBy")).isEqualTo(List.of("EMPLOYER", "FIRM_STOPPED"));
        world.office("reinstate", Map.of()).statusCode(200);

        assertThat(world.order(order).getString("state")).isEqualTo("PAUSED");
        assertThat(world.order(order).getList("pausedBy")).isEqualTo(List.of("EMPLOYER"));
    }

    @Test
    void no_offer_is_made_on_an_order_that_stands_still_and_no_run_takes_it() {
        String order = world.published(2);
        Person[] people = world.people(2);
        world.run();
        String match = world.mutual(people[0]);

        world.office("suspend", ARREARS).statusCode(200);

        world.employerDoes(match, "offer").statusCode(409).body("code", equalTo("JOB_ORDER_NOT_OPEN"));
        assertThat(world.run().getInt("counts.jobOrders")).isZero();
        world.office("reinstate", Map.of()).statusCode(200);
        world.employerDoes(match, "offer").statusCode(200);
        assertThat(world.order(order).getInt("reserved")).isEqualTo(1);
    }

    @Test
    void an_offer_is_not_accepted_while_the_firm_is_stopped_and_may_always_be_declined() {
        world.published(2);
        Person[] people = world.people(2);
        world.run();
        String one = world.offered(people[0]);
        String other = world.offered(people[1]);
        world.office("suspend", ARREARS).statusCode(200);

        world.decides(people[0], one, "OFFER", "ACCEPT", world.identityConsent())
                .statusCode(409)
                .body("code", equalTo("EMPLOYER_STOPPED"));
        world.decides(people[1], other, "OFFER", "DECLINE").statusCode(200);
        world.office("reinstate", Map.of()).statusCode(200);
        world.decides(people[0], one, "OFFER", "ACCEPT", world.identityConsent())
                .statusCode(200);
    }

    @Test
    void an_approved_order_waits_for_its_firm_and_ends_if_its_last_day_comes_first() {
        world.verified();
        String waits = approvedFor(3, 60);
        String ends = approvedFor(3, 5);
        world.office("suspend", ARREARS).statusCode(200);
        MovableClock clock = MovableClock.at(Instant.now());
        QuarkusMock.installMockForType(clock, Clock.class);

        clock.advance(Duration.ofDays(6));
        clockwork.tick();
        clock.moveTo(Instant.now());

        assertThat(world.order(waits).getString("state")).isEqualTo("APPROVED");
        assertThat(world.order(ends).getString("state")).isEqualTo("EXPIRED");
        world.office("reinstate", Map.of()).statusCode(200);
        clock.advance(Duration.ofDays(6));
        clockwork.tick();
        clock.moveTo(Instant.now());
        assertThat(world.order(waits).getString("state")).isEqualTo("PUBLISHED");
        as(Passports.op("51")).get("/api/v1/job-orders/" + ends).then().statusCode(404);
    }

    private String approvedFor(int publishIn, int validFor) {
        Map<String, Object> posting = world.posting(1);
        posting.put("publishFrom", World.today().plusDays(publishIn).toString());
        posting.put("validTo", World.today().plusDays(validFor).toString());
        String order = world.submitted(posting);
        as(world.dp())
                .post("/api/v1/job-orders/" + order + "/approve")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
        return order;
    }

    @Test
    void no_order_is_approved_that_names_a_firm_which_may_not_hire() {
        World user = new World();
        user.registered();
        world.verified();
        Map<String, Object> posting = world.posting(1);
        posting.put("employmentForm", "OUTSOURCED");
        posting.put("userEmployerId", user.employer());
        String order = world.submitted(posting);

        approval(order).body("code", equalTo("EMPLOYER_NOT_VERIFIED"));
        user.office("verify", Map.of()).statusCode(200);
        user.office("suspend", ARREARS).statusCode(200);
        approval(order).body("code", equalTo("EMPLOYER_NOT_VERIFIED"));
        user.office("reinstate", Map.of()).statusCode(200);
        as(world.dp()).post("/api/v1/job-orders/" + order + "/approve").then().statusCode(200);
    }

    private ValidatableResponse approval(String order) {
        return as(world.dp())
                .post("/api/v1/job-orders/" + order + "/approve")
                .then()
                .statusCode(409);
    }

    /** Whoever comes first: in the end nothing of a suspended firm is public. */
    @Test
    void approvals_that_race_with_a_suspension_leave_no_published_order() throws Exception {
        world.verified();
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < RIVALS; i++) {
            paths.add("/api/v1/job-orders/" + world.submitted(world.posting(1)) + "/approve");
        }
        paths.add(RIVALS / 2, "/api/v1/employers/" + world.employer() + "/suspend");

        List<Response> answers = Race.run(
                RIVALS + 1,
                rival -> as(world.dp())
                        .header("Idempotency-Key", "race-" + paths.get(rival))
                        .body(rival == RIVALS / 2 ? ARREARS : Map.of())
                        .post(paths.get(rival)));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(200, 409));
        assertThat(answers.get(RIVALS / 2).statusCode()).isEqualTo(200);
        assertThat(World.numberIn(
                        "44",
                        "SELECT count(*) FROM job_order WHERE employer_id = ? AND state NOT IN ('PAUSED', 'SUBMITTED')",
                        World.uuid("emp", world.employer())))
                .isZero();
    }
}
