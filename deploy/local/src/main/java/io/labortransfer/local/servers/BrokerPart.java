package io.labortransfer.local.servers;

import io.labortransfer.testing.servers.KafkaServer;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One Kafka broker. */
public final class BrokerPart implements Part {
    private final Path folder;
    private final int port;
    private final boolean forMinutes;
    private @Nullable KafkaServer server;

    /**
     * A broker that is not yet started.
     *
     * @param forMinutes whether it is stopped before Java's thorough compilation would have paid
     */
    public BrokerPart(Path folder, int port, boolean forMinutes) {
        this.folder = folder;
        this.port = port;
        this.forMinutes = forMinutes;
    }

    @Override
    public String name() {
        return "Kafka";
    }

    @Override
    public String address() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void start() {
        server = forMinutes ? KafkaServer.start(folder, port) : KafkaServer.keeping(folder, port);
    }

    @Override
    public Stream<ProcessHandle> processes() {
        return server == null ? Stream.empty() : Stream.of(server.process());
    }

    @Override
    public void crash() {
        if (server != null) {
            server.process().destroyForcibly();
            server.process().onExit().join();
        }
        start();
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
            server = null;
        }
    }
}
