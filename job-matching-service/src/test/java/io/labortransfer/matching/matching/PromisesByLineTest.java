package io.labortransfer.matching.matching;

import static io.labortransfer.matching.World.lineOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.kit.jobs.Lease;
import io.labortransfer.matching.Person;
import io.labortransfer.matching.World;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;

/** Whoever promises a seat of a line, the line has it: runs that propose at the same moment. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class PromisesByLineTest {

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

    // ---- who asks

    private Person person(String fact) {
        return world.person().with(fact, true);
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
