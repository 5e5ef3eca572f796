package io.labortransfer.registry;

import static io.labortransfer.registry.Doors.correct;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.openIntent;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.HouseholdJson.aHousehold;
import static io.labortransfer.registry.TrainingStory.course;
import static io.labortransfer.registry.TrainingStory.enroll;
import static io.labortransfer.registry.TrainingStory.offer;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.registry.importing.ImportedFiles;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.servers.SuiteDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

/**
 * A database as the version before left it, with what people have said and offices have written in it, goes to this version.
 * {@code landed-migrations.txt} says which migrations that version had; whoever delivers a version writes it anew:
 * {@code sha256sum} of each file.
 */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class UpgradeTest {
    private static final String DATABASE = "upgraded";
    private static final Map<String, Path> FOLDERS = Map.of(
            "db/kit", Path.of("..", "service-kit", "kit", "src", "main", "resources", "db", "kit"),
            "db/migration", Path.of("src", "main", "resources", "db", "migration"));
    private static final String TABLES = """
            SELECT relname FROM pg_class
            WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
              AND relname <> 'flyway_schema_history' ORDER BY relname""";
    private static final String FORM = """
            SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default) FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name !~ '_p[0-9]{6,8}$'
            UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename !~ '_p[0-9]{6,8}$'
            UNION ALL SELECT concat_ws(' ', tablename, policyname, roles::text, cmd, qual, with_check) FROM pg_policies""";

    @ConfigProperty(name = "suite.database.password")
    String password;

    @TempDir
    Path folder;

    @Test
    void no_migration_that_has_landed_was_changed() throws Exception {
        for (var landed : landed().entrySet()) {
            var now = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file(landed.getKey())));
            assertThat(HexFormat.of().formatHex(now)).as(landed.getKey()).isEqualTo(landed.getValue());
        }
    }

    @Test
    void a_database_full_of_what_the_version_before_wrote_becomes_one_of_this_version() throws Exception {
        somethingOfEverything();
        for (var landed : landed().keySet()) {
            Files.copy(file(landed), folder.resolve(file(landed).getFileName()));
        }
        SuiteDatabase.create(server("postgres"), DATABASE, password);
        migrate(List.of(folder));
        var before = new TreeMap<String, Long>();
        try (var from = DriverManager.getConnection(server("registry"));
                var to = DriverManager.getConnection(server(DATABASE))) {
            for (var table : texts(to, TABLES)) {
                before.put(table, fill(from, to, table));
            }
        }
        for (var table : List.of(
                "worker", "worker_history", "intent", "consent", "household", "enrollment", "share", "outbox")) {
            assertThat(before.get(table)).as(table).isNotNull().isPositive();
        }

        migrate(FOLDERS.values());

        try (var fresh = DriverManager.getConnection(server("registry"));
                var upgraded = DriverManager.getConnection(server(DATABASE))) {
            assertThat(texts(upgraded, FORM).stream()
                            .map(line -> line.replace(DATABASE + "_", "registry_"))
                            .toList())
                    .containsExactlyInAnyOrderElementsOf(texts(fresh, FORM));
            for (var table : texts(upgraded, TABLES)) {
                if (before.containsKey(table)) {
                    assertThat(count(upgraded, table)).as(table).isGreaterThanOrEqualTo(before.get(table));
                }
            }
        }
    }

    private static void somethingOfEverything() {
        var worker = register("63", aWorker().in("630121"));
        correct("63", worker, 1, Map.of("education", "80")).then().statusCode(200);
        openIntent("63", worker);
        office("63")
                .body(Map.of("purpose", "SHARE_PROFILE_DEST", "scope", List.of("33"), "workerWord", word()))
                .post("/api/v1/workers/" + worker + "/consents")
                .then()
                .statusCode(201);
        aHousehold().in("630121").of(worker).entered("63");
        enroll("63", offer("63", course("630121")), worker);
        ImportedFiles.sent(
                "63", "CREATE_ONLY", aWorker().in("630121"), aWorker().in("630121"));
    }

    /** By the name of each: the hash of what stood in it. */
    private static Map<String, String> landed() throws IOException {
        var landed = new TreeMap<String, String>();
        try (var list = UpgradeTest.class.getResourceAsStream("/landed-migrations.txt")) {
            new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" +"))
                    .forEach(line -> landed.put(line[1], line[0]));
        }
        return landed;
    }

    private static Path file(String name) {
        return FOLDERS.get(name.substring(0, name.lastIndexOf('/'))).resolve(name.substring(name.lastIndexOf('/') + 1));
    }

    private static String server(String database) {
        return System.getProperty("suite.test.postgres").replaceFirst("/postgres\\?", "/" + database + "?");
    }

    /** As the service does at its start. */
    private void migrate(Iterable<Path> from) {
        var places = new ArrayList<String>();
        from.forEach(place -> places.add("filesystem:" + place));
        Flyway.configure()
                .dataSource(server(DATABASE).replaceFirst("\\?.*", ""), DATABASE + "_owner", password)
                .locations(places.toArray(String[]::new))
                .placeholders(Map.of(
                        "owner", DATABASE + "_owner",
                        "app", DATABASE + "_app",
                        "engine", DATABASE + "_engine",
                        "accessWriter", DATABASE + "_access_writer"))
                .outOfOrder(true)
                .load()
                .migrate();
    }

    /** Puts in what there is, as far as the table has columns for it; says how many rows. */
    private static long fill(Connection from, Connection to, String table) throws SQLException, IOException {
        var columns = texts(to, columns(table));
        columns.retainAll(texts(from, columns(table)));
        if (columns.isEmpty()) {
            return 0;
        }
        var names = "\"" + String.join("\", \"", columns) + "\"";
        try (var statement = to.createStatement()) {
            // Whatever order the tables come in; what a trigger would add is there already.
            statement.execute("SET session_replication_role = replica");
            statement.execute("DELETE FROM " + table);
        }
        var rows = new ByteArrayOutputStream();
        from.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("COPY (SELECT " + names + " FROM " + table + ") TO STDOUT", rows);
        return to.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + table + " (" + names + ") FROM STDIN", new ByteArrayInputStream(rows.toByteArray()));
    }

    private static String columns(String table) {
        return "SELECT column_name FROM information_schema.columns WHERE table_schema = 'public' AND is_generated = 'NEVER'"
                + " AND table_name = '" + table + "' ORDER BY ordinal_position";
    }

    private static long count(Connection connection, String table) throws SQLException {
        return Long.parseLong(
                texts(connection, "SELECT count(*)::text FROM " + table).getFirst());
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
