package io.labortransfer.registry.upgrade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;

/** The migrations that have been delivered, by their hashes, and databases that are brought to them or to the newest. */
final class LandedMigrations {
    private static final Path LIST = KeptDatabase.FOLDER.resolve("landed-migrations.txt");
    private static final Map<String, Path> FOLDERS = Map.of(
            "db/kit", Path.of("..", "service-kit", "kit", "src", "main", "resources", "db", "kit"),
            "db/migration", Path.of("src", "main", "resources", "db", "migration"));

    private LandedMigrations() {}

    /** By the name of each: the hash of what stood in it. */
    static Map<String, String> list() throws IOException {
        return Files.readAllLines(LIST).stream()
                .map(line -> line.split(" +"))
                .collect(Collectors.toMap(line -> line[1], line -> line[0], (one, other) -> other, TreeMap::new));
    }

    /** Those that are here now. */
    static Map<String, String> present() throws IOException {
        var present = new TreeMap<String, String>();
        for (var folder : FOLDERS.entrySet()) {
            try (var files = Files.list(folder.getValue())) {
                for (var file : files.toList()) {
                    present.put(folder.getKey() + "/" + file.getFileName(), hash(file));
                }
            }
        }
        return present;
    }

    /** Says of those that are here now that they have been delivered. */
    static void land() throws IOException {
        Files.write(
                LIST,
                present().entrySet().stream()
                        .map(one -> one.getValue() + "  " + one.getKey())
                        .toList());
    }

    /** Brings an empty database to where those that have been delivered leave it. */
    static void migrateToLanded(String address, String database, String password) {
        try {
            var copies = Files.createTempDirectory("landed");
            for (var landed : list().keySet()) {
                Files.copy(file(landed), copies.resolve(file(landed).getFileName()));
            }
            migrate(address, database, password, List.of(copies));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Brings a database to the newest, as the service does when it starts. */
    static void migrateToNewest(String address, String database, String password) {
        migrate(address, database, password, FOLDERS.values());
    }

    private static void migrate(String address, String database, String password, Collection<Path> from) {
        Flyway.configure()
                .dataSource(address, database + "_owner", password)
                .locations(from.stream().map(folder -> "filesystem:" + folder).toArray(String[]::new))
                .placeholders(Map.of(
                        "owner", database + "_owner",
                        "app", database + "_app",
                        "engine", database + "_engine",
                        "accessWriter", database + "_access_writer"))
                .outOfOrder(true)
                .load()
                .migrate();
    }

    private static Path file(String name) {
        var cut = name.lastIndexOf('/');
        return FOLDERS.get(name.substring(0, cut)).resolve(name.substring(cut + 1));
    }

    private static String hash(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
