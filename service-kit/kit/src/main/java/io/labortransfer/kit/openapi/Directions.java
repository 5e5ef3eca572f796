package io.labortransfer.kit.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is asked and what is answered have opposite rules: a request is closed, for an unknown property is refused; an answer is open,
 * for more values may come, and a client must bear with those it does not know.
 */
final class Directions {

    private final OpenAPI document;
    private final Map<String, Schema> known;

    Directions(OpenAPI document) {
        this.document = document;
        this.known = SchemaWalk.components(document.getComponents());
    }

    void closeRequestsAndOpenAnswers() {
        Set<String> asked = SchemaWalk.reached(document, asked().toList());
        Set<String> answered = SchemaWalk.reached(document, answered().toList());
        asked.forEach(name -> close(at(name)));
        answered.forEach(name -> open(at(name)));
        Set<String> used =
                SchemaWalk.reached(document, Stream.concat(asked(), answered()).toList());
        List<String> unused =
                known.keySet().stream().filter(name -> !used.contains(name)).toList();
        unused.forEach(name -> document.getComponents().removeSchema(name));
    }

    private Stream<Schema> asked() {
        return SchemaWalk.operations(document)
                .flatMap(operation -> Stream.concat(
                        SchemaWalk.parameters(operation).stream().map(parameter -> parameter.getSchema()),
                        operation.getRequestBody() == null
                                ? Stream.empty()
                                : SchemaWalk.schemas(operation.getRequestBody().getContent())))
                .filter(java.util.Objects::nonNull);
    }

    private Stream<Schema> answered() {
        return Stream.concat(
                SchemaWalk.operations(document)
                        .flatMap(operation -> SchemaWalk.responses(operation).values().stream())
                        .flatMap(response -> SchemaWalk.schemas(response.getContent())),
                document.getComponents().getResponses().values().stream()
                        .flatMap(response -> SchemaWalk.schemas(response.getContent())));
    }

    private static void close(Schema schema) {
        if (schema.getProperties() != null && schema.getAdditionalPropertiesSchema() == null) {
            schema.setAdditionalPropertiesBoolean(false);
        }
    }

    private void open(Schema schema) {
        Map<String, Schema> properties = schema.getProperties();
        if (properties != null) {
            properties.forEach((name, property) -> {
                Schema enumeration = enumeration(property);
                if (enumeration != null) {
                    schema.addProperty(name, opened(enumeration));
                }
            });
        }
        Schema items = schema.getItems();
        Schema enumeration = items == null ? null : enumeration(items);
        if (enumeration != null) {
            schema.setItems(opened(enumeration));
        }
        SchemaWalk.parts(schema).stream()
                .filter(part -> SchemaWalk.component(part) == null)
                .forEach(this::open);
    }

    private @Nullable Schema enumeration(Schema schema) {
        String name = SchemaWalk.component(schema);
        Schema named = name == null ? schema : known.get(name);
        return named != null && named.getEnumeration() != null ? named : null;
    }

    private static Schema opened(Schema enumeration) {
        return OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.STRING))
                .maxLength(40)
                .pattern("^[A-Z][A-Z0-9_]*$")
                .addExample(enumeration.getEnumeration().getFirst())
                .extensions(Map.of("x-extensible-enum", new ArrayList<>(enumeration.getEnumeration())));
    }

    private Schema at(String name) {
        return java.util.Objects.requireNonNull(known.get(name), name);
    }
}
