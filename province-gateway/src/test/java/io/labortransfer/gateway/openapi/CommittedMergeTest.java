package io.labortransfer.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.labortransfer.gateway.routing.Service;
import io.labortransfer.testing.api.ApiRules;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The committed documents of all services make one valid document. */
class CommittedMergeTest {

    private final ObjectNode merged = MergedDocument.merge(
            committed(),
            URI.create("https://gateway.example"),
            Map.of("national", URI.create("https://idp.example/token")));

    @Test
    void every_reference_leads_somewhere() {
        List<String> references = new ArrayList<>();
        merged.findValues("$ref").forEach(reference -> references.add(reference.asText()));

        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                merged.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void the_merged_document_keeps_the_rules() {
        ApiRules.hold(merged);
    }

    /** The profile contract reads it there. */
    @Test
    void the_merged_document_can_be_taken_along_as_a_file() throws IOException {
        Path file = Path.of("target", "api", "merged.json");
        Files.createDirectories(file.getParent());
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), merged);

        assertThat(new ObjectMapper().readTree(file.toFile())).isEqualTo(merged);
    }

    @Test
    void operation_ids_are_unique() {
        List<String> ids = new ArrayList<>();
        merged.path("paths").findValues("operationId").forEach(id -> ids.add(id.asText()));

        assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void every_path_parameter_is_described() {
        merged.path("paths")
                .properties()
                .forEach(path -> path.getValue().forEach(operation -> {
                    if (operation.has("operationId")) {
                        for (String name : path.getKey()
                                .replaceAll("[^{}]*\\{([^}]+)}[^{}]*", "$1,")
                                .split(",")) {
                            assertThat(!path.getKey().contains("{") || describes(path.getValue(), operation, name))
                                    .as(path.getKey() + " " + name)
                                    .isTrue();
                        }
                    }
                }));
    }

    private static boolean describes(JsonNode path, JsonNode operation, String name) {
        List<String> names = new ArrayList<>();
        path.path("parameters")
                .forEach(parameter -> names.add(parameter.path("name").asText()));
        operation
                .path("parameters")
                .forEach(parameter -> names.add(parameter.path("name").asText()));
        return names.contains(name);
    }

    private static Map<Service, JsonNode> committed() {
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
