package io.labortransfer.kit.report;

import static io.labortransfer.kit.report.SampleOrders.CSV;
import static io.labortransfer.kit.report.SampleOrders.JSON;
import static io.labortransfer.kit.report.SampleOrders.XLSX;
import static io.labortransfer.kit.report.SampleOrders.as;
import static io.labortransfer.kit.report.SampleOrders.awaitState;
import static io.labortransfer.kit.report.SampleOrders.done;
import static io.labortransfer.kit.report.SampleOrders.file;
import static io.labortransfer.kit.report.SampleOrders.forced;
import static io.labortransfer.kit.report.SampleOrders.ordered;
import static io.labortransfer.kit.report.SampleOrders.pieces;
import static io.labortransfer.kit.report.SampleOrders.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How rows become a report, whatever happens to who writes them. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ReportWritingTest {

    /** Some 300 KiB: one full piece and a beginning of the next. */
    private static final int TWO_PIECES = 3_000;

    @Inject
    SampleReport kind;

    @BeforeEach
    void nobody_has_begun() {
        kind.begun.set(0);
    }

    @Test
    void rows_of_more_than_a_piece_come_in_their_order_and_all() throws SQLException {
        kind.writing = (attempt, rows) -> many(rows, TWO_PIECES);

        var report = done("51");

        assertThat(pieces(report)).isEqualTo(2);
        as(Passports.op("51"))
                .get(SampleReportsResource.PATH + "/" + report)
                .then()
                .body("rows", equalTo(TWO_PIECES));
        var lines = file("51", report, CSV).asString().lines().toList();
        assertThat(lines).hasSize(1 + TWO_PIECES);
        assertThat(lines.get(1)).endsWith(",0");
        assertThat(lines.getLast()).endsWith("," + (TWO_PIECES - 1));
        file("51", report, JSON)
                .then()
                .body("rows", hasSize(TWO_PIECES))
                .body("rows[2999].count", equalTo(TWO_PIECES - 1));
    }

    @Test
    void a_text_that_begins_a_formula_is_a_text_in_a_table_and_itself_elsewhere() throws IOException {
        kind.writing = (attempt, rows) -> {
            for (var text : new String[] {"=1+1", "+86", "-1", "@sum", "\tx", "plain"}) {
                rows.add(Arrays.asList(text, -5));
            }
            rows.add(Arrays.asList(null, LocalDate.of(2026, 3, 1)));
        };

        var report = done("51");

        assertThat(file("51", report, CSV).asString().lines())
                .containsExactly(
                        "\ufeffname,count",
                        "'=1+1,-5",
                        "'+86,-5",
                        "'-1,-5",
                        "'@sum,-5",
                        "'\tx,-5",
                        "plain,-5",
                        ",2026-03-01");
        file("51", report, JSON)
                .then()
                .body("rows.name", contains("=1+1", "+86", "-1", "@sum", "\tx", "plain", null))
                .body("rows.count[0]", equalTo(-5));
        try (var workbook = new ReadableWorkbook(
                        new ByteArrayInputStream(file("51", report, XLSX).asByteArray()));
                var rows = workbook.getFirstSheet().openStream()) {
            assertThat(rows.map(row -> row.getCellText(0))).startsWith("name", "=1+1", "+86");
        }
    }

    @Test
    void a_report_without_rows_is_a_report() {
        kind.writing = (attempt, rows) -> {};

        var report = done("51");

        assertThat(file("51", report, CSV).asString()).isEqualTo("\ufeffname,count\r\n");
        file("51", report, JSON).then().statusCode(200).body("rows", hasSize(0));
    }

    @Test
    void what_failed_half_way_is_written_anew_and_nothing_of_it_stays() throws SQLException {
        kind.writing = (attempt, rows) -> {
            many(rows, TWO_PIECES);
            if (attempt == 1) {
                throw new IllegalStateException("the power is gone");
            }
        };

        var report = done("51");

        assertThat(kind.begun).hasValue(2);
        assertThat(pieces(report)).isEqualTo(2);
        assertThat(file("51", report, CSV).asString().lines()).hasSize(1 + TWO_PIECES);
    }

    @Test
    void what_another_process_took_over_counts_for_the_other_alone() throws SQLException {
        var half = new CountDownLatch(1);
        var taken = new CountDownLatch(1);
        kind.writing = (attempt, rows) -> {
            many(rows, TWO_PIECES);
            if (attempt == 1) {
                half.countDown();
                join(taken);
            }
            many(rows, TWO_PIECES);
        };
        var report = ordered("51");
        join(half);
        assertThat(forced(
                        "UPDATE lease SET owner = 'another', until = clock_timestamp() WHERE name = 'report' AND id = '"
                                + uuid(report) + "'"))
                .isEqualTo(1);
        taken.countDown();

        awaitState("51", report, "DONE");

        assertThat(kind.begun).hasValue(2);
        assertThat(file("51", report, CSV).asString().lines()).hasSize(1 + 2 * TWO_PIECES);
    }

    @Test
    void what_fails_again_and_again_is_given_up_and_says_so() throws SQLException {
        kind.writing = (attempt, rows) -> {
            throw new IllegalStateException("it cannot be counted");
        };

        var report = ordered("51");
        awaitState("51", report, "FAILED");

        assertThat(kind.begun).hasValue(3);
        assertThat(SampleOrders.number(
                        "SELECT count(*) FROM lease WHERE name = 'report' AND id = '" + uuid(report) + "'"))
                .isZero();
        file("51", report, CSV).then().statusCode(409).body("code", equalTo("REPORT_FAILED"));
    }

    private static void many(ReportRows rows, int count) {
        for (int i = 0; i < count; i++) {
            rows.add(Arrays.asList("x".repeat(100), i));
        }
    }

    private static void join(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
