package io.labortransfer.registry.worker;

import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.registry.WorkerJson;
import io.labortransfer.registry.importing.ImportedFiles;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * How many rows PostgreSQL reads for a request, in a unit of some hundred people. A kept plan knows no values: it may lead past the key
 * and read the unit for one record. PostgreSQL tells what it read a second later, so each question is asked for three.
 */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class RowsReadTest {
    private static final String UNIT = "63";
    private static final String COUNTY = "630121";
    private static final int PEOPLE = 600;

    @Inject
    AgroalDataSource records;

    @Test
    void one_worker_is_found_without_reading_the_unit() throws SQLException {
        var people = Stream.generate(() -> aWorker().in(COUNTY)).limit(PEOPLE).toArray(WorkerJson[]::new);
        var file = ImportedFiles.sent(UNIT, "CREATE_ONLY", people);
        assertThat(ImportedFiles.job(UNIT, file).getInt("counts.created")).isGreaterThan(PEOPLE / 2);
        var first = people[0].json();
        var id = one(Map.of("idNumber", first.get("idNumber")));

        assertThat(readBy(() -> one(Map.of("idNumber", first.get("idNumber"))))).isLessThan(100);
        assertThat(readBy(() -> office(UNIT).get("/api/v1/workers/" + id).then().statusCode(200)))
                .isLessThan(100);
    }

    private static String one(Map<String, ?> asked) {
        return office(UNIT)
                .body(asked)
                .post("/api/v1/workers/search")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
    }

    /** Rows of the unit's workers that each request had read. */
    private long readBy(Runnable request) throws SQLException {
        var before = read();
        var asked = 0L;
        var until = System.nanoTime() + Duration.ofSeconds(3).toNanos();
        while (System.nanoTime() < until) {
            request.run();
            asked++;
        }
        var least = asked / 2;
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> read() - before >= least);
        return (read() - before) / asked;
    }

    private long read() throws SQLException {
        try (var connection = records.getConnection();
                var ask = connection.prepareStatement("""
                        SELECT (SELECT coalesce(sum(seq_tup_read), 0) FROM pg_stat_user_tables WHERE relname = ?)
                             + (SELECT coalesce(sum(idx_tup_read), 0) FROM pg_stat_user_indexes WHERE relname = ?)""")) {
            ask.setString(1, "worker_" + UNIT);
            ask.setString(2, "worker_" + UNIT);
            try (var row = ask.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
