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
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/**
 * How many rows PostgreSQL reads for a request, in a unit of some hundred people or some ten thousand. A kept plan knows no values: it may lead past the key
 * and read the unit for one record. PostgreSQL tells what it read a second later, so each question is asked for three.
 */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class RowsReadTest {
    private static final String UNIT = "63";
    private static final String COUNTY = "630121";
    private static final int PEOPLE = 600;
    private static final String LARGE_UNIT = "64";
    private static final String FILLED = "filled-";
    private static final String FILL = """
            INSERT INTO worker SELECT copy.*
            FROM (SELECT to_jsonb(w) AS one FROM worker w WHERE origin_province = '%2$s' LIMIT 1) AS w
            CROSS JOIN generate_series(1, 30000) AS n
            CROSS JOIN LATERAL jsonb_populate_record(NULL::worker, w.one || jsonb_build_object(
                'id', gen_random_uuid(), 'source_record_id', '%1$s' || n, 'client_id', NULL,
                'mobility', (ARRAY['ANYWHERE', 'IN_PROVINCE', 'IN_COUNTY', 'VILLAGE_ONLY'])[n %% 4 + 1])) AS copy""".formatted(FILLED, LARGE_UNIT);

    @Inject
    AgroalDataSource records;

    @Test
    void one_worker_is_found_without_reading_the_unit() throws SQLException {
        var people = Stream.generate(() -> aWorker().in(COUNTY)).limit(PEOPLE).toArray(WorkerJson[]::new);
        var file = ImportedFiles.sent(UNIT, "CREATE_ONLY", people);
        assertThat(ImportedFiles.job(UNIT, file).getInt("counts.created")).isGreaterThan(PEOPLE / 2);
        var first = people[0].json();
        var id = one(Map.of("idNumber", first.get("idNumber")));

        assertThat(readBy(UNIT, () -> one(Map.of("idNumber", first.get("idNumber")))))
                .isLessThan(100);
        assertThat(readBy(
                        UNIT,
                        () -> office(UNIT).get("/api/v1/workers/" + id).then().statusCode(200)))
                .isLessThan(100);
    }

    @Test
    void a_page_of_a_large_unit_is_found_without_reading_it() throws SQLException {
        office(LARGE_UNIT)
                .body(aWorker().in("640104").json())
                .post("/api/v1/workers")
                .then()
                .statusCode(201);
        asSuperuser(FILL);
        try {
            asSuperuser("ANALYZE worker_" + LARGE_UNIT);
            for (var filter : List.of("mobility=ANYWHERE", "mobility=ANYWHERE&newGrowth=false", "newGrowth=false")) {
                var page = "/api/v1/workers?limit=50&" + filter;
                String further = office(LARGE_UNIT)
                        .get(page)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("nextCursor");
                assertThat(readBy(
                                LARGE_UNIT,
                                () -> office(LARGE_UNIT)
                                        .queryParam("cursor", further)
                                        .get(page)
                                        .then()
                                        .statusCode(200)
                                        .body("items", hasSize(50))))
                        .as(filter)
                        .isLessThan(1_000);
            }
        } finally {
            asSuperuser("DELETE FROM worker WHERE origin_province = '" + LARGE_UNIT + "' AND source_record_id LIKE '"
                    + FILLED + "%'");
        }
    }

    /** The owner of the tables is under row-level security as well. */
    private static void asSuperuser(String command) throws SQLException {
        var url = ConfigProvider.getConfig().getValue("suite.database.url", String.class) + "?user=postgres";
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
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
    private long readBy(String unit, Runnable request) throws SQLException {
        var before = read(unit);
        var asked = 0L;
        var until = System.nanoTime() + Duration.ofSeconds(3).toNanos();
        while (System.nanoTime() < until) {
            request.run();
            asked++;
        }
        var least = asked / 2;
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> read(unit) - before >= least);
        return (read(unit) - before) / asked;
    }

    private long read(String unit) throws SQLException {
        try (var connection = records.getConnection();
                var ask = connection.prepareStatement("""
                        SELECT (SELECT coalesce(sum(seq_tup_read), 0) FROM pg_stat_user_tables WHERE relname = ?)
                             + (SELECT coalesce(sum(idx_tup_read), 0) FROM pg_stat_user_indexes WHERE relname = ?)""")) {
            ask.setString(1, "worker_" + unit);
            ask.setString(2, "worker_" + unit);
            try (var row = ask.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
