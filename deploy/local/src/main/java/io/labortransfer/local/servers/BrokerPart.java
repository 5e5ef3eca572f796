package io.labortransfer.local.servers;

import io.labortransfer.testing.servers.KafkaServer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One Kafka broker. */
public final class BrokerPart implements Part {
    private final Path folder;
    private final int port;
    private @Nullable KafkaServer server;

    public BrokerPart(Path folder, int port) {
        this.folder = folder;
        this.port = port;
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
        server = KafkaServer.start(folder, port);
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
