package io.labortransfer.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.junit.jupiter.api.Test;

/** What the words of a service do to its document. */
class WordsTest {

    private final Operation revise = OASFactory.createOperation()
            .operationId("reviseBook")
            .addParameter(OASFactory.createParameter()
                    .name("id")
                    .in(Parameter.In.PATH)
                    .schema(text()))
            .requestBody(OASFactory.createRequestBody().content(body("Revision")))
            .responses(OASFactory.createAPIResponses()
                    .addAPIResponse("200", OASFactory.createAPIResponse().content(body("Book"))));
    private final OpenAPI document = OASFactory.createOpenAPI()
            .paths(OASFactory.createPaths()
                    .addPathItem(
                            "/api/v1/books/{id}/revise",
                            OASFactory.createPathItem().POST(revise)))
            .components(OASFactory.createComponents()
                    .addSchema("Revision", record("title"))
                    .addSchema("Book", record("id", "state")));

    @Test
    void an_id_in_a_path_means_a_record_of_the_collection_before_it() {
        bound("""
                {"id": {"example": "rec_1"}, "books.id": {"pattern": "^bok_[0-9]$", "example": "bok_1"}}""");

        var id = revise.getParameters().getFirst().getSchema();
        assertThat(id.getPattern()).isEqualTo("^bok_[0-9]$");
        assertThat(id.getExamples()).containsExactly("bok_1");
    }

    @Test
    void a_request_needs_what_the_code_asks_for_after_reading_and_an_answer_promises_nothing() {
        bound("""
                {"Revision": {"required": ["title"]}, "Book": {"required": ["id"]}}""");

        assertThat(schema("Revision").getRequired()).containsExactly("title");
        assertThat(schema("Book").getRequired()).isNull();
    }

    @Test
    void a_text_that_the_code_wants_not_blank_is_not_made_blank_by_its_word() {
        schema("Revision").getProperties().get("title").setPattern("\\S");
        bound("""
                {"title": {"pattern": "^[^\\\\u0000]*$"}}""");

        String title = schema("Revision").getProperties().get("title").getPattern();
        assertThat("On rivers").matches(title);
        assertThat("  ").doesNotMatch(title);
        assertThat("\0On").doesNotMatch(title);
    }

    @Test
    void a_request_is_told_what_no_schema_can_say() {
        bound("""
                {"Revision": {"description": "title or text"}}""");

        assertThat(schema("Revision").getDescription()).isEqualTo("title or text");
    }

    @Test
    void the_answer_of_an_operation_shows_its_outcome() {
        new Examples(document, new Vocabulary(words("""
                                {"id": {"example": "bok_1"}, "state": {"example": "NEW"}, "title": {"example": "On rivers"}}""")), words("""
                                {"reviseBook": {"state": "REVISED", "title": "no member of a book"}}""")).add();

        var answer = revise.getResponses().getAPIResponse("200").getContent().getMediaType("application/json");
        assertThat(answer.getExample()).isEqualTo(Map.of("id", "bok_1", "state", "REVISED"));
        assertThat(document.getComponents().getExamples().get("Revision").getValue())
                .isEqualTo(Map.of("title", "On rivers"));
    }

    private void bound(String words) {
        new Bounds(document, new Vocabulary(words(words))).add();
    }

    private Schema schema(String name) {
        return document.getComponents().getSchemas().get(name);
    }

    private static Content body(String schema) {
        return OASFactory.createContent()
                .addMediaType(
                        "application/json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/" + schema)));
    }

    private static Schema record(String... properties) {
        Schema schema = OASFactory.createSchema().type(List.of(Schema.SchemaType.OBJECT));
        List.of(properties).forEach(name -> schema.addProperty(name, text()));
        return schema;
    }

    private static Schema text() {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING));
    }

    private static Map<String, JsonNode> words(String json) {
        Map<String, JsonNode> words = new HashMap<>();
        try {
            new ObjectMapper().readTree(json).properties().forEach(word -> words.put(word.getKey(), word.getValue()));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
        return words;
    }
}
