package io.labortransfer.matching.matching;

import static io.labortransfer.matching.World.as;
import static io.labortransfer.matching.World.lineOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.labortransfer.kit.jobs.Lease;
import io.labortransfer.matching.Person;
import io.labortransfer.matching.World;
import io.labortransfer.testing.Race;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Whoever promises a seat of a line, the line has it: runs, applications and invitations, also at the same moment. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class PromisesByLineTest {

    private static final int RIVALS = 8;
    private static final String BESIDE = "";

    private final World world = new World();

    @Inject
    RunSteps steps;

    @RepeatedTest(4)
    void two_runs_that_propose_at_once_promise_the_seats_of_a_line_once() throws Exception {
        inForce("ALL", 4);
        ofLine(3);
        world.arrive(person("newGrowth"), person("newGrowth"), person("newGrowth"));
        String first = planned();
        world.arrive(person("lop"), person("lop"), person("lop"));
        String second = planned(); // the same three posts, and others come first
        List<Lease> leases = List.of(ours(first), ours(second));

        atOnce(leases.stream()
                .<Runnable>map(lease -> () -> steps.promise(lease, line()))
                .toList());
        leases.forEach(lease -> steps.end(lease, RunState.DONE));

        assertThat(promised()).isEqualTo(4);
        List<JsonPath> runs = List.of(world.batch(first), world.batch(second));
        assertThat(runs).extracting(run -> run.getInt("counts.proposed")).containsExactlyInAnyOrder(3, 1);
        assertThat(runs).extracting(run -> run.getInt("counts.placed")).containsExactlyInAnyOrder(3, 1);
        assertThat(runs).extracting(run -> run.getInt("lines[0].placed")).containsExactlyInAnyOrder(3, 1);
        assertThat(runs).extracting(run -> run.getInt("lines[0].seats")).containsExactlyInAnyOrder(4, 1);
        assertThat(runs.stream()
                        .map(run -> run.<String, Integer>getMap("reasons"))
                        .mapToInt(reasons -> reasons.getOrDefault("LINE_FULL", 0)))
                .containsExactlyInAnyOrder(0, 2);
    }

    @Test
    void who_stands_last_is_left_out_of_a_run_when_an_application_took_a_seat_before_it_proposed() {
        inForce("ALL", 3);
        String order = ofLine(9);
        Person first = person("lop");
        Person second = person("newGrowth");
        Person last = world.person();
        world.arrive(first, second, last);
        String run = planned();
        Person other = world.people(1)[0];
        applies(other, order).statusCode(201);

        goesOn(run);

        assertThat(promised()).isEqualTo(3);
        assertThat(World.number("SELECT count(*) FROM match WHERE worker_id IN (?, ?)", first.id, second.id))
                .isEqualTo(2);
        as(world.op())
                .body(Map.of("workerId", last.wire(), "jobOrderId", order))
                .post("/api/v1/matches/explanations")
                .then()
                .statusCode(200)
                .body("reason", equalTo("LINE_FULL"))
                .body("asked", equalTo("2"))
                .body("found", equalTo("2"))
                .body("lastRun.reason", equalTo("LINE_FULL"));
    }

    @Test
    void an_application_over_a_full_line_is_refused_in_the_callers_language() {
        inForce("ALL", 1);
        String order = ofLine(5);
        Person[] people = world.people(2);

        applies(people[0], order).statusCode(201);

        applies(people[1], order)
                .statusCode(409)
                .body("code", equalTo("LINE_FULL"))
                .body("title", equalTo("The line of the agreement is full"))
                .body("detail", notNullValue());
        as(world.op())
                .header("Accept-Language", "zh-CN")
                .body(World.application(people[1], world.identityConsent()))
                .post("/api/v1/job-orders/" + order + "/applications")
                .then()
                .statusCode(409)
                .body("title", equalTo("协议条目名额已满"));
        assertThat(lineTold(people[0])).isEqualTo(world.line);

        as(world.op())
                .body(Map.of("workerWord", World.word(people[0])))
                .post("/api/v1/matches/" + world.matchOf(people[0]) + "/withdraw")
                .then()
                .statusCode(200);
        applies(people[1], order).statusCode(201);
    }

    @Test
    void whom_a_full_line_does_not_count_applies_beside_it() {
        inForce("LOP", 0);
        String order = ofLine(5);
        Person counted = world.person().with("lop", true);
        Person other = world.person();
        world.arrive(counted, other);

        applies(counted, order).statusCode(409).body("code", equalTo("LINE_FULL"));
        applies(other, order).statusCode(201);

        assertThat(lineTold(other)).isEqualTo(BESIDE);
        assertThat(promised()).isZero();
    }

    @RepeatedTest(4)
    void applications_at_once_take_no_more_seats_than_there_are() throws Exception {
        inForce("ALL", 3);
        String order = ofLine(RIVALS);
        Person[] people = world.people(RIVALS);

        List<Response> answers = Race.run(
                RIVALS,
                rival -> as(world.op())
                        .header("Idempotency-Key", order + rival)
                        .body(World.application(people[rival], world.identityConsent()))
                        .post("/api/v1/job-orders/" + order + "/applications"));

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(3);
        assertThat(answers.stream().filter(answer -> answer.statusCode() != 201))
                .hasSize(RIVALS - 3)
                .allSatisfy(answer ->
                        assertThat(answer.jsonPath().getString("code")).isEqualTo("LINE_FULL"));
        assertThat(promised()).isEqualTo(3);
    }

    @Test
    void more_people_than_a_line_has_seats_are_not_invited_whomever_it_counts() {
        inForce("LOP", 1);
        String order = ofLine(5);
        Person counted = world.person().with("lop", true);
        world.arrive(counted, world.person());
        List<String> refs = world.candidates(order).stream()
                .map(candidate -> (String) candidate.get("candidateRef"))
                .toList();
        assertThat(refs).hasSize(2);

        invites(order, refs).statusCode(409).body("code", equalTo("LINE_FULL"));
        assertThat(World.number("SELECT count(*) FROM match WHERE job_order_id = ?", World.uuid("job", order)))
                .isZero();

        for (String ref : refs) {
            if (promised() == 0) {
                invites(order, List.of(ref)).statusCode(201).body("items[0].outcome", equalTo("INVITED"));
            } else {
                invites(order, List.of(ref)).statusCode(409).body("code", equalTo("LINE_FULL"));
            }
        }
        assertThat(lineTold(counted)).isEqualTo(world.line);
        assertThat(promised()).isEqualTo(1);
    }

    // ---- the line

    private void inForce(String group, int seats) {
        world.agreement("ACTIVE", World.today().plusDays(300), lineOf(world.line, group, seats, 0));
    }

    private String ofLine(int headcount) {
        return world.published(headcount, posting -> posting.put("agreementLineId", world.line));
    }

    private UUID line() {
        return World.uuid("agl", world.line);
    }

    private long promised() {
        return World.number("SELECT count(*) FROM match WHERE agreement_line_id = ? AND state <> 'DECLINED'", line());
    }

    private String lineTold(Person person) {
        return Topics.await("lt.match.v1", "lt.match.proposed.v1", world.matchOf(person))
                .json()
                .path("agreementLineId")
                .asText(BESIDE);
    }

    // ---- who asks

    private Person person(String fact) {
        return world.person().with(fact, true);
    }

    private ValidatableResponse applies(Person person, String order) {
        return world.applies(person, order, world.identityConsent());
    }

    private ValidatableResponse invites(String order, List<String> refs) {
        return as(world.em())
                .body(Map.of("candidateRefs", refs))
                .post("/api/v1/job-orders/" + order + "/invitations")
                .then();
    }

    // ---- runs that have planned and have proposed nothing yet

    private String planned() {
        return world.ended(world.ordered(false).extract().path("id")).getString("id");
    }

    private void proposing(String run, String owner) {
        World.update(
                "51", "UPDATE matching_run SET state = 'RUNNING', propose = true WHERE id = ?", World.uuid("run", run));
        World.update(
                "51",
                "INSERT INTO lease (name, id, province, owner, until) VALUES ('matching-run', ?::text, '51', nullif(?, ''),"
                        + " clock_timestamp() + CASE WHEN ? = '' THEN interval '0' ELSE interval '1 hour' END)",
                World.uuid("run", run),
                owner,
                owner);
    }

    /** The run is in our hands. */
    private Lease ours(String run) {
        proposing(run, "racer");
        return new Lease(RunExecution.RUN, "51", World.uuid("run", run), "racer", 1);
    }

    /** Whoever is free goes on with the run. */
    private void goesOn(String run) {
        proposing(run, "");
        world.ended(run);
    }

    private static void atOnce(List<Runnable> acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(acts.size())) {
            List<Future<?>> all = new ArrayList<>();
            for (Runnable act : acts) {
                all.add(threads.submit(() -> {
                    start.await();
                    act.run();
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
    }
}
