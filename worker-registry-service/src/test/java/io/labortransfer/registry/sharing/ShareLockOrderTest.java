package io.labortransfer.registry.sharing;

import static io.labortransfer.registry.Doors.move;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** News of several workers comes in any order, and two consumers take it in at the same time. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ShareLockOrderTest {

    private static final ProvinceScope SICHUAN = ProvinceScope.ofProvince("51");

    @Inject
    ShareBook book;

    @Inject
    Scopes scopes;

    @Inject
    Ids ids;

    @ConfigProperty(name = "suite.database.url")
    String url;

    @Test
    void who_waits_for_the_first_of_several_workers_holds_none_of_the_others() throws Exception {
        var first = told();
        var second = told();
        var news = List.of(closed(second), closed(first));
        try (var other = asOwner();
                var looker = asOwner()) {
            other.setAutoCommit(false);
            assertThat(finds(other, "SELECT FROM candidate_counter WHERE worker_id = '" + first + "' FOR UPDATE"))
                    .isTrue();

            var noted = CompletableFuture.supplyAsync(() -> scopes.call(
                    SICHUAN,
                    () -> QuarkusTransaction.requiringNew().call(() -> {
                        book.note(SICHUAN, news);
                        return true;
                    })));
            await().until(() -> isWaitedFor(other));

            assertThat(finds(
                            looker,
                            "SELECT FROM candidate_counter WHERE worker_id = '" + second + "' FOR UPDATE SKIP LOCKED"))
                    .as("nobody holds the second")
                    .isTrue();
            other.commit();
            assertThat(noted.get(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** A worker of whom others have heard more than once: only then there is a counter. Ids rise. */
    private static UUID told() {
        var worker = register("51", aWorker());
        move("51", worker, "suspend").then().statusCode(200);
        return WorkerId.of(worker).value();
    }

    private CaseStep closed(UUID worker) {
        return new CaseStep(worker, "mat", ids.next(), 1, "33", "330106", null, CaseStep.Stage.CLOSED, Instant.now());
    }

    private Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url + "?user=postgres");
    }

    private static boolean isWaitedFor(Connection connection) throws SQLException {
        return finds(
                connection,
                "SELECT FROM pg_locks l WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(l.pid))");
    }

    private static boolean finds(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(question)) {
            return found.next();
        }
    }
}
