package io.labortransfer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.labortransfer.testing.servers.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A service that is started before what it stands on. */
class LateServersIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Suite suite = Suite.played();
    private final int database = FreePort.next();
    private final int broker = FreePort.next();
    private final int management = FreePort.next();
    private final Path log = suite.stack().data().root().resolve("late-servers.log");

    @Test
    void it_waits_for_postgresql_and_then_for_kafka_and_says_for_which() {
        var ports = suite.stack().options().ports();
        Process early = Beside.start(
                suite,
                "transfer-tracking-service",
                List.of(
                        "-Dquarkus.management.port=" + management,
                        "-Dsuite.database.url=jdbc:postgresql://127.0.0.1:" + database + "/tracking",
                        "-Dkafka.bootstrap.servers=127.0.0.1:" + broker),
                log);
        try {
            await("it tells that it waits for PostgreSQL")
                    .atMost(PATIENCE)
                    .until(() -> said().matches("(?s).*127\\.0\\.0\\.1:" + database
                            + "\\b.*Retrying in \\d+ sec.*Retrying in \\d+ sec.*"));
            assertThat(early.isAlive()).isTrue();

            try (Relay postgresql = Relay.open(database, ports.postgresql())) {
                await("it tells that it waits for Kafka")
                        .atMost(PATIENCE)
                        .ignoreExceptions()
                        .untilAsserted(() -> {
                            HttpResponse<String> ready = health("ready");
                            assertThat(ready.statusCode()).isEqualTo(503);
                            assertThat(down(ready))
                                    .contains("Kafka")
                                    .doesNotContain("Database connections health check");
                        });
                assertThat(said()).contains("127.0.0.1:" + broker);
                assertThat(health("live").statusCode()).isEqualTo(200);

                try (Relay kafka = Relay.open(broker, ports.kafka())) {
                    await("it is ready")
                            .atMost(PATIENCE)
                            .until(() -> health("ready").statusCode() == 200);
                }
            }
        } finally {
            early.destroy();
            early.onExit().join();
        }
    }

    private HttpResponse<String> health(String page) {
        return Management.at(management).get("/q/health/" + page);
    }

    private static TreeSet<String> down(HttpResponse<String> answer) throws IOException {
        TreeSet<String> down = new TreeSet<>();
        for (JsonNode check : new ObjectMapper().readTree(answer.body()).path("checks")) {
            if (check.path("status").asText().equals("DOWN")) {
                down.add(check.path("name").asText());
            }
        }
        return down;
    }

    private String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
