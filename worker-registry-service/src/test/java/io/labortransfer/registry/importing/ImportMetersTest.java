package io.labortransfer.registry.importing;

import static io.labortransfer.registry.WorkerJson.aWorker;
import static io.labortransfer.registry.importing.Files.imported;
import static io.labortransfer.registry.importing.Files.ndjson;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ImportMetersTest {
    private static final Path RULES = Path.of("..", "deploy", "observability", "alerts.yaml");

    @ConfigProperty(name = "quarkus.management.test-port")
    int management;

    @Test
    void rows_bytes_and_ends_are_counted_once_they_are_committed_and_name_nobody() {
        var created = value("lt_import_rows_total{collection=\"workers\",outcome=\"created\"}");
        var rejected = value("lt_import_rows_total{collection=\"workers\",outcome=\"rejected\"}");
        var bytes = value("lt_import_bytes_total{collection=\"workers\",format=\"NDJSON\"}");
        var ended = value("lt_import_duration_seconds_count{collection=\"workers\",state=\"COMPLETED_WITH_ERRORS\"}");
        var worker = aWorker();
        imported("51", "UPSERT", ndjson(worker, aWorker().with("sex", "9")));
        await().untilAsserted(() -> {
            assertThat(value(
                            "lt_import_duration_seconds_count{collection=\"workers\",state=\"COMPLETED_WITH_ERRORS\"}"))
                    .isGreaterThan(ended);
            assertThat(value("lt_import_rows_total{collection=\"workers\",outcome=\"created\"}"))
                    .isGreaterThanOrEqualTo(created + 1);
            assertThat(value("lt_import_rows_total{collection=\"workers\",outcome=\"rejected\"}"))
                    .isGreaterThanOrEqualTo(rejected + 1);
            assertThat(value("lt_import_bytes_total{collection=\"workers\",format=\"NDJSON\"}"))
                    .isGreaterThan(bytes + 200);
        });
        assertThat(scrape()).doesNotContain(worker.name(), worker.idNumber());
    }

    @Test
    void a_dry_run_counts_no_rows_and_open_jobs_are_told_by_state() {
        var created = value("lt_import_rows_total{collection=\"workers\",outcome=\"created\"}");
        var open = Chunks.open("51");
        open.put(1, ndjson(aWorker()));
        await().untilAsserted(() ->
                assertThat(value("lt_import_jobs{state=\"OPEN\"}")).isPositive());
        open.post("validate").statusCode(202);
        Files.reached("51", open.id(), "VALIDATED");
        await().untilAsserted(() ->
                assertThat(value("lt_import_jobs{state=\"VALIDATED\"}")).isPositive());
        assertThat(value("lt_import_rows_total{collection=\"workers\",outcome=\"created\"}"))
                .isEqualTo(created);
    }

    @Test
    void what_the_alert_rules_ask_of_imports_is_exposed() throws IOException {
        var wanted = Pattern.compile("lt_import_[a-z_]+")
                .matcher(java.nio.file.Files.readString(RULES))
                .results()
                .map(found -> found.group())
                .toList();
        assertThat(wanted).isNotEmpty();
        assertThat(scrape()).contains(wanted);
    }

    private double value(String metric) {
        return scrape().lines()
                .filter(line -> line.startsWith(metric + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(Double.NaN);
    }

    private String scrape() {
        return given().port(management)
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
