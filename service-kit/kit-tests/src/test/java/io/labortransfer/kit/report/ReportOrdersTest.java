package io.labortransfer.kit.report;

import static io.labortransfer.kit.report.SampleOrders.CSV;
import static io.labortransfer.kit.report.SampleOrders.JSON;
import static io.labortransfer.kit.report.SampleOrders.XLSX;
import static io.labortransfer.kit.report.SampleOrders.awaitState;
import static io.labortransfer.kit.report.SampleOrders.done;
import static io.labortransfer.kit.report.SampleOrders.file;
import static io.labortransfer.kit.report.SampleOrders.forced;
import static io.labortransfer.kit.report.SampleOrders.number;
import static io.labortransfer.kit.report.SampleOrders.order;
import static io.labortransfer.kit.report.SampleOrders.pieces;
import static io.labortransfer.kit.report.SampleOrders.uuid;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How reports are ordered, how long they are there, and that a part of one is never taken for the whole. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
@Timeout(120)
class ReportOrdersTest {

    private static final int SOME_PIECES = 12_000;

    @Inject
    SampleReport kind;

    @Inject
    ReportTidying tidying;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @ConfigProperty(name = "quarkus.management.test-port")
    int management;

    @BeforeEach
    void one_row() {
        kind.writing = (attempt, rows) -> rows.add(Arrays.asList("a", 1));
    }

    @Test
    void the_same_order_is_one_while_it_is_open() throws InterruptedException {
        var written = new CountDownLatch(1);
        kind.writing = (attempt, rows) -> join(written);
        var office = Passports.op("61");
        var month = Map.of("from", "2026-03-01", "to", "2026-03-31");

        var later = Map.of("from", "2026-03-02", "to", "2026-03-31");
        String another = order(office, later).path("id");
        Callable<String> again =
                () -> order(office, month).then().statusCode(202).extract().path("id");
        List<String> ids;
        try (var together = Executors.newFixedThreadPool(6)) {
            ids = together.invokeAll(Collections.nCopies(6, again)).stream()
                    .map(Future::resultNow)
                    .distinct()
                    .toList();
        }
        var first = ids.getFirst();
        assertThat(ids).hasSize(1).doesNotContain(another);
        for (var other : new String[] {
            order(office.with("org", "another-office"), month).path("id"),
            order(Passports.op("61").prefix("6101"), month).path("id"),
            order(Passports.op("62"), month).path("id")
        }) {
            assertThat(other).startsWith("rpt_").isNotEqualTo(first);
        }
        written.countDown();
        awaitState("61", first, "DONE");

        assertThat(order(office, month).<String>path("id")).isNotEqualTo(first);
    }

    @Test
    void a_period_is_at_most_a_year_and_does_not_end_before_it_begins() {
        var office = Passports.op("51");
        order(office, Map.of("from", "2024-01-01", "to", "2025-01-01")).then().statusCode(202);
        for (var wrong : new String[][] {{"2024-01-01", "2025-01-02"}, {"2025-01-02", "2025-01-01"}}) {
            order(office, Map.of("from", wrong[0], "to", wrong[1]))
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", hasItem("/to"))
                    .body("errors.code", hasItem("PERIOD_WRONG"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, XLSX, JSON})
    void a_report_that_loses_rows_while_it_is_sent_is_broken_off(String type) throws SQLException, IOException {
        kind.writing = (attempt, rows) -> {
            var random = new Random(7);
            for (int i = 0; i < SOME_PIECES; i++) {
                var noise = new byte[50]; // which no workbook presses together
                random.nextBytes(noise);
                rows.add(Arrays.asList(HexFormat.of().formatHex(noise), i));
            }
        };
        var report = done("51");
        assertThat(fetched(report, type)).isGreaterThan(300_000);
        assertThat(forced("DELETE FROM report_piece WHERE report_id = '" + uuid(report) + "' AND number = "
                        + pieces(report)))
                .isEqualTo(1);

        assertThatThrownBy(() -> fetched(report, type)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, XLSX, JSON})
    void a_small_report_that_lost_its_rows_is_a_failure(String type) throws SQLException {
        var report = done("51");
        forced("DELETE FROM report_piece WHERE report_id = '" + uuid(report) + "'");

        file("51", report, type).then().statusCode(500).contentType(containsString("problem+json"));
    }

    @Test
    void who_began_to_fetch_has_an_hour_after_the_days_are_over() throws SQLException {
        var report = done("51");
        forced("UPDATE report_job SET expires_at = now() - interval '1 minute' WHERE id = '" + uuid(report) + "'");
        tidying.tidy();

        assertThat(pieces(report)).isEqualTo(1);
        file("51", report, CSV).then().statusCode(410).body("code", equalTo("REPORT_EXPIRED"));
        forced("UPDATE report_job SET expires_at = now() - interval '61 minutes' WHERE id = '" + uuid(report) + "'");
        tidying.tidy();
        assertThat(pieces(report)).isZero();
        assertThat(number("SELECT count(*) FROM report_job WHERE id = '" + uuid(report) + "'"))
                .isEqualTo(1);
        forced("UPDATE report_job SET expires_at = now() - interval '91 days' WHERE id = '" + uuid(report) + "'");
        tidying.tidy();
        assertThat(number("SELECT count(*) FROM report_job WHERE id = '" + uuid(report) + "'"))
                .isZero();
    }

    @Test
    void a_former_key_waits_for_the_rows_that_it_sealed() throws SQLException {
        var report = done("64");
        forced("DELETE FROM kept_answer"); // as the days do
        keys("rotate").then().statusCode(202);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().port(management)
                        .get("/internal/keys/field:64")
                        .path("rotation.state")
                        .equals("MOVED"));

        keys("retire")
                .then()
                .statusCode(409)
                .body("code", equalTo("KEY_IN_USE"))
                .body("detail", containsString("report_piece"));

        file("64", report, CSV).then().statusCode(200);
        forced("UPDATE report_job SET expires_at = now() - interval '2 hours' WHERE id = '" + uuid(report) + "'");
        tidying.tidy();
        keys("retire").then().statusCode(202);
    }

    private io.restassured.response.Response keys(String what) {
        return given().port(management).post("/internal/keys/field:64/" + what);
    }

    /** How long the file is for a client that believes the protocol. */
    private int fetched(String report, String type) throws IOException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + SampleReportsResource.PATH + "/" + report + "/file"))
                .header("Authorization", "Bearer " + Passports.op("51").token())
                .header("Accept", type)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body().length;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void join(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
