package io.labortransfer.testing.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServersTest {

    @TempDir
    Path folder;

    @Test
    void a_database_outlives_its_server_and_keeps_its_roles_apart() throws SQLException {
        var port = FreePort.next();
        try (var server = PostgresServer.keeping(folder, port)) {
            SuiteDatabase.create(server.adminUrl(), "sample", "old");
            SuiteDatabase.create(server.adminUrl(), "sample", "secret");
            execute(server, "sample_owner", "secret", "CREATE TABLE thing (id int)");
        }

        try (var server = PostgresServer.keeping(folder, port, Map.of("shared_buffers", "64MB"))) {
            execute(server, "sample_owner", "secret", "SELECT FROM thing");
            assertThat(setting(server, "shared_buffers")).isEqualTo("64MB");
            assertThat(setting(server, "fsync")).isEqualTo("on");
            for (var role : List.of("sample_app", "sample_engine", "sample_access_writer")) {
                assertThatThrownBy(() -> execute(server, role, "secret", "SELECT FROM thing"))
                        .hasMessageContaining("permission denied");
                assertThatThrownBy(() -> execute(server, role, "secret", "CREATE TABLE other (id int)"))
                        .hasMessageContaining("permission denied");
            }
            assertThatThrownBy(() -> execute(server, "sample_owner", "old", "SELECT"))
                    .hasMessageContaining("authentication failed");
        }
    }

    @Test
    void a_topic_outlives_its_broker() throws Exception {
        var port = FreePort.next();
        try (var broker = KafkaServer.start(folder, port);
                var admin = admin(broker)) {
            admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                    .all()
                    .get();
        }

        try (var broker = KafkaServer.start(folder, port);
                var admin = admin(broker)) {
            assertThat(admin.listTopics().names().get()).contains("kept");
        }
    }

    private static String setting(PostgresServer server, String name) throws SQLException {
        try (var connection = DriverManager.getConnection(server.adminUrl());
                var row = connection.createStatement().executeQuery("SHOW " + name)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Admin admin(KafkaServer broker) {
        return Admin.create(Map.of("bootstrap.servers", (Object) broker.bootstrap()));
    }

    private static void execute(PostgresServer server, String user, String password, String command)
            throws SQLException {
        try (var connection = DriverManager.getConnection(server.url("sample"), user, password);
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
