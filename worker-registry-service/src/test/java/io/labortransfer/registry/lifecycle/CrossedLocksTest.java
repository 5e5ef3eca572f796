package io.labortransfer.registry.lifecycle;

import static io.labortransfer.registry.Doors.move;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Two transactions wait for each other, and PostgreSQL ends the one of the request. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class CrossedLocksTest {

    @ConfigProperty(name = "suite.database.url")
    String url;

    @Test
    void who_gives_way_to_another_is_served_all_the_same_and_once() throws Exception {
        var worker = register("51", aWorker());
        move("51", worker, "suspend").then().statusCode(200);
        try (var other = DriverManager.getConnection(url + "?user=postgres")) {
            other.setAutoCommit(false);
            run(
                    other,
                    "SET deadlock_timeout = '1min'"); // so that it is the request that finds the circle and gives way
            run(
                    other,
                    "SELECT FROM candidate_counter WHERE worker_id = '"
                            + WorkerId.of(worker).value() + "' FOR UPDATE");

            var reinstated = CompletableFuture.supplyAsync(
                    () -> move("51", worker, "reinstate").statusCode());
            await().until(() -> isWaitedFor(other));
            run(other, "SELECT FROM worker WHERE id = '" + WorkerId.of(worker).value() + "' FOR UPDATE");
            other.commit();

            assertThat(reinstated.get()).isEqualTo(200);
        }
        assertThat(Topics.await("lt.worker.v1", "lt.worker.reinstated.v1", worker)
                        .sequence())
                .isEqualTo(3);
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
