package io.labortransfer.testing.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A document as the rules read it: its operations and its schemas, each with its place. */
final class ApiReading {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final JsonNode document;
    private final List<ApiOperation> operations = new ArrayList<>();

    ApiReading(JsonNode document) {
        this.document = document;
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> operations.add(
                                new ApiOperation(this, path.getKey(), method.getKey(), method.getValue()))));
    }

    JsonNode document() {
        return document;
    }

    List<ApiOperation> operations() {
        return operations;
    }

    /** The node itself, or what it refers to. */
    JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref").asText("");
        return reference.startsWith("#/") ? document.at(reference.substring(1)) : node;
    }

    /** The place of the node itself, or of what it refers to. */
    String place(String pointer, JsonNode node) {
        var reference = node.path("$ref").asText("");
        return reference.startsWith("#/") ? reference.substring(1) : pointer;
    }

    /** All schemas that requests and parameters are made of, by their places. */
    Map<String, JsonNode> asked() {
        return reached(ApiOperation::askedSchemas);
    }

    /** All schemas that answers are made of, those of problems too, by their places. */
    Map<String, JsonNode> answered() {
        return reached(ApiOperation::answeredSchemas);
    }

    private Map<String, JsonNode> reached(java.util.function.Function<ApiOperation, Map<String, JsonNode>> roots) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        var open = new ArrayDeque<Map.Entry<String, JsonNode>>();
        operations.forEach(operation -> open.addAll(roots.apply(operation).entrySet()));
        while (!open.isEmpty()) {
            var next = open.pop();
            var place = place(next.getKey(), next.getValue());
            var schema = resolved(next.getValue());
            if (found.putIfAbsent(place, schema) == null) {
                open.addAll(parts(place, schema).entrySet());
            }
        }
        return found;
    }

    /** The schemas that {@code schema} is made of, one step down. */
    static Map<String, JsonNode> parts(String place, JsonNode schema) {
        Map<String, JsonNode> parts = new LinkedHashMap<>();
        schema.path("properties")
                .properties()
                .forEach(property -> parts.put(place + "/properties/" + property.getKey(), property.getValue()));
        for (var combined : List.of("anyOf", "oneOf", "allOf")) {
            var list = schema.path(combined);
            for (var i = 0; i < list.size(); i++) {
                parts.put(place + "/" + combined + "/" + i, list.get(i));
            }
        }
        for (var single : List.of("items", "additionalProperties", "propertyNames")) {
            if (schema.path(single).isObject()) {
                parts.put(place + "/" + single, schema.get(single));
            }
        }
        return parts;
    }

    static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    static boolean has(JsonNode list, Predicate<JsonNode> wanted) {
        return stream(list).anyMatch(wanted);
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    static JsonNode missing() {
        return MissingNode.getInstance();
    }
}
