package io.labortransfer.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A lawful request body for an operation, made from its schema in the document. */
final class RequestBodies {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEPTH = 6;
    private static final Pattern ID = Pattern.compile("^\\^?([a-z]{3}_)");
    private static final String NOBODYS = "01jd5t3v7x8h2k4m6n8p0q2r4s";

    private final JsonNode document;
    private final BooleanSupplier optional;

    /** Bodies with what is required and no more. */
    RequestBodies(JsonNode document) {
        this(document, () -> false);
    }

    /** Bodies with what is required and what else {@code optional} says yes to. */
    RequestBodies(JsonNode document, BooleanSupplier optional) {
        this.document = document;
        this.optional = optional;
    }

    String of(ApiOperation operation) {
        JsonNode content = document.path("paths")
                .path(operation.path())
                .path(operation.method().toLowerCase(java.util.Locale.ROOT))
                .path("requestBody")
                .path("content")
                .path(operation.bodyType());
        if (content.isMissingNode() || operation.bodyType().isEmpty()) {
            return "";
        }
        if (!operation.bodyType().contains("json") || operation.bodyType().contains("ndjson")) {
            return "{}\n";
        }
        return value(content.path("schema"), DEPTH).toString();
    }

    private JsonNode value(JsonNode schema, int depth) {
        if (schema.has("$ref")) {
            return value(document.at(schema.path("$ref").asText().substring(1)), depth);
        }
        if (schema.has("example")) {
            return schema.path("example");
        }
        if (schema.path("examples").has(0)) {
            return schema.path("examples").path(0);
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(0);
        }
        for (String choice : new String[] {"allOf", "anyOf", "oneOf"}) {
            if (schema.has(choice)) {
                return value(schema.path(choice).path(0), depth);
            }
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer", "number" -> JSON.numberNode(schema.path("minimum").asLong(1));
            case "boolean" -> JSON.booleanNode(true);
            default -> JSON.textNode(text(schema));
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        if (depth > 0) {
            JsonNode properties = schema.path("properties");
            schema.path("required")
                    .forEach(name -> object.set(name.asText(), value(properties.path(name.asText()), depth - 1)));
            properties.properties().forEach(property -> {
                if (!object.has(property.getKey()) && optional.getAsBoolean()) {
                    object.set(property.getKey(), value(property.getValue(), depth - 1));
                }
            });
            if (properties.has("workerWord")) {
                object.set("workerWord", word());
            }
            if (properties.has("answer")) {
                object.set("answer", value(properties.path("answer"), depth - 1));
            }
        }
        return object;
    }

    /** The schema leaves the word open, because each act has its own rule for it; with one, the rule does not hide the record. */
    private static ObjectNode word() {
        return JSON.objectNode()
                .put("by", "SELF_IN_PERSON")
                .put("at", "2026-11-23T10:00:00.000+08:00")
                .put("evidenceRef", "evidence-of-nobody");
    }

    private ArrayNode array(JsonNode schema, int depth) {
        ArrayNode array = JSON.arrayNode();
        if (schema.path("minItems").asInt() > 0 || (depth > 0 && optional.getAsBoolean())) {
            array.add(value(schema.path("items"), depth - 1));
        }
        return array;
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.path(0).asText() : type.asText(schema.has("properties") ? "object" : "string");
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "date" -> "2026-12-01";
            case "date-time" -> "2026-11-24T00:00:00.000+08:00";
            default -> ofPattern(schema);
        };
    }

    private static String ofPattern(JsonNode schema) {
        String pattern = schema.path("pattern").asText();
        int shortest = schema.path("minLength").asInt();
        Matcher id = ID.matcher(pattern);
        return Stream.of(id.find() ? id.group(1) + NOBODYS : "YES", "YES", "OTHER_REASON", "evidence-of-nobody", "1")
                .filter(text -> !pattern.isEmpty() && text.length() >= shortest && text.matches(pattern))
                .findFirst()
                .orElseGet(() -> "x".repeat(Math.max(1, shortest)));
    }
}
