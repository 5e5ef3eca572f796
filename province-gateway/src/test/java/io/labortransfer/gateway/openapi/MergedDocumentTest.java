package io.labortransfer.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MergedDocumentTest {

    private final ObjectNode merged = MergedDocument.merge(
            new ServiceDocuments("test-api").all(),
            URI.create("https://gateway.example"),
            Map.of("national", URI.create("https://idp.example/token")));

    @Test
    void it_holds_every_public_operation_and_no_internal_one() {
        assertThat(merged.path("paths").has("/api/v1/workers")).isTrue();
        assertThat(merged.path("paths").has("/api/v1/job-orders")).isTrue();
        assertThat(merged.path("paths").has("/api/v1/targets/{year}/progress")).isTrue();
        assertThat(merged.path("paths").has("/api/v1/gateway/me")).isTrue();
        assertThat(merged.path("paths").has("/internal/persons:resolve")).isFalse();
    }

    @Test
    void components_that_mean_different_things_get_different_names() {
        JsonNode schemas = merged.at("/components/schemas");

        assertThat(schemas.has("WorkerRegistryView")).isTrue();
        assertThat(schemas.has("JobMatchingView")).isTrue();
        assertThat(schemas.has("View")).isFalse();
        assertThat(schemas.at("/JobMatchingPage/properties/items/items/$ref").asText())
                .isEqualTo("#/components/schemas/JobMatchingView");
    }

    @Test
    void a_component_that_all_mean_alike_stands_once() {
        assertThat(merged.at("/components/schemas").has("Problem")).isTrue();
        assertThat(merged.at("/components/schemas").has("WorkerRegistryProblem"))
                .isFalse();
    }

    @Test
    void every_reference_leads_somewhere() {
        List<String> references = new ArrayList<>();
        merged.findValues("$ref").forEach(reference -> references.add(reference.asText()));

        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                merged.at(reference.substring(1)).isMissingNode())
                        .isFalse());
    }

    @Test
    void operation_ids_are_unique() {
        List<String> ids = new ArrayList<>();
        merged.path("paths").findValues("operationId").forEach(id -> ids.add(id.asText()));

        Set<String> unique = new HashSet<>(ids);
        assertThat(unique).hasSameSizeAs(ids);
    }

    @Test
    void it_says_where_tokens_come_from() {
        assertThat(merged.at("/components/securitySchemes/national/flows/clientCredentials/tokenUrl")
                        .asText())
                .isEqualTo("https://idp.example/token");
        assertThat(merged.path("openapi").asText()).isEqualTo("3.1.0");
    }
}
