package io.labortransfer.matching.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Each death and each merge asks for whom a record speaks; a unit has very many merges. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class SpokenForTest {

    @Inject
    AgroalDataSource records;

    @Test
    void for_whom_a_record_speaks_is_found_by_the_record_under_row_level_security() throws SQLException {
        assertThat(plan("SELECT worker_id FROM merging WHERE origin_province = '51' AND into_worker_id = '"
                        + UUID.randomUUID() + "'"))
                .contains("merging_of_speaker")
                .containsPattern("Index Cond: .*into_worker_id =");
    }

    private String plan(String question) throws SQLException {
        try (Connection connection = records.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute(
                        "SELECT set_config('app.province', '51', true), set_config('enable_seqscan', 'off', true)");
                StringBuilder lines = new StringBuilder();
                try (ResultSet rows = statement.executeQuery("EXPLAIN " + question)) {
                    while (rows.next()) {
                        lines.append(rows.getString(1)).append('\n');
                    }
                }
                return lines.toString();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
