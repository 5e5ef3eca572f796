package io.labortransfer.testing;

import io.labortransfer.testing.servers.KafkaServer;
import io.labortransfer.testing.servers.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The servers of this test run and where to find them. The addresses are system properties, the only memory that all class loaders
 * of a Quarkus test run share: so PostgreSQL and Kafka start once per module, whatever the number of profiles.
 */
record TestServers(Path folder, String adminUrl, String kafka) {
    private static final String FOLDER = "suite.test.folder";
    private static final String ADMIN_URL = "suite.test.postgres";
    private static final String KAFKA = "suite.test.kafka";
    private static final String KAFKA_PID = "suite.test.kafka.pid";
    private static final Path ROOT = Path.of("target", "suite-servers").toAbsolutePath();

    /** The running servers, started now if this is the first to ask. */
    static TestServers running() {
        synchronized (System.getProperties()) {
            return known().orElseGet(TestServers::start);
        }
    }

    /** The running servers; asking before {@link SuiteServers} started them is a mistake in the test. */
    static TestServers required() {
        return known().orElseThrow(() -> new IllegalStateException(
                "No servers run: put @QuarkusTestResource(SuiteServers.class) on one test class of the module."));
    }

    private static Optional<TestServers> known() {
        return Optional.ofNullable(System.getProperty(FOLDER))
                .map(folder ->
                        new TestServers(Path.of(folder), System.getProperty(ADMIN_URL), System.getProperty(KAFKA)));
    }

    private static TestServers start() {
        var folder = ROOT.resolve(Long.toString(ProcessHandle.current().pid()));
        try {
            deleteLeftovers();
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Kafka's client loads classes through the thread's loader, which a pool's thread does not share with the
        // tests.
        var loader = Thread.currentThread().getContextClassLoader();
        var kafka = CompletableFuture.supplyAsync(() -> {
            Thread.currentThread().setContextClassLoader(loader);
            return KafkaServer.throwaway(folder.resolve("kafka"));
        });
        var postgres = PostgresServer.throwaway(folder.resolve("postgres"));
        TestKeys.create(folder);
        KnownMasterKey.write(folder.resolve("master-key.json"));
        var servers = new TestServers(folder, postgres.adminUrl(), kafka.join().bootstrap());
        System.setProperty(KAFKA_PID, Long.toString(kafka.join().process().pid()));
        System.setProperty(ADMIN_URL, servers.adminUrl());
        System.setProperty(KAFKA, servers.kafka());
        System.setProperty(FOLDER, folder.toString());
        return servers;
    }

    private static void deleteLeftovers() throws IOException {
        if (!Files.isDirectory(ROOT)) {
            return;
        }
        try (var runs = Files.list(ROOT)) {
            for (var run : runs.toList()) {
                var ended = ProcessHandle.of(Long.parseLong(run.getFileName().toString()))
                        .filter(ProcessHandle::isAlive)
                        .isEmpty();
                if (ended) {
                    PostgresServer.stopLeftover(run.resolve("postgres"));
                    delete(run);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Kills the broker the hard way; {@link #startKafkaAgain} brings it back with what it had written. */
    void killKafka() {
        ProcessHandle.of(Long.getLong(KAFKA_PID)).ifPresent(broker -> {
            broker.destroyForcibly();
            broker.onExit().join();
        });
    }

    /** Starts the broker in the same folder and on the same port. */
    void startKafkaAgain() {
        var port = Integer.parseInt(kafka.substring(kafka.indexOf(':') + 1));
        var broker = KafkaServer.start(folder.resolve("kafka"), port);
        System.setProperty(KAFKA_PID, Long.toString(broker.process().pid()));
    }

    /** Stops PostgreSQL and starts it in the same folder and on the same port; every connection is lost. */
    void restartPostgres() {
        PostgresServer.restart(folder.resolve("postgres"));
    }

    /** Stops PostgreSQL, does something without it, and starts it again in the same folder and on the same port. */
    void withoutPostgres(Runnable meanwhile) {
        PostgresServer.without(folder.resolve("postgres"), meanwhile);
    }

    Path passportKeys() {
        return folder.resolve("passport-keys.json");
    }

    Path masterKey() {
        return folder.resolve("master-key.json");
    }

    String databaseUrl(String name) {
        return adminUrl.replaceFirst("/postgres\\?.*", "/" + name);
    }
}
