package io.labortransfer.registry.household;

import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.openIntent;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.HouseholdJson.aHousehold;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Two facts of one household change at the same time; a lock of the test's own decides which is first. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class HouseholdRaceTest {
    private static final String HOLD = "SELECT id FROM household WHERE id = ?1 FOR UPDATE";
    private static final String WORKS = """
            INSERT INTO worker_spell (origin_province, spell_id, worker_id, version, state, work_form, start_on)
            VALUES ('51', gen_random_uuid(), ?1, 1, 'ACTIVE', 'EMPLOYED', current_date)""";
    private static final String WAITING =
            "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%FROM household%'";

    @Inject
    EntityManager records;

    @Inject
    AgroalDataSource database;

    @Inject
    Scopes scopes;

    @Test
    void a_wish_that_waits_for_the_household_sees_the_work_that_came_before_it() throws Exception {
        var head = register("51", aWorker());
        var spouse = register("51", aWorker());
        var id = aHousehold().of(head).of(spouse).entered("51");

        var wish = scopes.call(
                ProvinceScope.ofProvince("51"),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    records.createNativeQuery(HOLD)
                            .setParameter(1, HouseholdId.of(id).value())
                            .getResultList();
                    var opened = CompletableFuture.supplyAsync(() -> openIntent("51", head));
                    await().atMost(Duration.ofSeconds(60)).until(this::somebodyWaits);
                    records.createNativeQuery(WORKS)
                            .setParameter(1, WorkerId.of(spouse).value())
                            .executeUpdate();
                    return opened;
                }));

        assertThat(wish.get(20, TimeUnit.SECONDS)).startsWith("int_");
        assertThat(office("51").get("/api/v1/households/" + id).<Boolean>path("zeroEmployment"))
                .isFalse();
    }

    private boolean somebodyWaits() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(WAITING)) {
            row.next();
            return row.getLong(1) > 0;
        }
    }
}
