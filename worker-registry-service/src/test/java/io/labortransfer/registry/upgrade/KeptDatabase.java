package io.labortransfer.registry.upgrade;

import io.labortransfer.testing.servers.SuiteDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.zip.ZipFile;

/**
 * Lets the service work with a database of its own, in which nobody else is: an empty one, or the one that was kept of the version
 * delivered last. Field keys are wrapped by a master key that everybody can make, so that no key need be kept.
 */
public final class KeptDatabase implements QuarkusTestResourceLifecycleManager {
    static final Path FOLDER = Path.of("src", "test", "resources", "upgrade");
    static final Path FILE = FOLDER.resolve("database.zip");
    static final String PASSWORD = "only-for-tests";

    private static final byte[] KEY_OF_32_BYTES = {0x1A, 0x20};
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
                    "suite.crypto.master-key-file",
                    masterKey().toString(),
                    "suite.access-log.link-every",
                    "1s",
                    "suite.access-log.sign-every",
                    "1s");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException | NoSuchAlgorithmException e) {
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

    private static Path masterKey() throws IOException, NoSuchAlgorithmException {
        var bytes = Arrays.copyOf(KEY_OF_32_BYTES, 34);
        var key = MessageDigest.getInstance("SHA-256").digest(PASSWORD.getBytes(StandardCharsets.UTF_8));
        System.arraycopy(key, 0, bytes, KEY_OF_32_BYTES.length, key.length);
        var file = Path.of("target", "master-key-of-kept-database.json").toAbsolutePath();
        return Files.writeString(file, """
                {"primaryKeyId": 1, "key": [{"keyId": 1, "status": "ENABLED", "outputPrefixType": "TINK", "keyData": {
                "typeUrl": "type.googleapis.com/google.crypto.tink.AesGcmKey", "keyMaterialType": "SYMMETRIC", "value": "%s"}}]}
                """.formatted(Base64.getEncoder().encodeToString(bytes)));
    }
}
