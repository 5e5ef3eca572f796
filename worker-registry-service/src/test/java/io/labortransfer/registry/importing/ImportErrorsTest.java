package io.labortransfer.registry.importing;

import static io.labortransfer.registry.WorkerJson.aWorker;
import static io.labortransfer.registry.importing.Files.imported;
import static io.labortransfer.registry.importing.Files.ndjson;
import static io.labortransfer.registry.importing.Files.upload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ImportErrorsTest {

    @Test
    void rejected_lines_are_listed_alone_in_both_languages_and_forms() {
        var job = imported("51", "UPSERT", ndjson(aWorker(), aWorker().with("education", "11")));
        var errors = "/api/v1/workers/imports/" + job.getString("id") + "/errors";
        upload("51")
                .get(errors)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].line", equalTo(2))
                .body("items[0].errors[0].field", equalTo("education"));
        upload("51")
                .header("Accept-Language", "zh-CN")
                .get(errors)
                .then()
                .body("items[0].errors[0].detail", not(containsString("Not one")));
        upload("51")
                .accept("text/csv")
                .get(errors)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .body(containsString("2,rejected,,education,VALUE_UNKNOWN"));
    }

    @Test
    void the_next_page_of_rejected_lines_is_linked_in_both_forms_and_is_as_long() {
        var wrong = aWorker().with("education", "11");
        var job = imported("51", "UPSERT", ndjson(wrong, aWorker().with("education", "12")));
        var errors = "/api/v1/workers/imports/" + job.getString("id") + "/errors?limit=1";
        for (var form : List.of("application/json", "text/csv")) {
            var link = upload("51")
                    .accept(form)
                    .get(errors)
                    .then()
                    .statusCode(200)
                    .extract()
                    .header("Link");
            assertThat(link).matches("<" + errors.replace("?", "\\?") + "&cursor=[^>]+>; rel=\"next\"");

            var next = link.substring(1, link.indexOf('>'));
            assertThat(upload("51")
                            .accept(form)
                            .get(next)
                            .then()
                            .statusCode(200)
                            .extract()
                            .header("Link"))
                    .isNull();
        }
    }

    @Test
    void a_first_line_that_is_no_csv_is_refused_before_anything_is_stored() {
        upload("51")
                .contentType("text/csv")
                .body("idNumber,\"name\"x\n1,2\n")
                .post("/api/v1/workers/imports?mode=UPSERT")
                .then()
                .statusCode(422)
                .body("errors.code", hasItems("HEADER_UNREADABLE"));
    }

    @Test
    void a_wrong_header_is_refused_before_anything_is_stored() {
        upload("51")
                .contentType("text/csv")
                .body("idNumber,13900000001,idNumber\n1,2,3\n")
                .post("/api/v1/workers/imports?mode=UPSERT")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/header/1", "/header/2", "/header"))
                .body("errors.code", hasItems("COLUMN_UNKNOWN", "COLUMN_TWICE", "COLUMN_MISSING"))
                .body(not(containsString("13900000001")));
    }
}
