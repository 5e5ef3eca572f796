package io.labortransfer.testing.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * One Kafka broker (KRaft, no ZooKeeper) in a process of its own on loopback, made from the current class path. It ends
 * after the process that started it, even when that one is killed, and leaves Ctrl-C to it: see {@link KafkaProcess}.
 */
public final class KafkaServer implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofSeconds(120);
    private static final List<String> COMPILED_QUICKLY = List.of("-XX:TieredStopAtLevel=1");

    private final Process process;
    private final int port;

    private KafkaServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** A broker for one test run on any free port. */
    public static KafkaServer throwaway(Path folder) {
        return start(folder, FreePort.next(), COMPILED_QUICKLY);
    }

    /** A broker for some minutes in this folder and on this port; the same folder gives the same topics again. Returns when it answers. */
    public static KafkaServer start(Path folder, int port) {
        return start(folder, port, COMPILED_QUICKLY);
    }

    /** The same for one that stays: what it does again and again is compiled thoroughly. */
    public static KafkaServer keeping(Path folder, int port) {
        return start(folder, port, List.of());
    }

    private static KafkaServer start(Path folder, int port, List<String> machine) {
        try {
            Files.createDirectories(folder);
            var properties = folder.resolve("server.properties");
            Files.write(properties, settings(folder, port));
            var log = folder.resolve("broker.log");
            // An argument file, because class paths of Quarkus modules are longer than some systems' command lines.
            var arguments = folder.resolve("broker.args");
            Files.write(arguments, arguments(properties, machine));
            var process = new ProcessBuilder(java(), "@" + arguments)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            var server = new KafkaServer(process, port);
            server.awaitReady(log);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka did not start in " + folder + " on port " + port, e);
        }
    }

    private static List<String> arguments(Path properties, List<String> machine) {
        var arguments = new ArrayList<>(List.of(
                "-Xms64m",
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "-Dlog4j2.disable.jmx=true"));
        arguments.addAll(machine);
        arguments.addAll(List.of(
                "-cp",
                quoted(System.getProperty("java.class.path")),
                KafkaProcess.class.getName(),
                quoted(properties.toString())));
        return arguments;
    }

    private static String quoted(String argument) {
        return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static List<String> settings(Path folder, int port) {
        var controllerPort = FreePort.next();
        return List.of(
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.voters=1@127.0.0.1:" + controllerPort,
                "listeners=PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners=PLAINTEXT://127.0.0.1:" + port,
                "controller.listener.names=CONTROLLER",
                "log.dirs=" + folder.resolve("log").toString().replace("\\", "/"),
                "auto.create.topics.enable=true",
                "num.partitions=4",
                "default.replication.factor=1",
                "offsets.topic.replication.factor=1",
                "offsets.topic.num.partitions=4",
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.min.isr=1",
                "transaction.state.log.num.partitions=1",
                "share.coordinator.state.topic.replication.factor=1",
                "share.coordinator.state.topic.min.isr=1",
                "group.initial.rebalance.delay.ms=0",
                // A killed broker may come back as soon as its old session has ended.
                "broker.session.timeout.ms=3000",
                "broker.heartbeat.interval.ms=500",
                // The controller writes a record to say that nothing has happened, by default twice a second.
                "metadata.max.idle.interval.ms=5000",
                "log.cleaner.dedupe.buffer.size=16777216",
                "num.network.threads=2",
                "num.io.threads=4");
    }

    private void awaitReady(Path log) throws IOException {
        var deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (!FreePort.answers(port) && process.isAlive() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos()); // the client would log each vain attempt
        }
        try (var admin = Admin.create(Map.<String, Object>of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap(),
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                200))) {
            while (System.nanoTime() < deadline) {
                if (!process.isAlive()) {
                    throw new IOException("the broker ended with status " + process.exitValue() + ", see " + log);
                }
                if (answers(admin)) {
                    return;
                }
            }
        }
        close();
        throw new IOException("the broker does not answer, see " + log);
    }

    private static boolean answers(Admin admin) {
        try {
            return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | java.util.concurrent.TimeoutException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Kafka started", e);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** What clients write into {@code bootstrap.servers}. */
    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    /** The broker's process, for a fault test that kills it. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Stops the broker in an orderly way, after 20 seconds by force. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
