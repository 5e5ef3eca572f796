package io.labortransfer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Without these the judge could be silent because it is blind. */
class DocumentJudgeTest {

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final String NOTED = """
            {"id": "not_1", "at": "2026-11-28T09:30:00.000+08:00"}""";

    private final JsonNode document = read("""
            {
              "openapi": "3.1.0",
              "paths": {"/notes": {"post": {
                "operationId": "writeNote",
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Note"}}}},
                "responses": {
                  "201": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Noted"}}}},
                  "203": {"content": {"application/json": {"schema": {"type": "string", "format": "binary"}}}},
                  "422": {"$ref": "#/components/responses/Wrong"}
                }
              }}},
              "components": {
                "responses": {"Wrong": {"content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}},
                "schemas": {
                  "Note": {
                    "type": "object",
                    "required": ["title"],
                    "properties": {
                      "title": {"type": "string", "maxLength": 5},
                      "place": {"type": "string"},
                      "seats": {"type": "integer", "minimum": 0, "maximum": 9},
                      "at": {"type": "string", "format": "date-time"},
                      "items": {"type": "array", "items": {"type": "object", "properties": {"text": {"type": "string"}}}},
                      "lines": {"type": "array", "items": {"type": "object", "properties": {"text": {"type": "string"}}}}
                    },
                    "additionalProperties": false
                  },
                  "Noted": {
                    "type": "object",
                    "required": ["id", "at"],
                    "properties": {
                      "id": {"type": "string", "pattern": "^not_[0-9]$"},
                      "at": {"type": "string", "format": "date-time"}
                    }
                  },
                  "Problem": {"type": "object", "required": ["code"], "properties": {"code": {"type": "string"}}}
                }
              }
            }""");
    private final DocumentJudge judge = new DocumentJudge(document);

    @Test
    void an_answer_as_it_is_documented_is_fine() {
        assertThat(judged("{\"title\": \"On\"}", 201, JSON, NOTED)).isEmpty();
    }

    @Test
    void an_answer_off_its_schema_is_a_complaint() {
        assertThat(judged("{\"title\": \"On\"}", 201, JSON, "{\"id\": \"not_many\", \"at\": \"yesterday\"}"))
                .containsExactlyInAnyOrder(
                        "201 answered otherwise than documented: /id pattern",
                        "201 answered otherwise than documented: /at format");
        assertThat(judged("{\"title\": \"On\"}", 201, JSON, "{\"id\": \"not_1\"}"))
                .containsExactly("201 answered otherwise than documented:  required at");
        assertThat(judged("{\"title\": \"On\"}", 201, JSON, "{\"id\": "))
                .containsExactly("201 with a body that is no JSON");
    }

    @Test
    void a_file_may_hold_anything() {
        assertThat(judged("{\"title\": \"On\"}", 203, JSON, "{\"rows\": []}")).isEmpty();
    }

    @Test
    void an_answer_that_is_not_foreseen_is_a_complaint() {
        assertThat(judged("{\"title\": \"On\"}", 412, PROBLEM, "{\"code\": \"STALE\"}"))
                .containsExactly("undocumented answer 412");
        assertThat(judged("{\"title\": \"On\"}", 201, "text/plain", "noted"))
                .containsExactly("201 as undocumented text/plain");
    }

    @Test
    void asking_for_what_is_documented_as_optional_is_a_complaint() {
        assertThat(judged("{\"title\": \"On\"}", 422, PROBLEM, refusal("/place", "REQUIRED")))
                .containsExactly("refused what is documented as good: /place REQUIRED");
        assertThat(judged(
                        "{\"title\": \"On\", \"lines\": [{}, {}]}", 422, PROBLEM, refusal("/lines/1/text", "REQUIRED")))
                .containsExactly("refused what is documented as good: /lines/*/text REQUIRED");
    }

    @Test
    void refusing_what_is_documented_as_wrong_or_for_a_rule_is_fine() {
        assertThat(judged("{}", 422, PROBLEM, refusal("/title", "REQUIRED"))).isEmpty();
        assertThat(judged("{\"title\": \"On\"}", 422, PROBLEM, refusal("/place", "ONE_NEEDED")))
                .isEmpty();
    }

    @Test
    void taking_what_is_documented_as_wrong_is_a_complaint() {
        assertThat(judged("{\"title\": \"On rivers\", \"x\": 1}", 201, JSON, NOTED))
                .containsExactlyInAnyOrder(
                        "took what is documented as wrong: /title maxLength",
                        "took what is documented as wrong:  additionalProperties x");
    }

    @Test
    void null_is_as_good_as_nothing() {
        assertThat(judged("{\"title\": \"On\", \"lines\": [{\"text\": null}], \"place\": null}", 201, JSON, NOTED))
                .isEmpty();
        assertThat(judged("{\"title\": null}", 201, JSON, NOTED))
                .containsExactly("took what is documented as wrong:  required title");
    }

    @Test
    void a_number_that_the_validator_cannot_hold_is_not_judged() {
        assertThat(judged("{\"title\": \"On\", \"seats\": 1e400}", 422, PROBLEM, refusal("/seats", "TYPE_WRONG")))
                .isEmpty();
        assertThat(judged("{\"title\": \"On\", \"seats\": 5}", 422, PROBLEM, refusal("/seats", "TYPE_WRONG")))
                .containsExactly("refused what is documented as good: /seats TYPE_WRONG");
    }

    @Test
    void a_batch_may_refuse_the_one_item_that_is_wrong() {
        String sent = "{\"title\": \"On\", \"items\": [{\"text\": 1}, {\"text\": \"a\"}]}";
        String answer =
                "{\"id\": \"not_1\", \"at\": \"2026-11-28T09:30:00Z\", \"items\": [{\"status\": %d}, {\"status\": 200}]}";

        assertThat(judged(sent, 201, JSON, answer.formatted(422))).isEmpty();
        assertThat(judged(sent, 201, JSON, answer.formatted(200)))
                .containsExactly("took what is documented as wrong: /items/*/text type");
    }

    @Test
    void days_and_moments_are_held_to_their_promise() {
        assertThat(judged("{\"title\": \"On\", \"at\": \"9999-12-31T23:59:59Z\"}", 201, JSON, NOTED))
                .containsExactly("took what is documented as wrong: /at format");
        assertThat(judged(
                        "{\"title\": \"On\", \"at\": \"9999-12-30T23:59:59Z\"}",
                        422,
                        PROBLEM,
                        refusal("/at", "TYPE_WRONG")))
                .containsExactly("refused what is documented as good: /at TYPE_WRONG");
    }

    private List<String> judged(String sent, int status, String type, String answer) {
        ApiOperation write = ApiOperation.of(document).getFirst();
        RandomRequest request = new RandomRequest(
                1,
                write,
                "office-51",
                "POST",
                write.path(),
                Map.of("Content-Type", JSON),
                sent.getBytes(StandardCharsets.UTF_8),
                Mark.of(1));
        return judge.complaints(request, new DocumentJudge.Answer(status, type, answer));
    }

    private static String refusal(String pointer, String code) {
        return "{\"code\": \"VALIDATION_FAILED\", \"errors\": [{\"pointer\": \"%s\", \"code\": \"%s\"}]}"
                .formatted(pointer, code);
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
