package io.labortransfer.kit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Gives each body an example: composed of the examples of its words, and where those do not make sense together, with members told by
 * hand. One example per schema, which every operation with that body refers to.
 */
final class Examples {

    private final OpenAPI document;
    private final Components components;
    private final Vocabulary vocabulary;
    private final Map<String, JsonNode> told;

    Examples(OpenAPI document, Vocabulary vocabulary, Map<String, JsonNode> told) {
        this.document = document;
        this.components = document.getComponents();
        this.vocabulary = vocabulary;
        this.told = told;
    }

    void add() {
        SchemaWalk.operations(document).forEach(operation -> {
            if (operation.getRequestBody() != null) {
                add(operation.getOperationId(), "", operation.getRequestBody().getContent());
            }
            SchemaWalk.responses(operation)
                    .forEach((status, response) ->
                            add(operation.getOperationId(), operation.getOperationId(), content(status, response)));
        });
    }

    private static @Nullable Content content(String status, APIResponse response) {
        return status.startsWith("2") ? response.getContent() : null;
    }

    /** Adds examples to bodies of {@code operation}; {@code act} is what an answer shows the outcome of. */
    private void add(String operation, String act, @Nullable Content content) {
        SchemaWalk.bodies(content).forEach((type, body) -> {
            if (body.getExample() == null && body.getExamples() == null) {
                add(told.get(operation + "." + type), told.get(act), body);
            }
        });
    }

    private void add(@Nullable JsonNode whole, @Nullable JsonNode outcome, MediaType body) {
        Schema schema = body.getSchema();
        String name = schema == null ? null : SchemaWalk.component(schema);
        if (whole != null) {
            body.setExample(Vocabulary.plain(whole));
        } else if (name != null && outcome != null && isRecord(schema)) {
            body.setExample(told(outcome, name));
        } else if (name != null) {
            Map<String, ?> present = Objects.requireNonNullElse(components.getExamples(), Map.of());
            if (!present.containsKey(name)) {
                of(name, schema)
                        .ifPresent(value -> components.addExample(
                                name, OASFactory.createExample().value(value)));
            }
            if (components.getExamples() != null && components.getExamples().containsKey(name)) {
                body.addExample(
                        Character.toLowerCase(name.charAt(0)) + name.substring(1),
                        OASFactory.createExample().ref("#/components/examples/" + name));
            }
        }
    }

    /** The example of the record {@code name} with those members of {@code outcome} that it has. */
    private Map<String, Object> told(JsonNode outcome, String name) {
        Schema schema = Objects.requireNonNull(SchemaWalk.components(components).get(name));
        Map<String, Object> members = members(name, schema);
        tell(members, outcome, schema);
        return members;
    }

    /** An example of {@code schema}, the part called {@code name} of {@code owner}; empty when the words do not give one. */
    private Optional<Object> of(String owner, String name, Schema schema) {
        Optional<Object> word = vocabulary.example(owner, name);
        return word.isPresent() && !isRecord(schema) ? word : of(name, schema);
    }

    private boolean isRecord(Schema schema) {
        String component = SchemaWalk.component(schema);
        Schema named =
                component == null ? schema : SchemaWalk.components(components).get(component);
        return named != null && named.getProperties() != null;
    }

    private Optional<Object> of(String name, @Nullable Schema schema) {
        if (schema == null) {
            return Optional.empty();
        }
        String component = SchemaWalk.component(schema);
        if (component != null) {
            Schema named = SchemaWalk.components(components).get(component);
            return named == null ? Optional.empty() : of(component, named);
        }
        if (schema.getProperties() != null) {
            return Optional.of(members(name, schema));
        }
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return Optional.of(schema.getExamples().getFirst());
        }
        if (schema.getEnumeration() != null) {
            return Optional.of(schema.getEnumeration().getFirst());
        }
        if (schema.getAnyOf() != null) {
            return of(name, schema.getAnyOf().getFirst());
        }
        if (SchemaWalk.is(schema, Schema.SchemaType.ARRAY)) {
            return of(name, schema.getItems()).map(List::of);
        }
        if (SchemaWalk.is(schema, Schema.SchemaType.BOOLEAN)) {
            return Optional.of(true);
        }
        return SchemaWalk.is(schema, Schema.SchemaType.INTEGER)
                ? Optional.ofNullable(schema.getMinimum())
                : Optional.empty();
    }

    private Map<String, Object> members(String owner, Schema schema) {
        Map<String, Object> members = new LinkedHashMap<>();
        schema.getProperties()
                .forEach((name, part) -> of(owner, name, part).ifPresent(value -> members.put(name, value)));
        JsonNode own = told.get(owner);
        if (own != null) {
            tell(members, own, schema);
        }
        return members;
    }

    private static void tell(Map<String, Object> members, JsonNode own, Schema schema) {
        own.properties().forEach(member -> {
            if (member.getValue().isNull()) {
                members.remove(member.getKey());
            } else if (schema.getProperties().containsKey(member.getKey())) {
                members.put(member.getKey(), Vocabulary.plain(member.getValue()));
            }
        });
    }
}
