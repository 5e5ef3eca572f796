package io.labortransfer.kit.accesslog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long the log is, without anybody counting it. Each test has a province of its own. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class AccessCountTest {

    @Inject
    AccessChain chain;

    @Test
    void each_record_counts_once_on_its_day_and_apart_when_it_has_a_reason() throws SQLException {
        records("65");

        await().until(() -> counted("65").equals(List.of("today 3 1")));
        chain.count();
        chain.count();

        assertThat(counted("65")).containsExactly("today 3 1");
    }

    @Test
    void a_log_that_is_older_than_the_counts_is_counted_too() throws SQLException {
        records("12");
        await().until(() -> counted("12").equals(List.of("today 3 1")));
        LogTables.run("DELETE FROM access_day WHERE province = '12'");
        LogTables.run("UPDATE access_counted SET links = 0 WHERE province = '12'");
        LogTables.run("UPDATE access_link SET reasoned = NULL WHERE province = '12'");

        chain.count();

        await().until(() -> counted("12").equals(List.of("today 3 1")));
    }

    /** In one transaction with one view of the log, so that the clock of the service counts nothing between. */
    @Test
    void one_step_takes_so_many_records_in_all_however_many_units_are_behind() throws SQLException {
        records("54");
        records("63");
        await().until(() -> counted("54").equals(List.of("today 3 1")));
        await().until(() -> counted("63").equals(List.of("today 3 1")));
        try (var owner = LogTables.as("owner");
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            statement.execute("LOCK TABLE access_counted IN EXCLUSIVE MODE");
            statement.execute("SELECT count_access_log(1000000)");
            statement.execute("DELETE FROM access_day WHERE province IN ('54', '63')");
            statement.execute("UPDATE access_counted SET links = 0 WHERE province IN ('54', '63')");

            assertThat(step(statement, 2)).isEqualTo(2);
            assertThat(recordsOf(statement)).containsExactly("54 2");
            assertThat(step(statement, 2)).isEqualTo(2);
            assertThat(recordsOf(statement)).containsExactly("54 3", "63 1");
            assertThat(step(statement, 3)).isEqualTo(2);
            assertThat(step(statement, 3)).isZero();
            assertThat(recordsOf(statement)).containsExactly("54 3", "63 3");
            owner.rollback();
        }
    }

    private static long step(Statement statement, int atMost) throws SQLException {
        try (var counted = statement.executeQuery("SELECT count_access_log(" + atMost + ")")) {
            counted.next();
            return counted.getLong(1);
        }
    }

    private static List<String> recordsOf(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("SELECT province || ' ' || sum(records) FROM access_day"
                + " WHERE province IN ('54', '63') GROUP BY province ORDER BY province")) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    @Test
    void the_counts_of_a_month_go_with_the_month() throws SQLException {
        LogTables.run(
                "CREATE TABLE access_record_p201503 PARTITION OF access_record FOR VALUES FROM ('2015-03-01') TO ('2015-04-01')");
        LogTables.run("INSERT INTO access_day VALUES ('37', '2015-02-28', 1, 0), ('37', '2015-03-01', 2, 0),"
                + " ('37', '2015-03-31', 3, 1), ('37', '2015-04-01', 4, 0)");

        chain.keepMonths();

        assertThat(LogTables.rows("SELECT records FROM access_day WHERE province = '37' ORDER BY day"))
                .extracting(row -> row.get("records"))
                .containsExactly("1", "4");
    }

    @Test
    void a_unit_reads_its_own_counts_and_nobody_writes_them() throws SQLException {
        records("66");
        await().until(() -> !counted("66").isEmpty());

        try (var app = LogTables.as("app");
                var statement = app.createStatement()) {
            app.setAutoCommit(false);
            statement.execute("SELECT set_config('app.province', '64', true)");
            try (var rows = statement.executeQuery("SELECT province FROM access_day WHERE province = '66'")) {
                assertThat(rows.next()).isFalse();
            }
            statement.execute("SELECT set_config('app.province', '66', true)");
            try (var rows = statement.executeQuery("SELECT DISTINCT province FROM access_day")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("66");
                assertThat(rows.next()).isFalse();
            }
        }
        for (var role : new String[] {"app", "engine"}) {
            assertThatThrownBy(() -> LogTables.runAs(role, "UPDATE access_day SET records = 0"))
                    .hasMessageContaining("permission denied");
        }
    }

    private static void records(String province) {
        for (var path : new String[] {"per_1", "per_2"}) {
            office(province).get("/api/v1/people/" + path).then().statusCode(200);
        }
        office(province).post("/api/v1/people/per_1/reveal").then().statusCode(200);
    }

    private static RequestSpecification office(String province) {
        return given().auth().oauth2(Passports.op(province).token());
    }

    private List<String> counted(String province) throws SQLException {
        chain.extend();
        chain.count();
        return LogTables.rows(
                        "SELECT day = (now() AT TIME ZONE 'Asia/Shanghai')::date AS today, records, reasons FROM access_day"
                                + " WHERE province = '" + province + "'")
                .stream()
                .map(row -> (row.get("today").equals("t") ? "today " : "another day ") + row.get("records") + " "
                        + row.get("reasons"))
                .toList();
    }
}
