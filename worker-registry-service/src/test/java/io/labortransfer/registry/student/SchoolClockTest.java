package io.labortransfer.registry.student;

import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class SchoolClockTest {
    private static final LocalDate TODAY = LocalDate.now(Times.SHANGHAI);

    @Inject
    SchoolClock school;

    @Inject
    AgroalDataSource database;

    @Inject
    Scopes scopes;

    @Test
    void who_left_school_too_young_can_be_placed_from_the_sixteenth_birthday_on() {
        var worker = register("51", aWorker().born(TODAY.minusYears(16).plusDays(1)));
        var student = office("51")
                .body(Map.of(
                        "workerId",
                        worker,
                        "school",
                        "Dazhou middle school",
                        "level",
                        "JUNIOR_MIDDLE",
                        "expectedGraduation",
                        TODAY.toString()))
                .post("/api/v1/students")
                .<String>path("id");
        office("51").post("/api/v1/students/" + student + "/graduate").then().statusCode(200);
        school.tick();
        state(worker, "PENDING_STUDENT");

        aDayPasses(worker);
        school.tick();
        school.tick(); // and once more

        state(worker, "ACTIVE");
        office("51")
                .get("/api/v1/workers/" + worker)
                .then()
                .body("version", equalTo(4))
                .body("newGrowth", equalTo(true));
    }

    /** The worker was born a day earlier, as seen from a day later. */
    private void aDayPasses(String worker) {
        scopes.run(
                ProvinceScope.ofProvince("51"),
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    for (var command : List.of(
                            "UPDATE worker SET birth_date = birth_date - 1 WHERE id = ?",
                            "UPDATE student_record SET look_on = look_on - 1 WHERE worker_id = ?")) {
                        try (var connection = database.getConnection();
                                var update = connection.prepareStatement(command)) {
                            update.setObject(1, WorkerId.of(worker).value());
                            assertThat(update.executeUpdate()).isEqualTo(1);
                        } catch (SQLException e) {
                            throw new IllegalStateException(e);
                        }
                    }
                }));
    }

    private static void state(String worker, String state) {
        office("51").get("/api/v1/workers/" + worker).then().body("state", equalTo(state));
    }
}
