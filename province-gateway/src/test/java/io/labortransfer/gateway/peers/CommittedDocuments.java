package io.labortransfer.gateway.peers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.labortransfer.gateway.routing.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** The documents in {@code docs/api}, read by the tests themselves. */
public final class CommittedDocuments {

    private CommittedDocuments() {}

    /** Each service's document. */
    public static Map<Service, JsonNode> read() {
        Map<Service, JsonNode> found = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            Path file = Path.of("..", "docs", "api", service.wireName() + ".yaml");
            try {
                found.put(service, new YAMLMapper().readTree(file.toFile()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }
}
