package io.labortransfer.local.servers;

import io.labortransfer.testing.servers.PostgresServer;
import io.labortransfer.testing.servers.SuiteDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** PostgreSQL with one database for each service. */
public final class DatabasePart implements Part {
    private final Path folder;
    private final int port;
    private final List<String> databases;
    private final String password;
    private final Map<String, String> settings;
    private @Nullable PostgresServer server;
    private @Nullable ParentGuard guard;

    /** {@code settings} of the server stand above those it would have. */
    public DatabasePart(Path folder, int port, List<String> databases, String password, Map<String, String> settings) {
        this.folder = folder;
        this.port = port;
        this.databases = List.copyOf(databases);
        this.password = password;
        this.settings = Map.copyOf(settings);
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public String address() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void start() {
        PostgresServer started = PostgresServer.keeping(folder, port, settings);
        server = started;
        guard = ParentGuard.interrupting(postmaster());
        databases.forEach(database -> SuiteDatabase.create(started.adminUrl(), database, password));
    }

    @Override
    public Stream<ProcessHandle> processes() {
        return server == null
                ? Stream.empty()
                : ProcessHandle.of(postmaster()).stream()
                        .flatMap(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.descendants()));
    }

    private long postmaster() {
        try {
            return Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid"))
                    .getFirst()
                    .strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void crash() {
        if (guard != null) {
            guard.close();
        }
        PostgresServer.crash(folder);
        guard = ParentGuard.interrupting(postmaster());
    }

    @Override
    public void close() {
        if (guard != null) {
            guard.close();
            guard = null;
        }
        if (server != null) {
            server.close();
            server = null;
        }
    }
}
