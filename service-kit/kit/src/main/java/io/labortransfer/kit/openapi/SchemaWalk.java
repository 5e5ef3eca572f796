package io.labortransfer.kit.openapi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Ways through a document. */
final class SchemaWalk {

    private static final String SCHEMAS = "#/components/schemas/";

    private SchemaWalk() {}

    static Stream<Operation> operations(OpenAPI document) {
        return document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream());
    }

    static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    static Map<String, APIResponse> responses(Operation operation) {
        return operation.getResponses() == null
                ? Map.of()
                : Objects.requireNonNullElse(operation.getResponses().getAPIResponses(), Map.of());
    }

    /** The media types of a body by their names. */
    static Map<String, MediaType> bodies(@Nullable Content content) {
        return content == null || content.getMediaTypes() == null ? Map.of() : content.getMediaTypes();
    }

    static Stream<Schema> schemas(@Nullable Content content) {
        return bodies(content).values().stream().map(MediaType::getSchema).filter(Objects::nonNull);
    }

    static Map<String, Schema> components(Components components) {
        return components.getSchemas() == null ? Map.of() : components.getSchemas();
    }

    /** The name of the component that {@code schema} refers to, or null. */
    static @Nullable String component(Schema schema) {
        String reference = schema.getRef();
        return reference != null && reference.startsWith(SCHEMAS) ? reference.substring(SCHEMAS.length()) : null;
    }

    static boolean is(Schema schema, Schema.SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }

    /** The schemas that {@code schema} is made of, one step down. */
    static List<Schema> parts(Schema schema) {
        List<Schema> parts = new ArrayList<>();
        if (schema.getProperties() != null) {
            parts.addAll(schema.getProperties().values());
        }
        Stream.of(schema.getAnyOf(), schema.getOneOf(), schema.getAllOf())
                .filter(Objects::nonNull)
                .forEach(parts::addAll);
        Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema())
                .filter(Objects::nonNull)
                .forEach(parts::add);
        return parts;
    }

    /** The names of all components that can be reached from {@code roots}. */
    static Set<String> reached(OpenAPI document, Collection<Schema> roots) {
        Map<String, Schema> known = components(document.getComponents());
        Set<String> found = new LinkedHashSet<>();
        Deque<Schema> open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            Schema schema = open.pop();
            String name = component(schema);
            Schema named = name == null ? null : known.get(name);
            if (name != null && named != null && found.add(name)) {
                open.add(named);
            }
            open.addAll(parts(schema));
        }
        return found;
    }
}
