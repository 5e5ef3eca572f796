package io.labortransfer.registry.upgrade;

import io.labortransfer.testing.servers.SuiteDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.zip.ZipFile;

/**
 * Lets the service work with a database of its own, in which nobody else is: an empty one, or the one that was kept of the version
 * delivered last. Field keys are wrapped by the master key of all tests, which everybody can make, so that no key need be kept.
 */
public final class KeptDatabase implements QuarkusTestResourceLifecycleManager {
    static final Path FOLDER = Path.of("src", "test", "resources", "upgrade");
    static final Path FILE = FOLDER.resolve("database.zip");
    static final String PASSWORD = "only-for-tests";

    private String name = "";
    private boolean restored;

    @Override
    public void init(Map<String, String> arguments) {
        name = arguments.get("name");
        restored = Boolean.parseBoolean(arguments.get("restored"));
    }

    /** After the servers. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        try {
            create(name);
            if (restored) {
                LandedMigrations.migrateToLanded(address(name), name, PASSWORD);
                restore(name);
            }
            return Map.of(
                    "suite.database",
                    name,
                    "suite.database.url",
                    address(name),
                    "suite.database.password",
                    PASSWORD,
                    "suite.access-log.link-every",
                    "1s",
                    "suite.access-log.sign-every",
                    "1s");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {}

    /** Makes an empty database with its roles, in the place of one that is there. */
    static void create(String name) throws SQLException {
        try (var admin = DriverManager.getConnection(asAdmin("postgres"));
                var statement = admin.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        }
        SuiteDatabase.create(asAdmin("postgres"), name, PASSWORD);
    }

    /** Fills one that the delivered migrations have made; says how many rows each table has. */
    static Map<String, Long> restore(String name) throws SQLException, IOException {
        try (var file = new ZipFile(FILE.toFile());
                var admin = DriverManager.getConnection(asAdmin(name))) {
            return Tables.restore(file, admin);
        }
    }

    /** Without a user. */
    static String address(String name) {
        return asAdmin(name).replaceFirst("\\?.*", "");
    }

    static String asAdmin(String name) {
        return System.getProperty("suite.test.postgres").replaceFirst("/postgres\\?", "/" + name + "?");
    }
}
