package io.labortransfer.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;

/** The one folder under which a stack keeps everything. */
public record DataFolder(Path root) {
    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    public Path postgresql() {
        return root.resolve("postgresql");
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    Path keycloak() {
        return root.resolve("keycloak");
    }

    Path service(String name) {
        return root.resolve("services").resolve(name);
    }

    Path clients() {
        return root.resolve("clients");
    }

    public Path tokens() {
        return root.resolve("tokens");
    }

    public Path sample() {
        return root.resolve("sample");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    Path organizations() {
        return root.resolve("organizations.json");
    }

    Path masterKey() {
        return root.resolve("secrets").resolve("master-key.json");
    }

    /** The summary of the journey that was played on these data. */
    public Path journey() {
        return root.resolve("journey.json");
    }

    /** One password for the roles of the local databases, made on first use. */
    String databasePassword() {
        Path file = root.resolve("secrets").resolve("database-password");
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[16];
                new SecureRandom().nextBytes(random);
                Files.createDirectories(file.getParent());
                Files.writeString(file, HexFormat.of().formatHex(random));
                ClientKeys.ownerOnly(file);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps every other stack away from these data as long as this one lives. */
    FileLock lock() {
        Path file = root.resolveSibling(root.getFileName() + ".lock");
        try {
            Files.createDirectories(root.getParent());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new IllegalStateException("Another stack runs on " + root + "; stop it, or choose another folder"
                        + " with --data=FOLDER and other ports");
            }
            return lock;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes everything that a stack has left here. Refuses a folder that no stack has made. */
    void clear() {
        if (!Files.exists(root)) {
            return;
        }
        try {
            if (!Files.exists(mark()) && !isEmpty()) {
                throw new IllegalStateException(root + " is not a data folder of the local stack; it is not deleted");
            }
            try (var all = Files.walk(root)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the folder and marks it as ours. */
    void prepare() {
        try {
            Files.createDirectories(logs());
            Files.writeString(
                    mark(), "Data of the labor transfer suite's local stack. Safe to delete while it is stopped.\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isEmpty() throws IOException {
        try (var inside = Files.list(root)) {
            return inside.findAny().isEmpty();
        }
    }

    private Path mark() {
        return root.resolve("LOCAL-STACK.txt");
    }
}
