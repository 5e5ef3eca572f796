package io.labortransfer.kit.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class KeptHistoryTest {
    private static final String ONE = "'00000000-0000-0000-0000-000000000001'";

    @Inject
    CompleteHistory complete;

    @ConfigProperty(name = "suite.database.url")
    String url;

    @ConfigProperty(name = "suite.database")
    String database;

    @ConfigProperty(name = "suite.database.password")
    String password;

    private Connection owner;

    @BeforeEach
    void a_table_with_a_history() throws SQLException {
        owner = DriverManager.getConnection(url, database + "_owner", password);
        run("""
                CREATE TABLE leaf (origin_province text NOT NULL, id uuid NOT NULL, version bigint NOT NULL, words text NOT NULL,
                    PRIMARY KEY (origin_province, id)) PARTITION BY LIST (origin_province)""");
        run("CREATE TABLE leaf_13 PARTITION OF leaf FOR VALUES IN ('13')");
        run("CREATE TABLE leaf_14 PARTITION OF leaf FOR VALUES IN ('14')");
        run("CALL keep_history('leaf')");
    }

    @AfterEach
    void nothing_is_left_of_them() throws SQLException {
        run("DROP TABLE leaf, leaf_history");
        run("DROP FUNCTION keep_leaf_history");
        owner.close();
    }

    @Test
    void an_update_keeps_what_it_replaces_and_an_insert_keeps_nothing() throws SQLException {
        run("INSERT INTO leaf VALUES ('13', " + ONE + ", 1, 'one'), ('14', gen_random_uuid(), 1, 'two')");
        assertThat(past()).isEmpty();

        run("UPDATE leaf SET version = 2, words = words || '!'");
        run("UPDATE leaf SET version = 3, words = 'three' WHERE id = " + ONE);

        assertThat(past()).containsExactly("13 1 one", "13 2 one!", "14 1 two");
        assertThat(asked("SELECT words FROM leaf_history_13 WHERE version = 1")).containsExactly("one");
    }

    @Test
    void what_raises_no_version_is_not_kept() throws SQLException {
        run("INSERT INTO leaf VALUES ('13', " + ONE + ", 1, 'one')");
        run("UPDATE leaf SET words = 'the same, sealed anew'");
        assertThat(past()).isEmpty();
    }

    @Test
    void a_column_that_comes_later_is_kept_too_or_nothing_starts() throws SQLException {
        run("INSERT INTO leaf VALUES ('13', " + ONE + ", 1, 'one')");
        run("ALTER TABLE leaf ADD COLUMN later text");
        assertThatThrownBy(complete::check)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("leaf.later");

        run("CALL keep_history('leaf')");

        assertThatCode(complete::check).doesNotThrowAnyException();
        run("UPDATE leaf SET version = 2, later = 'now'");
        run("UPDATE leaf SET version = 3");
        assertThat(asked("SELECT coalesce(later, '-') FROM leaf_history ORDER BY version"))
                .containsExactly("-", "now");
    }

    @Test
    void who_makes_a_version_is_noted_by_the_transaction_and_cannot_be_said_by_a_writer() throws SQLException {
        run("CALL note_changes('leaf')");
        run("CALL keep_history('leaf')");
        called(
                "addLeaf",
                "OP",
                "INSERT INTO leaf (origin_province, id, version, words) VALUES ('13', " + ONE + ", 1, 'one')");
        called("turnLeaf", "ST", "UPDATE leaf SET version = 2, words = 'two', operation = 'somebodyElses'");
        called("sealLeaf", "OP", "UPDATE leaf SET words = 'two, sealed anew'");
        assertThat(asked("SELECT operation || ' ' || actor FROM leaf")).containsExactly("turnLeaf ST");

        run("UPDATE leaf SET version = 3, words = 'three'");

        assertThat(asked("SELECT operation || ' ' || actor FROM leaf_history ORDER BY version"))
                .containsExactly("addLeaf OP", "turnLeaf ST");
        assertThat(asked("SELECT coalesce(operation, '-') || coalesce(actor, '-') FROM leaf"))
                .containsExactly("--");
    }

    private void called(String operation, String actor, String command) throws SQLException {
        run("SELECT set_config('app.operation', '" + operation + "', false), set_config('app.actor', '" + actor
                + "', false)");
        run(command);
        run("SELECT set_config('app.operation', '', false), set_config('app.actor', '', false)");
    }

    @Test
    void a_row_that_moves_to_another_province_is_kept_where_it_was() throws SQLException {
        run("INSERT INTO leaf VALUES ('13', " + ONE + ", 1, 'one')");
        run("UPDATE leaf SET origin_province = '14', version = 2");
        assertThat(past()).containsExactly("13 1 one");
    }

    private List<String> past() throws SQLException {
        return asked("SELECT origin_province || ' ' || version || ' ' || words FROM leaf_history ORDER BY 1");
    }

    /** The history is behind a wall for its owner as well; it is lifted to look. */
    private List<String> asked(String question) throws SQLException {
        run("ALTER TABLE leaf_history NO FORCE ROW LEVEL SECURITY");
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(question)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } finally {
            run("ALTER TABLE leaf_history FORCE ROW LEVEL SECURITY");
        }
    }

    private void run(String command) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(command);
        }
    }
}
