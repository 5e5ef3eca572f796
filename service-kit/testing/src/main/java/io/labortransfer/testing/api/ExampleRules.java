package io.labortransfer.testing.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Examples are there, and they are true. */
final class ExampleRules {

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private ExampleRules() {}

    static Stream<Finding> examples(ApiReading document) {
        Map<String, List<String>> known = new LinkedHashMap<>();
        return document.operations().stream().flatMap(operation -> {
            List<Finding> found = new ArrayList<>();
            operation.requestBodies().forEach((place, body) -> judge(operation, place, body, known, found));
            operation
                    .answers()
                    .keySet()
                    .forEach(status -> operation
                            .answerBodies(status)
                            .forEach((place, body) -> judge(operation, place, body, known, found)));
            return found.stream();
        });
    }

    private static void judge(
            ApiOperation operation, String place, JsonNode body, Map<String, List<String>> known, List<Finding> found) {
        var examples = examples(operation.reading(), body);
        if (examples.isEmpty()) {
            found.add(operation.finding(
                    ApiRule.EXAMPLES,
                    place,
                    "has no example: give its words examples in META-INF/openapi/vocabulary.json, or tell it in examples.json as \""
                            + operation.id() + "."
                            + place.substring(place.lastIndexOf('/') + 1).replace("~1", "/") + "\""));
        }
        examples.forEach(
                example -> faults(operation.reading(), body.path("schema"), example, known)
                        .forEach(
                                fault -> found.add(
                                        operation.finding(
                                                ApiRule.EXAMPLES,
                                                place,
                                                "the example is not valid: " + fault
                                                        + "; mend the word in META-INF/openapi/vocabulary.json or the body in examples.json"))));
    }

    private static List<JsonNode> examples(ApiReading document, JsonNode body) {
        List<JsonNode> all = new ArrayList<>();
        if (body.has("example")) {
            all.add(body.get("example"));
        }
        body.path("examples")
                .forEach(example -> all.add(document.resolved(example).path("value")));
        return all;
    }

    private static List<String> faults(
            ApiReading document, JsonNode schema, JsonNode example, Map<String, List<String>> known) {
        if ("binary".equals(schema.path("format").asText())) {
            return List.of();
        }
        return known.computeIfAbsent(schema + "|" + example, unseen -> {
            var root = JsonNodeFactory.instance.objectNode();
            root.set("components", document.document().path("components"));
            root.putArray("allOf").add(schema);
            return SCHEMAS.getSchema(root, STRICT).validate(example).stream()
                    .map(ValidationMessage::getMessage)
                    .collect(Collectors.toList());
        });
    }
}
