package io.labortransfer.registry.access;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.kit.access.AccessTable;
import io.labortransfer.kit.access.Operations;
import io.labortransfer.kit.access.RestOperation;
import io.labortransfer.registry.claim.CaseAccessRecordsTest;
import io.labortransfer.testing.AccessLog;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Whoever is shown people leaves a record: every operation of the policy table that shows some is called here, feature by feature, about
 * one worker who is erased at the end.
 */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class AccessRecordsTest {
    private static final String UNIT = "44";

    @Inject
    Operations operations;

    @Inject
    AccessTable table;

    private final Map<String, Function<RequestSpecification, Response>> calls = new LinkedHashMap<>();

    @Test
    void every_operation_that_shows_people_leaves_a_record_of_them() {
        var feeds = new FeedCalls(UNIT);
        var person = aWorker().in("440103");
        var id = register(UNIT, person);
        var workers = new WorkerCalls(UNIT, person, id);
        var households = new HouseholdCalls(UNIT, id);
        var wishes = new WishCalls(id);
        calls.putAll(workers.all());
        calls.putAll(households.all());
        calls.putAll(new TrainingCalls(UNIT, id).all());
        calls.putAll(wishes.all());
        calls.putAll(feeds.all(Map.of(
                "Worker",
                () -> id,
                "Intent",
                wishes::intent,
                "Consent",
                wishes::consent,
                "Household",
                households::id)));
        calls.putAll(new SubjectCalls(UNIT, id).all());

        assertThat(calls.keySet())
                .as("an operation that shows people needs a call among those of its feature")
                .containsExactlyInAnyOrderElementsOf(shown());
        calls.forEach(
                (operation, call) -> recorded(operation, call, workers.others().getOrDefault(operation, id)));
    }

    private List<String> shown() {
        return operations.all().stream()
                .filter(operation -> table.showsPeople(operation.accessKey()))
                .map(RestOperation::id)
                .filter(operation -> !CaseAccessRecordsTest.OPERATIONS.contains(operation))
                .toList();
    }

    private static void recorded(String operation, Function<RequestSpecification, Response> call, String whom) {
        var requestId = "record-" + UUID.randomUUID();
        var answer = call.apply(as(Passports.op(UNIT)).header("X-Request-Id", requestId));
        assertThat(answer.statusCode()).as(operation).isBetween(200, 299);
        assertThat(AccessLog.of(requestId)).as(operation).singleElement().satisfies(entry -> {
            assertThat(entry.operation()).isEqualTo(operation);
            assertThat(entry.relations()).containsExactly("OWN");
            assertThat(entry.subjects()).contains(whom);
            assertThat(entry.groups()).contains(operation.equals("revealWorker") ? "F2" : "F0");
        });
    }
}
