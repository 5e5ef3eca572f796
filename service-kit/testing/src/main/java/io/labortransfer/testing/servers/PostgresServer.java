package io.labortransfer.testing.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A real PostgreSQL 18 on loopback. The superuser needs no password from this machine; every other role needs its own. Runs as
 * root as well, which PostgreSQL itself refuses.
 */
public final class PostgresServer implements AutoCloseable {
    private static final List<String> HOST_RULES = List.of(
            "local all postgres trust",
            "local all all scram-sha-256",
            "host all postgres 127.0.0.1/32 trust",
            "host all postgres ::1/128 trust",
            "host all all 127.0.0.1/32 scram-sha-256",
            "host all all ::1/128 scram-sha-256");

    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** A server for one test run: any free port, nothing is written through to the disk. */
    public static PostgresServer throwaway(Path folder) {
        return start(folder, FreePort.next(), false, Map.of());
    }

    /**
     * A server whose data outlive it: the same folder and port give the same databases again. It is stopped by {@link #close} only,
     * never by a shutdown hook, so that the launcher decides when.
     */
    public static PostgresServer keeping(Path folder, int port) {
        return keeping(folder, port, Map.of());
    }

    /** The same with other settings of the server than those it would have. */
    public static PostgresServer keeping(Path folder, int port, Map<String, String> other) {
        return start(folder, port, true, other);
    }

    private static PostgresServer start(Path folder, int port, boolean durable, Map<String, String> other) {
        try {
            stopLeftover(folder);
            Files.createDirectories(folder);
            // The library starts the server with fsync off; a later option on the same command line wins.
            var settings = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(!durable)
                    .setRegisterShutdownHook(!durable)
                    .setPort(port)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setDataDirectoryCustomizer(PostgresServer::writeHostRules)
                    .setServerConfig("fsync", durable ? "on" : "off")
                    .setServerConfig("synchronous_commit", durable ? "on" : "off")
                    .setServerConfig("full_page_writes", durable ? "on" : "off")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("max_locks_per_transaction", "256") // a kept plan holds all 32 parts of a table
                    .setServerConfig("shared_buffers", durable ? "512MB" : "128MB")
                    .setServerConfig("checkpoint_timeout", durable ? "15min" : "5min")
                    .setServerConfig("max_wal_size", durable ? "4GB" : "2GB")
                    .setServerConfig("jit", "off")
                    .setServerConfig("log_min_messages", "fatal")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setOutputRedirector(Redirect.DISCARD)
                    .setErrorRedirector(Redirect.DISCARD);
            if (!durable) {
                // A kept plan for a table that was empty ends with its first statistics: soon, not a minute later.
                settings.setServerConfig("autovacuum_naptime", "5s");
            }
            other.forEach(settings::setServerConfig);
            return new PostgresServer(settings.start());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start in " + folder + " on port " + port, e);
        }
    }

    private static void writeHostRules(File folder) {
        try {
            Files.write(folder.toPath().resolve("pg_hba.conf"), HOST_RULES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the server that a killed launcher or test run left behind: two servers on one folder are not possible. */
    public static void stopLeftover(Path folder) throws IOException {
        var leftover = runningIn(folder);
        if (leftover.isEmpty()) {
            return;
        }
        var pid = leftover.get().pid();
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor(5, TimeUnit.SECONDS);
            leftover.get().onExit().get(15, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IOException(
                    "A PostgreSQL of an earlier run (pid " + pid + ") still uses " + folder
                            + " and does not stop; stop it by hand.",
                    e);
        }
    }

    private static Optional<ProcessHandle> runningIn(Path folder) throws IOException {
        var pidFile = folder.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        return ProcessHandle.of(pid)
                .filter(process -> process.info().command().orElse("").contains("postgres"));
    }

    /** Restarts the server of this folder with the options it has; every open connection breaks. For fault tests. */
    public static void restart(Path folder) {
        restart(folder, "fast");
    }

    /** The same without an orderly end: it stops in the midst of everything and has to recover from its log. */
    public static void crash(Path folder) {
        restart(folder, "immediate");
    }

    private static void restart(Path folder, String mode) {
        try {
            control(folder, binary(folder), List.of("-m", mode, "restart"));
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL in " + folder + " was not restarted", e);
        }
    }

    /** Stops the server of this folder, does something without it, and starts it again with the options it had. */
    public static void without(Path folder, Runnable meanwhile) {
        try {
            var postgres = binary(folder);
            var started = Files.readString(folder.resolve("postmaster.opts")).strip();
            var options = started.substring(started.indexOf(' ') + 1);
            control(folder, postgres, List.of("-m", "fast", "stop"));
            try {
                meanwhile.run();
            } finally {
                control(folder, postgres, List.of("-o", options, "start"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL in " + folder + " was not stopped or started", e);
        }
    }

    private static Path binary(Path folder) throws IOException {
        var running = runningIn(folder).orElseThrow(() -> new IOException("no server runs"));
        return Path.of(running.info().command().orElseThrow());
    }

    private static void control(Path folder, Path postgres, List<String> what) throws IOException {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(postgres.resolveSibling("pg_ctl").toString(), "-D", folder.toString(), "-w"));
        command.addAll(what);
        try {
            var status = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IOException("pg_ctl ended with status " + status);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while PostgreSQL was told to " + what.getLast(), e);
        }
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return server.getPort();
    }

    /** The superuser's address of the database {@code postgres}, as {@link SuiteDatabase#create} wants it. */
    public String adminUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/postgres?user=postgres";
    }

    /** The address of one database, without a user. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /** Stops the server in an orderly way; a throw-away folder is deleted. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
