package io.labortransfer.registry.access;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.registry.WorkerJson;
import io.labortransfer.registry.importing.ImportedFiles;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.AccessLog;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the record of a look says where it is not the look of an office at a worker of its own. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class LooksOnRecordTest {
    private final WorkerJson worker = aWorker().in("440103");
    private final String requestId = "record-" + UUID.randomUUID();
    private String id = "";

    @BeforeEach
    void somebody() {
        id = register("44", worker);
    }

    @Test
    void a_search_that_finds_nobody_is_recorded_too() {
        office().body(Map.of("idNumber", aWorker().idNumber()))
                .post("/api/v1/workers/search")
                .then()
                .statusCode(200);
        assertThat(AccessLog.of(requestId)).singleElement().satisfies(entry -> {
            assertThat(entry.operation()).isEqualTo("searchWorkers");
            assertThat(entry.subjects()).isEmpty();
        });
    }

    @Test
    void a_worker_who_reads_the_own_record_is_recorded_as_such() {
        as(Passports.wk("44", WorkerId.of(id).value()))
                .header("X-Request-Id", requestId)
                .get("/api/v1/workers/" + id)
                .then()
                .statusCode(200);
        assertThat(AccessLog.of(requestId))
                .singleElement()
                .satisfies(entry -> assertThat(entry.relations()).containsExactly("SELF"));
    }

    @Test
    void results_of_an_import_are_recorded_with_those_they_name() {
        var file = ImportedFiles.sent("44", "UPSERT", worker.fromRecord("again"));
        for (var accept : List.of("application/json", "text/csv")) {
            var asked = requestId + accept.length();
            as(Passports.op("44"))
                    .header("X-Request-Id", asked)
                    .accept(accept)
                    .get("/api/v1/workers/imports/" + file + "/errors")
                    .then()
                    .statusCode(200);
            assertThat(AccessLog.of(asked)).as(accept).singleElement().satisfies(entry -> {
                assertThat(entry.subjects()).containsExactly(id);
                assertThat(entry.groups()).containsExactly("F0");
            });
        }
    }

    @Test
    void lists_of_codes_are_about_nobody() {
        office().get("/api/v1/reference/divisions").then().statusCode(200);
        assertThat(AccessLog.of(requestId)).isEmpty();
    }

    private RequestSpecification office() {
        return as(Passports.op("44")).header("X-Request-Id", requestId);
    }
}
