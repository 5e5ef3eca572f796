package io.labortransfer.testing.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How much there can be of everything. */
final class BoundRules {

    private static final String MEND =
            "; say it with Bean Validation, or as the word \"%s\" in META-INF/openapi/vocabulary.json";

    private BoundRules() {}

    static Stream<Finding> bounds(ApiReading document) {
        Map<String, JsonNode> all = new LinkedHashMap<>(document.asked());
        all.putAll(document.answered());
        List<Finding> found = new ArrayList<>();
        all.forEach((place, schema) -> lacking(place, schema)
                .forEach(lack ->
                        found.add(new Finding(ApiRule.BOUNDS, "schema", place, lack + MEND.formatted(word(place))))));
        return found.stream();
    }

    private static List<String> lacking(String place, JsonNode schema) {
        List<String> lacks = new ArrayList<>();
        if (is(schema, "string") && !"binary".equals(schema.path("format").asText())) {
            lackOf(lacks, schema, "text has no maxLength", "maxLength", "enum", "const");
            lackOf(lacks, schema, "text has no pattern, format or enum", "pattern", "format", "enum", "const");
        }
        if (is(schema, "integer") || is(schema, "number")) {
            lackOf(lacks, schema, "number has no minimum", "minimum");
            lackOf(lacks, schema, "number has no maximum", "maximum");
            lackOf(lacks, schema, "number has no format", "format");
        }
        if (is(schema, "array")) {
            lackOf(lacks, schema, "list has no maxItems", "maxItems");
            lackOf(lacks, schema, "list does not say of what", "items");
        }
        if (is(schema, "object") && schema.path("properties").isEmpty()) {
            lackOf(lacks, schema, "map has no maxProperties", "maxProperties");
        }
        if (isAnything(schema) && !place.endsWith("/additionalProperties")) {
            lacks.add("schema says nothing");
        }
        return lacks;
    }

    private static boolean isAnything(JsonNode schema) {
        return Stream.of("type", "enum", "const", "anyOf", "oneOf", "allOf", "pattern", "$ref")
                .noneMatch(schema::has);
    }

    private static void lackOf(List<String> lacks, JsonNode schema, String lack, String... keys) {
        if (Stream.of(keys).noneMatch(schema::has)) {
            lacks.add(lack);
        }
    }

    private static boolean is(JsonNode schema, String type) {
        var stated = schema.path("type");
        return stated.asText().equals(type)
                || ApiReading.has(stated, one -> one.asText().equals(type));
    }

    private static String word(String place) {
        var parts = place.split("/");
        for (var i = parts.length - 1; i > 0; i--) {
            if (parts[i - 1].equals("properties")) {
                return parts[i];
            }
        }
        return parts[parts.length - 1];
    }
}
