package io.labortransfer.kit.report;

import static io.labortransfer.kit.report.SampleOrders.forced;
import static io.labortransfer.kit.report.SampleOrders.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the migration finds where orders were doubled, done again by the role that migrates. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class OneOpenReportTest {
    private static final String MIGRATION = "/db/kit/V0065__one_open_report.sql";
    private static final String KIND = "DOUBLED";

    @ConfigProperty(name = "suite.database.url")
    String url;

    @ConfigProperty(name = "suite.database")
    String database;

    @ConfigProperty(name = "suite.database.password")
    String password;

    @BeforeEach
    void before_the_migration() throws SQLException {
        forced("DROP INDEX IF EXISTS report_job_open");
    }

    @AfterEach
    void nothing_is_left() throws SQLException {
        forced("DELETE FROM report_job WHERE kind = '" + KIND + "'");
        if (number("SELECT count(*) FROM pg_indexes WHERE indexname = 'report_job_open'") == 0) {
            migrate();
        }
    }

    @Test
    void of_two_open_orders_the_elder_stays_and_the_table_has_its_index_and_its_wall() throws SQLException {
        add("45", "ACCEPTED", 2);
        add("45", "ACCEPTED", 1);
        add("45", "DONE", 0);
        add("53", "ACCEPTED", 3);

        migrate();

        assertThat(count("province = '45' AND state = 'ACCEPTED' AND version = 1 AND ordered_at = '2026-02-01 01:00Z'"))
                .isOne();
        assertThat(count("province = '45' AND state = 'FAILED' AND version = 2 AND ended_at IS NOT NULL"
                        + " AND ordered_at = '2026-02-01 02:00Z'"))
                .isOne();
        assertThat(count("province = '45' AND state = 'DONE' AND version = 1")).isOne();
        assertThat(count("province = '53' AND state = 'ACCEPTED' AND version = 1"))
                .isOne();
        assertThat(
                        number(
                                "SELECT count(*) FROM pg_class WHERE relname = 'report_job' AND relrowsecurity AND relforcerowsecurity"))
                .isOne();
        assertThatThrownBy(() -> add("45", "ACCEPTED", 4)).hasMessageContaining("report_job_open");
    }

    private static void add(String unit, String state, int hour) throws SQLException {
        forced("""
                INSERT INTO report_job (province, id, kind, division_prefix, org, from_day, to_day, state, ordered_at, expires_at)
                VALUES ('%s', gen_random_uuid(), '%s', '', 'an office', '2026-01-01', '2026-01-31', '%s',
                    '2026-02-01 0%d:00Z', now() + interval '1 day')""".formatted(unit, KIND, state, hour));
    }

    private static long count(String rows) throws SQLException {
        return number("SELECT count(*) FROM report_job WHERE kind = '" + KIND + "' AND " + rows);
    }

    private void migrate() throws SQLException {
        try (var owner = DriverManager.getConnection(url, database + "_owner", password);
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute(script());
            owner.commit();
        }
    }

    private static String script() {
        try (var text = OneOpenReportTest.class.getResourceAsStream(MIGRATION)) {
            if (text == null) {
                throw new IllegalStateException("no migration " + MIGRATION);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
