package io.labortransfer.kit.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** The sample's operations say nothing of all this themselves. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class CompleteDocumentTest {

    private final JsonNode document = read();

    @Test
    void reading_a_record_may_not_find_it_and_knows_the_version_that_the_caller_has() {
        var get = operation("getPerson");

        assertThat(get.path("responses").fieldNames())
                .toIterable()
                .contains("200", "304", "400", "401", "403", "404", "406", "429", "500", "503", "504")
                .doesNotContain("409", "412", "415", "422", "428");
        assertThat(get.at("/responses/200/headers").has("ETag")).isTrue();
        assertThat(get.findValuesAsText("name")).contains("If-None-Match");
        assertThat(get.at("/security/0/token/0").asText()).isEqualTo("person.read");
    }

    @Test
    void a_problem_is_told_by_the_hands_that_write_it() {
        var problem = document.at("/components/responses/NotFound/content/application~1problem+json/example");

        assertThat(problem.path("code").asText()).isEqualTo("NOT_FOUND");
        assertThat(problem.path("type").asText()).isEqualTo("/problems/not-found");
        assertThat(problem.path("detail").asText()).startsWith("There is no such record");
    }

    @Test
    void what_is_sent_may_be_refused_and_holds_nothing_unknown() {
        var post = post("/api/v1/notes");
        var request = resolved(post.at("/requestBody/content/application~1json/schema"));

        assertThat(post.path("responses").fieldNames()).toIterable().contains("409", "413", "415", "422");
        assertThat(request.path("additionalProperties").asBoolean(true)).isFalse();
        assertThat(request.path("properties")).isNotEmpty();
    }

    @Test
    void every_reference_leads_somewhere() {
        List<String> astray = new ArrayList<>(document.findValuesAsText("$ref"));
        astray.removeIf(reference -> !document.at(reference.substring(1)).isMissingNode());

        assertThat(astray).isEmpty();
    }

    private JsonNode post(String path) {
        return document.path("paths").path(path).path("post");
    }

    private JsonNode operation(String id) {
        for (var path : document.path("paths")) {
            for (var operation : path) {
                if (operation.path("operationId").asText().equals(id)) {
                    return operation;
                }
            }
        }
        throw new AssertionError("no operation " + id);
    }

    private JsonNode resolved(JsonNode schema) {
        return document.at(schema.path("$ref").asText().substring(1));
    }

    private static JsonNode read() {
        try {
            var management = ConfigProvider.getConfig().getValue("test.management.url", String.class);
            return new ObjectMapper()
                    .readTree(given().get(management + "/openapi?format=json").asString());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError("the document is not JSON", e);
        }
    }
}
