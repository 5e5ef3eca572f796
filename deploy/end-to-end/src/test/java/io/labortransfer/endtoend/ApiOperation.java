package io.labortransfer.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One operation of the merged OpenAPI document.
 *
 * @param id its operation id
 * @param accessKey its row of the policy table
 * @param actors who may call it
 * @param bodyType the media type of its request body; empty when it takes none
 */
record ApiOperation(String id, String method, String path, String accessKey, Set<String> actors, String bodyType) {

    static List<ApiOperation> of(JsonNode document) {
        List<ApiOperation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (method.getValue().has("operationId")) {
                        operations.add(read(path.getKey(), method.getKey(), method.getValue()));
                    }
                }));
        return operations;
    }

    private static ApiOperation read(String path, String method, JsonNode operation) {
        Set<String> actors = new TreeSet<>();
        operation.path("x-actors").forEach(actor -> actors.add(actor.asText()));
        var types = operation.path("requestBody").path("content").fieldNames();
        return new ApiOperation(
                operation.path("operationId").asText(),
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                operation.path("x-access-key").asText(),
                actors,
                types.hasNext() ? types.next() : "");
    }

    boolean namesRecord() {
        return path.contains("{id}");
    }

    /** The path with ids filled in; other parameters get a harmless value. */
    String at(String id) {
        return at(id, path);
    }

    /** The part {@code of} the path, filled in likewise. */
    String at(String id, String of) {
        return of.replace("{id}", id)
                .replace("{list}", "divisions")
                .replace("{key}", of.contains("/policies/matching/") ? "hearing-term" : "referral-term")
                .replace("{item}", "insurance")
                .replace("{workerId}", "wkr_01jd5t3v7x8h2k4m6n8p0q2r4s")
                .replace("{code}", Records.DUTY)
                .replace("{year}", "2026")
                .replaceAll("\\{[^}]+}", "1");
    }

    @Override
    public String toString() {
        return id + " " + method + " " + path;
    }
}
