package io.labortransfer.kit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.labortransfer.kit.web.Limits;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes into each schema what its name means. What the code itself says of a bound stands; a pattern is anchored, because Bean
 * Validation matches the whole text and JSON Schema any part of it.
 */
final class Bounds {

    private static final BigDecimal INT = BigDecimal.valueOf(Integer.MAX_VALUE);
    /** The greatest whole number that every JSON reader keeps exactly. */
    private static final BigDecimal SAFE = BigDecimal.valueOf(9_007_199_254_740_991L);

    private static final String NOT_BLANK = "\\S";
    private static final String ANY_TEXT = "^[^\\u0000]*$";
    private static final String ANY_TEXT_NOT_BLANK = "^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$";

    private final OpenAPI document;
    private final Vocabulary vocabulary;
    private final Map<String, Schema> known;

    Bounds(OpenAPI document, Vocabulary vocabulary) {
        this.document = document;
        this.vocabulary = vocabulary;
        this.known = SchemaWalk.components(document.getComponents());
    }

    void add() {
        Set<String> asked = SchemaWalk.reached(
                document, SchemaWalk.operations(document).flatMap(Bounds::asked).toList());
        known.forEach((name, schema) -> {
            days(schema);
            if (schema.getProperties() != null) {
                if (asked.contains(name)) {
                    need(vocabulary.needed(name), schema);
                    vocabulary.told(name).ifPresent(schema::setDescription);
                }
                schema.getProperties()
                        .forEach((property, part) -> describe(name, property, part, !asked.contains(name)));
            }
        });
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().values().forEach(operation -> parameters(path, operation)));
    }

    /** What the code asks for after reading, so that one answer can name all that is missing. */
    private static void need(List<String> names, Schema schema) {
        names.stream()
                .filter(name ->
                        schema.getRequired() == null || !schema.getRequired().contains(name))
                .forEach(schema::addRequired);
    }

    private static Stream<Schema> asked(Operation operation) {
        return Stream.concat(
                SchemaWalk.parameters(operation).stream()
                        .map(Parameter::getSchema)
                        .filter(Objects::nonNull),
                operation.getRequestBody() == null
                        ? Stream.empty()
                        : SchemaWalk.schemas(operation.getRequestBody().getContent()));
    }

    private void parameters(String path, Operation operation) {
        for (Parameter parameter : SchemaWalk.parameters(operation)) {
            String owner = parameter.getIn() == Parameter.In.PATH
                    ? segmentBefore("/{" + parameter.getName() + "}", path)
                    : Objects.requireNonNullElse(operation.getOperationId(), "");
            Schema schema = parameter.getSchema();
            if (schema == null) {
                continue;
            }
            describe(owner, parameter.getName(), schema, false);
            if (parameter.getDescription() == null) {
                parameter.setDescription(schema.getDescription());
                vocabulary
                        .word(owner, parameter.getName())
                        .map(word -> word.get("description"))
                        .ifPresent(text -> parameter.setDescription(text.asText()));
            }
            schema.setDescription(null);
            if (parameter.getName().equals("limit") && schema.getMaximum() == null) {
                schema.setMinimum(BigDecimal.ONE);
                schema.setMaximum(BigDecimal.valueOf(Limits.MOST));
                schema.setDefaultValue(Limits.DEFAULT);
            }
            if (schema.getRef() == null && schema.getExamples() == null) {
                vocabulary.example(owner, parameter.getName()).ifPresent(schema::addExample);
            }
        }
    }

    private static String segmentBefore(String variable, String path) {
        String before = path.substring(0, Math.max(0, path.indexOf(variable)));
        return before.substring(before.lastIndexOf('/') + 1);
    }

    private void describe(String owner, String name, Schema schema, boolean onlyAnswered) {
        vocabulary.word(owner, name).ifPresent(word -> apply(word, schema));
        finish(schema, onlyAnswered);
    }

    private static void finish(Schema schema, boolean onlyAnswered) {
        if (schema.getPattern() != null) {
            schema.setPattern(anchored(schema.getPattern()));
        }
        if (onlyAnswered && SchemaWalk.is(schema, Schema.SchemaType.INTEGER)) {
            schema.setMinimum(Objects.requireNonNullElse(schema.getMinimum(), BigDecimal.ZERO));
            schema.setMaximum(
                    Objects.requireNonNullElse(schema.getMaximum(), "int32".equals(schema.getFormat()) ? INT : SAFE));
        }
        SchemaWalk.parts(schema).forEach(part -> finish(part, onlyAnswered));
    }

    private static String anchored(String pattern) {
        if (pattern.equals(NOT_BLANK) || pattern.startsWith("^")) {
            return pattern;
        }
        return pattern.contains("|") ? "^(?:" + pattern + ")$" : "^" + pattern + "$";
    }

    private static void apply(JsonNode word, Schema schema) {
        if (schema.getRef() != null) {
            return; // what it refers to is described where it stands
        }
        if (schema.getDescription() == null && word.has("description")) {
            schema.setDescription(word.get("description").asText());
        }
        if (SchemaWalk.is(schema, Schema.SchemaType.STRING)) {
            text(word, schema);
        } else if (SchemaWalk.is(schema, Schema.SchemaType.INTEGER)) {
            schema.setMinimum(number(word, "minimum", schema.getMinimum()));
            schema.setMaximum(number(word, "maximum", schema.getMaximum()));
        } else if (SchemaWalk.is(schema, Schema.SchemaType.ARRAY)) {
            schema.setMinItems(count(word, "minItems", schema.getMinItems()));
            schema.setMaxItems(count(word, "maxItems", schema.getMaxItems()));
            each(word.get("items"), schema.getItems());
        } else if (schema.getAdditionalPropertiesSchema() != null) {
            schema.setMaxProperties(count(word, "maxProperties", schema.getMaxProperties()));
            if (word.has("keys") && schema.getPropertyNames() == null) {
                Schema keys = OASFactory.createSchema();
                text(word.get("keys"), keys);
                schema.setPropertyNames(keys);
            }
            each(word.get("values"), schema.getAdditionalPropertiesSchema());
        } else if (schema.getAnyOf() != null) {
            schema.getAnyOf().forEach(part -> apply(word, part));
        }
    }

    private static void each(@Nullable JsonNode word, @Nullable Schema schema) {
        if (word != null && schema != null) {
            apply(word, schema);
        }
    }

    private static void text(JsonNode word, Schema schema) {
        if (schema.getEnumeration() != null) {
            return;
        }
        if (word.has("enum") && schema.getPattern() == null) {
            word.get("enum").forEach(value -> schema.addEnumeration(value.asText()));
            return;
        }
        schema.setMinLength(count(word, "minLength", schema.getMinLength()));
        schema.setMaxLength(count(word, "maxLength", schema.getMaxLength()));
        if (word.has("pattern")) {
            schema.setPattern(pattern(word.get("pattern").asText(), schema.getPattern()));
        }
        if (schema.getFormat() == null && word.has("format")) {
            schema.setFormat(word.get("format").asText());
        }
    }

    private static String pattern(String word, @Nullable String stated) {
        if (stated == null) {
            return word;
        }
        if (stated.equals(NOT_BLANK)) {
            return word.equals(ANY_TEXT) ? ANY_TEXT_NOT_BLANK : word;
        }
        return stated;
    }

    private static @Nullable Integer count(JsonNode word, String key, @Nullable Integer stated) {
        return stated == null && word.has(key) ? Integer.valueOf(word.get(key).asInt()) : stated;
    }

    private static @Nullable BigDecimal number(JsonNode word, String key, @Nullable BigDecimal stated) {
        return stated == null && word.has(key) ? word.get(key).decimalValue() : stated;
    }

    /** Days and moments have one length, and years of four digits; no keyword says from when to when. */
    private static void days(Schema schema) {
        if ("date".equals(schema.getFormat())) {
            schema.setDescription("A day from 0001-01-01 to 9999-12-31");
            schema.setMaxLength(10);
            schema.setExamples(List.of("2026-12-01"));
        } else if ("date-time".equals(schema.getFormat())) {
            schema.setDescription("A moment from 0001-01-02T00:00:00Z on and before 9999-12-31T00:00:00Z");
            schema.setMaxLength(35);
            schema.setExamples(List.of("2026-11-28T09:30:00.000+08:00"));
        }
    }
}
