package io.labortransfer.registry.claim;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.TwoUnits.reached;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.registry.probable.Comparison;
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
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever is shown people in duplicate cases, relocations and merges leaves a record. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
public class CaseAccessRecordsTest {

    /** The operations that are called here. */
    public static final Set<String> OPERATIONS = Set.of(
            "listDuplicates",
            "getDuplicate",
            "listDuplicateHistory",
            "fileDisposition",
            "decideDuplicate",
            "startRelocation",
            "listRelocations",
            "getRelocation",
            "listRelocationHistory",
            "acceptRelocation",
            "declineRelocation",
            "cancelRelocation",
            "mergeWorker",
            "unmergeWorker");

    private interface Ask {
        Response of(RequestSpecification office);
    }

    @Inject
    Comparison comparison;

    private final Map<String, Ask> calls = new LinkedHashMap<>();

    @Test
    void every_operation_leaves_a_record_that_names_the_worker() {
        var person = aWorker().in("440103");
        var worker = register("44", person);
        var twin = register(
                "44", aWorker().in("440103").with("name", person.name()).with("phone", person.phone()));
        var elsewhere = office("33").body(person.in("330102").json()).post("/api/v1/workers");
        var duplicate = elsewhere.<String>path("duplicateId");
        comparison.now("44");
        var probable = office("44")
                .get("/api/v1/duplicates?limit=500")
                .<String>path("items.find { it.workerIds.contains('" + twin + "') }.id");
        calls.put("listDuplicates", o -> o.get("/api/v1/duplicates?limit=500"));
        calls.put("getDuplicate", o -> o.get("/api/v1/duplicates/" + duplicate));
        calls.put("listDuplicateHistory", o -> o.get("/api/v1/duplicates/" + duplicate + "/history"));
        calls.put(
                "fileDisposition",
                o -> o.body(Map.of("decision", "KEEP_MINE", "reason", "lives here"))
                        .post("/api/v1/duplicates/" + duplicate + "/dispositions"));
        calls.put(
                "decideDuplicate",
                o -> o.body(Map.of("decision", "SAME_PERSON", "reason", "one card"))
                        .post("/api/v1/duplicates/" + probable + "/decide"));
        calls.put(
                "mergeWorker",
                o -> o.body(Map.of("intoWorkerId", worker, "reason", "one person"))
                        .post("/api/v1/workers/" + twin + "/merge"));
        calls.put(
                "unmergeWorker",
                o -> o.body(Map.of("reason", "two after all")).post("/api/v1/workers/" + twin + "/unmerge"));
        calls.put(
                "startRelocation",
                o -> o.body(Map.of("workerId", worker, "toDivision", "520521")).post("/api/v1/relocations"));
        calls.put("listRelocations", o -> o.get("/api/v1/relocations?limit=500"));
        calls.put("getRelocation", o -> o.get("/api/v1/relocations/" + waiting(worker)));
        calls.put("listRelocationHistory", o -> o.get("/api/v1/relocations/" + waiting(worker) + "/history"));
        calls.put("cancelRelocation", o -> o.post("/api/v1/relocations/" + waiting(worker) + "/cancel"));
        calls.put("declineRelocation", o -> o.post("/api/v1/relocations/" + asked(person.idNumber()) + "/decline"));
        calls.put("acceptRelocation", o -> {
            reached("44", worker, "ACTIVE");
            return o.post("/api/v1/relocations/" + asked(person.idNumber()) + "/accept");
        });

        assertThat(calls.keySet()).containsExactlyInAnyOrderElementsOf(OPERATIONS);
        calls.forEach((operation, ask) -> {
            var requestId = "record-" + UUID.randomUUID();
            var answer = ask.of(as(Passports.op("44")).header("X-Request-Id", requestId));
            assertThat(answer.statusCode()).as(operation).isBetween(200, 299);
            assertThat(AccessLog.of(requestId)).as(operation).singleElement().satisfies(entry -> {
                assertThat(entry.operation()).isEqualTo(operation);
                assertThat(entry.relations()).containsExactly(operation.contains("erge") ? "OWN" : "CASE");
                assertThat(entry.subjects()).containsAnyElementsOf(List.of(worker, twin));
                assertThat(entry.groups()).contains("F0");
            });
        });
    }

    private static String waiting(String worker) {
        return office("44")
                .get("/api/v1/relocations?state=REQUESTED&limit=500")
                .path("items.find { it.workerId == '" + worker + "' }.id");
    }

    private static String asked(String idNumber) {
        return office("52")
                .body(Map.of("idNumber", idNumber, "toDivision", "520521"))
                .post("/api/v1/relocations")
                .path("id");
    }
}
