package io.labortransfer.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.labortransfer.gateway.routing.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The documents in {@code docs/api} are the gateway's policy; what it could not read would keep it from starting. */
class CommittedDocumentsTest {

    private final Map<Service, JsonNode> documents = read();

    @Test
    void every_committed_operation_can_be_routed_and_judged() {
        var operations = OperationReader.read(documents);

        assertThat(operations).isNotEmpty().allSatisfy(operation -> {
            assertThat(operation.actors()).as(operation.path()).isNotEmpty();
            assertThat(new OperationPolicy(operations).match(operation.method(), operation.path()))
                    .isEqualTo(new Match.Found(operation));
        });
    }

    private static Map<Service, JsonNode> read() {
        Map<Service, JsonNode> found = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            Path file = Path.of("..", "docs", "api", service.wireName() + ".yaml");
            try {
                if (Files.exists(file)) {
                    found.put(service, new YAMLMapper().readTree(file.toFile()));
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return found;
    }
}
