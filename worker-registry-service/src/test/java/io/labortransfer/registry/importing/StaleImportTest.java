package io.labortransfer.registry.importing;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static io.labortransfer.registry.importing.Files.ndjson;
import static org.hamcrest.Matchers.equalTo;

import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A step that rests on an older version of the import. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class StaleImportTest {

    private Chunks file;

    @BeforeEach
    void open() {
        file = Chunks.open("51");
    }

    @ValueSource(strings = {"validate", "commit", "cancel"})
    @ParameterizedTest
    void is_refused_with_the_present_tag_and_changes_nothing(String step) {
        file.put(1, ndjson(aWorker())).statusCode(201);

        post(step, "\"v999999\"").statusCode(412).body("code", equalTo("STALE")).header("ETag", present());

        file.get("").body("state", equalTo("OPEN"));
        post(step, present()).statusCode(step.equals("cancel") ? 200 : 202);
    }

    @Test
    void is_told_of_no_state_before_it_is_told_that_it_is_stale() {
        file.post("cancel").statusCode(200);

        post("commit", "\"v999999\"").statusCode(412);
        post("commit", present()).statusCode(409).body("code", equalTo("IMPORT_STATE"));
    }

    private String present() {
        return file.get("").extract().header("ETag");
    }

    private ValidatableResponse post(String step, String ifMatch) {
        return as(Passports.op("51"))
                .header("If-Match", ifMatch)
                .post("/api/v1/workers/imports/" + file.id() + "/" + step)
                .then();
    }
}
