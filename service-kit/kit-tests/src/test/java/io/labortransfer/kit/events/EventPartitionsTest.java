package io.labortransfer.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class EventPartitionsTest {

    /** No transaction has this number: the relay never comes to the row. */
    private static final String NEVER = "9223372036854775807";

    @Inject
    Outbox outbox;

    @Inject
    @DataSource("engine")
    AgroalDataSource engine;

    @ConfigProperty(name = "suite.database.url")
    String url;

    @ConfigProperty(name = "suite.database.password")
    String password;

    @Test
    void today_and_three_days_ahead_have_their_partitions() throws SQLException {
        try (var connection = engine.getConnection()) {
            execute(connection, "SELECT keep_event_partitions()");

            assertThat(column(
                            connection,
                            "SELECT to_regclass('outbox_p' || to_char(day, 'YYYYMMDD'))::text FROM"
                                    + " generate_series((now() AT TIME ZONE 'Asia/Shanghai')::date,"
                                    + " (now() AT TIME ZONE 'Asia/Shanghai')::date + 3, interval '1 day') AS day"))
                    .hasSize(4)
                    .doesNotContainNull();
        }
    }

    @Test
    void a_day_is_dropped_after_a_week_but_not_before_it_is_told() throws SQLException {
        try (var owner = owner();
                var connection = engine.getConnection()) {
            execute(owner, "SELECT ensure_event_partition('outbox', date '2026-01-02')");
            execute(
                    owner,
                    "INSERT INTO outbox (day, xid, event_id, topic, key, type, subject, sequence, occurred_at)"
                            + " VALUES ('2026-01-02', '" + NEVER
                            + "', gen_random_uuid(), 't', 'k', 't', 's', 1, now())");

            execute(connection, "SELECT keep_event_partitions()");
            assertThat(partitions(connection)).contains("outbox_p20260102");

            execute(owner, "UPDATE outbox SET xid = '3' WHERE day = '2026-01-02'");
            execute(
                    owner,
                    "UPDATE relay_cursor SET horizon = greatest(horizon, '4'), next_horizon = greatest(next_horizon, '4')");
            execute(connection, "SELECT keep_event_partitions()");
            assertThat(partitions(connection)).doesNotContain("outbox_p20260102");
        }
    }

    @Test
    void after_a_restore_into_another_cluster_everything_is_told_again() throws SQLException {
        var key = Things.newKey();
        var packed = Things.newKey();
        QuarkusTransaction.requiringNew().run(() -> {
            outbox.announce(Things.changed("kit.thing.v1", key, 1));
            outbox.announceAll(IntStream.rangeClosed(1, 20)
                    .mapToObj(version -> Things.changed("kit.thing.v1", packed, version))
                    .toList());
        });
        Topics.await("kit.thing.v1", event -> key.equals(event.key()));
        Topics.await("kit.thing.v1", 20, event -> packed.equals(event.key()));
        try (var owner = owner();
                var connection = engine.getConnection()) {
            execute(owner, "UPDATE relay_cursor SET cluster = 1");

            assertThat(column(connection, "SELECT adopt_outbox()")).containsExactly("2");
        }

        var told = Topics.await("kit.thing.v1", 2, event -> key.equals(event.key()));

        assertThat(told.getFirst().id()).isEqualTo(told.getLast().id());
        var again = Topics.await("kit.thing.v1", 40, event -> packed.equals(event.key()));
        assertThat(again.subList(20, 40)).isEqualTo(again.subList(0, 20));
    }

    @Test
    void every_day_keeps_packs_as_they_are_and_refuses_what_is_half_a_row() throws SQLException {
        try (var owner = owner();
                var connection = engine.getConnection()) {
            execute(connection, "SELECT keep_event_partitions()");
            execute(owner, "SELECT ensure_event_partition('outbox', date '2031-01-02')");

            assertThat(column(
                            connection,
                            "SELECT DISTINCT attstorage FROM pg_attribute JOIN pg_inherits ON inhrelid = attrelid"
                                    + " WHERE inhparent = 'outbox'::regclass AND attname = 'packed'"))
                    .containsExactly("e");
            for (var half : List.of(
                    "(day, topic, occurred_at) VALUES ('2031-01-02', 't', now())",
                    "(day, topic, occurred_at, packed) VALUES ('2031-01-02', 't', now(), '')",
                    "(day, topic, occurred_at, packed, events, key) VALUES ('2031-01-02', 't', now(), '', 1, 'k')",
                    "(day, topic, occurred_at, packed, events) VALUES ('2031-01-02', 't', now(), '', 4097)")) {
                assertThatThrownBy(() -> execute(owner, "INSERT INTO outbox " + half))
                        .hasMessageContaining("outbox_row_or_pack");
            }
            execute(owner, "DROP TABLE outbox_p20310102");
        }
    }

    @Test
    void the_application_can_neither_change_nor_delete_what_it_announced() throws SQLException {
        try (var application = DriverManager.getConnection(url, "kit_app", password)) {
            for (var forbidden : List.of(
                    "UPDATE outbox SET topic = 'x'",
                    "DELETE FROM outbox",
                    "SELECT FROM outbox",
                    "UPDATE inbox SET consumer = 'x'",
                    "DELETE FROM inbox",
                    "SELECT keep_event_partitions()")) {
                assertThatThrownBy(() -> execute(application, forbidden)).hasMessageContaining("permission denied");
            }
        }
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(url, "kit_owner", password);
    }

    private static List<String> partitions(Connection connection) throws SQLException {
        return column(
                connection, "SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'outbox'::regclass");
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
