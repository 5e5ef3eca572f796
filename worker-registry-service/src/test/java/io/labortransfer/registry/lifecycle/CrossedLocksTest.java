package io.labortransfer.registry.lifecycle;

import static io.labortransfer.registry.Doors.correct;
import static io.labortransfer.registry.Doors.move;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.openIntent;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.HouseholdJson.aHousehold;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Two transactions wait for each other, and PostgreSQL ends the one of the request. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class CrossedLocksTest {

    private static final Map<String, String> MOBILE = Map.of("mobility", "IN_COUNTY");

    @ConfigProperty(name = "suite.database.url")
    String url;

    @Test
    void an_act_that_gives_way_is_done_all_the_same_and_once() throws Exception {
        var worker = register("51", aWorker());
        move("51", worker, "suspend").then().statusCode(200);

        var reinstated = crossed(worker, held("worker", worker), () -> move("51", worker, "reinstate"));

        reinstated.then().statusCode(200);
        assertThat(Topics.await("lt.worker.v1", "lt.worker.reinstated.v1", worker)
                        .sequence())
                .isEqualTo(3);
    }

    @Test
    void a_correction_that_gives_way_is_made_all_the_same_and_once() throws Exception {
        var worker = register("51", aWorker());

        var corrected = crossed(worker, held("worker", worker), () -> correct("51", worker, 1, MOBILE));

        corrected.then().statusCode(200).body("version", equalTo(2));
        assertThat(Topics.await("lt.worker.v1", "lt.worker.updated.v1", worker).sequence())
                .isEqualTo(2);
    }

    @Test
    void a_correction_that_gives_way_to_another_is_of_a_version_that_is_past() throws Exception {
        var worker = register("51", aWorker());
        var other = "UPDATE worker SET version = version + 1 WHERE id = '" + uuid(worker) + "'";

        var corrected = crossed(worker, other, () -> correct("51", worker, 1, MOBILE));

        corrected.then().statusCode(412).body("code", equalTo("STALE")).header("ETag", startsWith("\"v2"));
    }

    @Test
    void a_member_who_gives_way_comes_and_goes_all_the_same() throws Exception {
        var head = register("51", aWorker());
        var spouse = register("51", aWorker());
        var household = aHousehold().of(head).entered("51");
        openIntent("51", head); // so that who comes and goes is told of the household
        var members = "/api/v1/households/" + household + "/members/";

        var come = crossed(
                spouse,
                held("household", household),
                () -> office("51").body("{\"relation\":\"SPOUSE\"}").put(members + spouse));
        come.then().statusCode(200).body("members.workerId", contains(head, spouse));

        var gone = crossed(
                spouse,
                held("household", household),
                () -> office("51").header("If-Match", "*").delete(members + spouse));
        gone.then().statusCode(200).body("members.workerId", contains(head));
    }

    /** Answers a request that waits for the worker's counter while {@code others}, who have it, come to want what the request has. */
    private Response crossed(String worker, String others, Supplier<Response> request) throws Exception {
        try (var other = DriverManager.getConnection(url + "?user=postgres")) {
            other.setAutoCommit(false);
            // so that it is the request that finds the circle and gives way
            run(other, "SET deadlock_timeout = '1min'");
            run(other, "SELECT FROM candidate_counter WHERE worker_id = '" + uuid(worker) + "' FOR UPDATE");

            var answer = CompletableFuture.supplyAsync(request);
            await().until(() -> isWaitedFor(other));
            run(other, others);
            other.commit();

            return answer.get();
        }
    }

    private static String held(String table, String id) {
        return "SELECT FROM " + table + " WHERE id = '" + uuid(id) + "' FOR UPDATE";
    }

    private static UUID uuid(String id) {
        return PublicId.parse(id.substring(0, 3), id).orElseThrow();
    }

    private static void run(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static boolean isWaitedFor(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "SELECT FROM pg_locks l WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(l.pid))")) {
            return found.next();
        }
    }
}
