package io.labortransfer.registry.recheck;

import static io.labortransfer.registry.Doors.correct;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.openIntent;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.registry.reference.ReferenceLibrary;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class CapacityRechecksTest {
    private static final String RAISED = "lt.task.raised.v1";
    private static final String DROPPED = "lt.task.dropped.v1";
    private static final String COUNT_AND_HOLD = "UPDATE candidate_counter SET version = version WHERE worker_id = ?1";
    private static final String LOSE =
            "UPDATE worker SET labor_capacity = 'LOST', version = version + 1 WHERE origin_province = '51' AND id = ?1";
    private static final String WAITING = "SELECT count(*) FROM pg_stat_activity"
            + " WHERE wait_event_type = 'Lock' AND query LIKE '%INTO candidate_counter%'";

    @Inject
    ReferenceLibrary library;

    @Inject
    EntityManager records;

    @Inject
    AgroalDataSource database;

    @Inject
    Scopes scopes;

    @Test
    void a_wish_of_somebody_on_record_as_unable_to_work_is_taken_and_the_office_is_asked_to_look_again() {
        var worker = register("51", aWorker().with("laborCapacity", "LOST"));
        var before = Instant.now();
        openIntent("51", worker);

        var task = task(worker, RAISED);
        assertThat(task.path("kind").asText()).isEqualTo("CAPACITY_RECHECK");
        assertThat(task.path("state").asText()).isEqualTo("OPEN");
        assertThat(task.path("orgType").asText()).isEqualTo("OP");
        assertThat(task.path("originProvince").asText()).isEqualTo("51");
        assertThat(task.path("division").asText()).startsWith("51");
        assertThat(Instant.parse(task.path("dueAt").asText()))
                .isIn(
                        library.workingDays("00").after(before, 10),
                        library.workingDays("00").after(Instant.now(), 10));
    }

    @Test
    void a_capacity_that_proved_wrong_ends_the_task_and_the_wish_goes_on() {
        var worker = register("51", aWorker().with("laborCapacity", "NONE"));
        var intent = openIntent("51", worker);
        var task = task(worker, RAISED);

        correct("51", worker, 1, Map.of("laborCapacity", "WEAK_OR_SEMI")).then().statusCode(200);

        var end = task(worker, DROPPED);
        assertThat(end.path("taskKey")).isEqualTo(task.path("taskKey"));
        assertThat(end.path("state").asText()).isEqualTo("DROPPED");
        assertThat(office("51").get("/api/v1/intents/" + intent).<String>path("state"))
                .isEqualTo("OPEN");
    }

    @Test
    void a_wish_that_is_taken_back_ends_the_task_and_the_next_one_raises_another() {
        var worker = register("51", aWorker().with("laborCapacity", "LOST"));
        var intent = openIntent("51", worker);
        office("51")
                .body(Map.of("workerWord", word()))
                .post("/api/v1/intents/" + intent + "/withdraw")
                .then()
                .statusCode(200);
        task(worker, DROPPED);

        openIntent("51", worker);

        await().atMost(Duration.ofSeconds(60))
                .until(() -> tasks(worker, RAISED).stream()
                                .map(task -> task.path("taskKey").asText())
                                .distinct()
                                .count()
                        == 2);
    }

    @Test
    void whoever_can_work_raises_no_task_and_a_change_of_something_else_raises_no_second_one() {
        var able = register("51", aWorker());
        openIntent("51", able);
        var unable = register("51", aWorker().with("laborCapacity", "LOST"));
        openIntent("51", unable);
        correct("51", unable, 1, Map.of("education", "80")).then().statusCode(200);
        Topics.await(
                "lt.candidate.v1",
                event -> event.subject().equals(unable)
                        && event.json().path("education").asText().equals("80"));

        assertThat(tasks(able, RAISED)).isEmpty();
        assertThat(tasks(unable, RAISED)).hasSize(1);
        assertThat(tasks(unable, DROPPED)).isEmpty();
    }

    @Test
    void a_wish_at_the_same_moment_sees_the_capacity_that_came_before_it() throws Exception {
        var worker = register("51", aWorker());

        var wish = scopes.call(
                ProvinceScope.ofProvince("51"),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    var id = WorkerId.of(worker).value();
                    records.createNativeQuery(COUNT_AND_HOLD)
                            .setParameter(1, id)
                            .executeUpdate();
                    var opened = CompletableFuture.supplyAsync(() -> openIntent("51", worker));
                    await().atMost(Duration.ofSeconds(60)).until(this::somebodyWaits);
                    records.createNativeQuery(LOSE).setParameter(1, id).executeUpdate();
                    return opened;
                }));

        assertThat(wish.get(20, TimeUnit.SECONDS)).startsWith("int_");
        task(worker, RAISED);
    }

    private boolean somebodyWaits() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(WAITING)) {
            row.next();
            return row.getLong(1) > 0;
        }
    }

    private static JsonNode task(String worker, String type) {
        return Topics.await(
                        "lt.task.v1",
                        event -> event.type().equals(type)
                                && event.json().path("subjectId").asText().equals(worker))
                .json();
    }

    private static List<JsonNode> tasks(String worker, String type) {
        return Topics.read("lt.task.v1").stream()
                .filter(event -> event.type().equals(type))
                .map(event -> event.json())
                .filter(task -> task.path("subjectId").asText().equals(worker))
                .toList();
    }
}
