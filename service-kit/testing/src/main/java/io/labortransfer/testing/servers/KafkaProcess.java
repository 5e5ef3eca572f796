package io.labortransfer.testing.servers;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import sun.misc.Signal;

/**
 * The main class of the broker's process: formats the storage once, runs {@code kafka.Kafka}, and leaves when its standard input
 * ends. That happens when the parent process is gone, however it went, so no broker is ever left behind.
 */
public final class KafkaProcess {
    private KafkaProcess() {}

    /** Takes one argument, the broker's properties file. */
    public static void main(String[] arguments) throws IOException {
        var settings = new Properties();
        try (var in = Files.newInputStream(Path.of(arguments[0]))) {
            settings.load(in);
        }
        format(arguments[0], Path.of(settings.getProperty("log.dirs")));
        // Ctrl-C in a terminal reaches every process of it; the launcher stops the broker when those who use it have
        // stopped.
        Signal.handle(new Signal("INT"), ignored -> {});
        Thread.ofPlatform().daemon().name("parent-watch").start(KafkaProcess::leaveWithParent);
        Kafka.main(arguments);
    }

    private static void format(String properties, Path folder) {
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        var quiet = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        StorageTool.execute(
                new String[] {
                    "format", "--cluster-id", Uuid.randomUuid().toString(), "--config", properties, "--ignore-formatted"
                },
                quiet);
    }

    private static void leaveWithParent() {
        try {
            while (System.in.read() >= 0) {
                // Nobody writes; only the end matters.
            }
        } catch (IOException closed) {
            // The same as its end.
        }
        Runtime.getRuntime().exit(0);
    }
}
