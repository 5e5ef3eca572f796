package io.labortransfer.gateway.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.labortransfer.gateway.routing.Service;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One OpenAPI 3.1 document of all public operations. Made once at start from the same copies that the
 * policy is read from, so a client never reads of an operation that the gateway does not let through.
 */
@Singleton
public class MergedDocument {

    private final byte[] json;

    MergedDocument(ServiceDocuments documents, TokenEndpoints tokenEndpoints, DocumentConfig config) {
        this.json = write(merge(documents.all(), config.publicUrl(), tokenEndpoints.all()));
    }

    /** The document as JSON in UTF-8. */
    public byte[] json() {
        return json.clone();
    }

    static ObjectNode merge(Map<Service, JsonNode> documents, URI publicUrl, Map<String, URI> tokenEndpoints) {
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        merged.put("openapi", "3.1.0");
        merged.putObject("info")
                .put("title", "Labor transfer suite")
                .put("description", "All public operations, as the gateway lets them through.")
                .put("version", "1")
                .putObject("license")
                .put("name", "Apache License 2.0")
                .put("identifier", "Apache-2.0");
        merged.putArray("servers").addObject().put("url", publicUrl.toString()).put("x-internal", false);
        ArrayNode tags = merged.putArray("tags");
        ObjectNode paths = merged.putObject("paths");
        ObjectNode components = merged.putObject("components");
        ComponentNames names = new ComponentNames(documents);
        Set<String> ids = new HashSet<>();
        documents.forEach((service, document) -> {
            addPaths(service, document, names, ids, tokenEndpoints.keySet(), paths);
            addComponents(service, document, names, components);
        });
        components.remove("securitySchemes");
        ObjectNode schemes = components.putObject("securitySchemes");
        tokenEndpoints.forEach((issuer, endpoint) -> addScheme(schemes.putObject(issuer), endpoint, paths));
        paths.findValues("tags").stream()
                .flatMap(used -> StreamSupport.stream(used.spliterator(), false))
                .map(JsonNode::asText)
                .distinct()
                .sorted()
                .forEach(tag -> tags.addObject().put("name", tag));
        return merged;
    }

    private static void addPaths(
            Service service,
            JsonNode document,
            ComponentNames names,
            Set<String> ids,
            Set<String> issuers,
            ObjectNode paths) {
        document.path("paths").properties().forEach(path -> {
            if (path.getKey().startsWith(Service.BASE_PATH + "/")) {
                JsonNode copy = path.getValue().deepCopy();
                names.rewrite(service, copy);
                copy.forEach(node -> adopt(service, node, ids, issuers));
                paths.set(path.getKey(), copy);
            }
        });
    }

    /** A token of any issuer opens an operation, with the operation's scope; and client generators need an id only once. */
    private static void adopt(Service service, JsonNode node, Set<String> ids, Set<String> issuers) {
        if (node instanceof ObjectNode operation && operation.has("operationId")) {
            ArrayNode security = operation.putArray("security");
            issuers.forEach(issuer -> security.addObject()
                    .putArray(issuer)
                    .add(operation.path("x-access-key").asText()));
            String id = operation.path("operationId").asText();
            if (!ids.add(id)) {
                operation.put("operationId", id + "In" + ComponentNames.camel(service.wireName()));
            }
        }
    }

    private static void addComponents(Service service, JsonNode document, ComponentNames names, ObjectNode merged) {
        document.path("components").properties().forEach(kind -> {
            ObjectNode target = merged.withObjectProperty(kind.getKey());
            kind.getValue().properties().forEach(component -> {
                JsonNode copy = component.getValue().deepCopy();
                names.rewrite(service, copy);
                target.set(names.nameOf(service, kind.getKey(), component.getKey()), copy);
            });
        });
    }

    private static void addScheme(ObjectNode scheme, URI tokenEndpoint, ObjectNode paths) {
        scheme.put("type", "oauth2");
        scheme.put(
                "description",
                "Client credentials with private_key_jwt, audience labor-transfer; a JWT that is judged by the rules of RFC8725. The"
                        + " scopes are those of the caller's registration and are not asked for at the token endpoint; see GET"
                        + " /api/v1/gateway/me.");
        ObjectNode flow = scheme.putObject("flows").putObject("clientCredentials");
        flow.put("tokenUrl", tokenEndpoint.toString());
        ObjectNode scopes = flow.putObject("scopes");
        operations(paths)
                .collect(Collectors.groupingBy(
                        operation -> operation.path("x-access-key").asText(),
                        TreeMap::new,
                        Collectors.mapping(
                                operation -> operation.path("operationId").asText(), Collectors.joining(", "))))
                .forEach(scopes::put);
    }

    private static Stream<JsonNode> operations(ObjectNode paths) {
        return StreamSupport.stream(paths.spliterator(), false)
                .flatMap(path -> StreamSupport.stream(path.spliterator(), false))
                .filter(node -> node.has("operationId"));
    }

    private static byte[] write(ObjectNode document) {
        try {
            return JsonMapper.builder().build().writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the merged API document cannot be written", e);
        }
    }
}
