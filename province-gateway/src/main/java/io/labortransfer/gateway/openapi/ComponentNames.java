package io.labortransfer.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.labortransfer.gateway.routing.Service;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides under which name each component of each service stands in the merged document. A name keeps
 * standing when only one service has it or all mean the same by it; otherwise each gets its service's
 * name in front.
 */
final class ComponentNames {

    private static final String PREFIX = "#/components/";

    private final Set<String> clashing = new TreeSet<>();

    ComponentNames(Map<Service, JsonNode> documents) {
        Map<String, JsonNode> seen = new HashMap<>();
        Map<Service, Map<String, JsonNode>> all = new LinkedHashMap<>();
        documents.forEach((service, document) -> all.put(service, components(document)));
        all.values()
                .forEach(components -> components.forEach((pointer, component) -> {
                    JsonNode other = seen.putIfAbsent(pointer, component);
                    if (other != null && !other.equals(component)) {
                        clashing.add(pointer);
                    }
                }));
        spread(all);
    }

    /** A component that refers to a clashing one means something different in each service, too. */
    private void spread(Map<Service, Map<String, JsonNode>> all) {
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Map<String, JsonNode> components : all.values()) {
                for (Map.Entry<String, JsonNode> component : components.entrySet()) {
                    if (!clashing.contains(component.getKey())
                            && shared(component.getKey(), all)
                            && refersToClash(component.getValue())) {
                        grown |= clashing.add(component.getKey());
                    }
                }
            }
        }
    }

    private static boolean shared(String pointer, Map<Service, Map<String, JsonNode>> all) {
        return all.values().stream()
                        .filter(components -> components.containsKey(pointer))
                        .count()
                > 1;
    }

    private boolean refersToClash(JsonNode node) {
        return node.findValues("$ref").stream().anyMatch(ref -> clashing.contains(ref.asText()));
    }

    /** The merged name of component {@code name} of this kind. */
    String nameOf(Service service, String kind, String name) {
        return clashing.contains(PREFIX + kind + "/" + name) ? camel(service.wireName()) + name : name;
    }

    /** Turns every reference in {@code node}, those of discriminators too, to the merged names. */
    void rewrite(Service service, JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
                if (field.getValue().asText("").startsWith(PREFIX)) {
                    String[] parts =
                            field.getValue().asText().substring(PREFIX.length()).split("/", 2);
                    object.put(field.getKey(), PREFIX + parts[0] + "/" + nameOf(service, parts[0], parts[1]));
                }
            }
        }
        node.forEach(child -> rewrite(service, child));
    }

    private static Map<String, JsonNode> components(JsonNode document) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        document.path("components")
                .properties()
                .forEach(kind -> kind.getValue()
                        .properties()
                        .forEach(component ->
                                found.put(PREFIX + kind.getKey() + "/" + component.getKey(), component.getValue())));
        return found;
    }

    /** {@code job-matching} as {@code JobMatching}. */
    static String camel(String wireName) {
        StringBuilder name = new StringBuilder();
        for (String word : wireName.split("-", -1)) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }
}
