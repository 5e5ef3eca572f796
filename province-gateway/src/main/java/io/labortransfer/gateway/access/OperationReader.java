package io.labortransfer.gateway.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.labortransfer.gateway.routing.Service;
import io.labortransfer.kit.access.Actor;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the operations out of the API documents and refuses what could not be kept. */
final class OperationReader {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private OperationReader() {}

    static List<Operation> read(Map<Service, JsonNode> documents) {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<Service, JsonNode> document : documents.entrySet()) {
            Service service = document.getKey();
            for (Map.Entry<String, JsonNode> path :
                    document.getValue().path("paths").properties()) {
                if (path.getKey().startsWith(Service.BASE_PATH + "/")) {
                    requireOwner(service, path.getKey());
                    readPath(service, path.getKey(), path.getValue(), operations);
                }
            }
        }
        return operations;
    }

    private static void requireOwner(Service service, String path) {
        if (!Service.owning(path).equals(Optional.of(service))) {
            throw new IllegalStateException(
                    path + " is documented by " + service.wireName() + ", which does not own its first segment");
        }
    }

    private static void readPath(Service service, String path, JsonNode item, List<Operation> operations) {
        for (Map.Entry<String, JsonNode> method : item.properties()) {
            if (METHODS.contains(method.getKey())) {
                operations.add(operation(service, method.getKey().toUpperCase(Locale.ROOT), path, method.getValue()));
            }
        }
    }

    private static Operation operation(Service service, String method, String path, JsonNode node) {
        String name = method + " " + path;
        return new Operation(
                service,
                method,
                path,
                required(node, "operationId", name),
                required(node, "x-access-key", name),
                actors(node.path("x-actors")),
                mediaTypes(node.path("requestBody").path("content")),
                mediaTypes(node.path("responses").path("200").path("content")),
                retirement(node, path, name));
    }

    /** When {@code deprecated} is true: {@code x-deprecated-at}, and if decided {@code x-sunset} and {@code x-successor}. */
    private static Optional<Retirement> retirement(JsonNode node, String path, String operation) {
        if (!node.path("deprecated").asBoolean()) {
            return Optional.empty();
        }
        try {
            Retirement retirement = new Retirement(
                    OffsetDateTime.parse(required(node, "x-deprecated-at", operation))
                            .toInstant(),
                    node.has("x-sunset")
                            ? OffsetDateTime.parse(node.path("x-sunset").asText())
                                    .toInstant()
                            : null,
                    node.has("x-successor") ? node.path("x-successor").asText() : null);
            if (!retirement.canFollow(path)) {
                throw new IllegalArgumentException(
                        "has an x-successor with a parameter that its own path does not have");
            }
            return Optional.of(retirement);
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new IllegalStateException(operation + " " + e.getMessage(), e);
        }
    }

    private static String required(JsonNode node, String field, String operation) {
        String value = node.path(field).asText("");
        if (value.isEmpty()) {
            throw new IllegalStateException(operation + " has no " + field);
        }
        return value;
    }

    private static Set<Actor> actors(JsonNode names) {
        Set<Actor> actors = new HashSet<>();
        names.forEach(name -> actors.add(Actor.valueOf(name.asText())));
        return actors;
    }

    private static Set<String> mediaTypes(JsonNode content) {
        Set<String> types = new HashSet<>();
        content.fieldNames().forEachRemaining(type -> types.add(type.toLowerCase(Locale.ROOT)));
        return types;
    }
}
