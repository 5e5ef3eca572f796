package io.labortransfer.testing.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One operation of a document.
 *
 * @param reading the document
 * @param path its path template
 * @param method its method in lower case
 * @param node what the document says of it
 */
record ApiOperation(ApiReading reading, String path, String method, JsonNode node) {

    String id() {
        return node.path("operationId").asText("");
    }

    String pointer() {
        return "/paths/" + ApiReading.escaped(path) + "/" + method;
    }

    boolean is(String... methods) {
        return List.of(methods).contains(method);
    }

    boolean namesRecord() {
        return path.contains("{");
    }

    boolean takesBody() {
        return !node.path("requestBody").isMissingNode();
    }

    Optional<JsonNode> parameter(String in, String name) {
        return parameters().values().stream()
                .filter(parameter -> parameter.path("in").asText().equals(in)
                        && parameter.path("name").asText().equals(name))
                .findFirst();
    }

    /** Those of the path and its own, by their places. */
    Map<String, JsonNode> parameters() {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        collect("/paths/" + ApiReading.escaped(path) + "/parameters", found);
        collect(pointer() + "/parameters", found);
        return found;
    }

    private void collect(String list, Map<String, JsonNode> found) {
        var parameters = reading.document().at(list);
        for (var i = 0; i < parameters.size(); i++) {
            var parameter = parameters.get(i);
            found.put(reading.place(list + "/" + i, parameter), reading.resolved(parameter));
        }
    }

    /** The answers by status, references followed. */
    Map<String, JsonNode> answers() {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        node.path("responses")
                .properties()
                .forEach(answer -> found.put(answer.getKey(), reading.resolved(answer.getValue())));
        return found;
    }

    /** Where the answer of {@code status} is described. */
    String answerPlace(String status) {
        return reading.place(
                pointer() + "/responses/" + status, node.path("responses").path(status));
    }

    /** The media types of the request, by their places. */
    Map<String, JsonNode> requestBodies() {
        return bodies(
                pointer() + "/requestBody/content", node.path("requestBody").path("content"));
    }

    /** The media types of the answer of {@code status}, by their places. */
    Map<String, JsonNode> answerBodies(String status) {
        var answer = reading.resolved(node.path("responses").path(status));
        return bodies(answerPlace(status) + "/content", answer.path("content"));
    }

    private static Map<String, JsonNode> bodies(String place, JsonNode content) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        content.properties()
                .forEach(body -> found.put(place + "/" + ApiReading.escaped(body.getKey()), body.getValue()));
        return found;
    }

    Map<String, JsonNode> askedSchemas() {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        parameters().forEach((place, parameter) -> found.put(place + "/schema", parameter.path("schema")));
        requestBodies().forEach((place, body) -> found.put(place + "/schema", body.path("schema")));
        return found;
    }

    Map<String, JsonNode> answeredSchemas() {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        answers()
                .keySet()
                .forEach(status -> answerBodies(status)
                        .forEach((place, body) -> found.put(place + "/schema", body.path("schema"))));
        return found;
    }

    Finding finding(ApiRule rule, String pointer, String remedy) {
        return new Finding(rule, method.toUpperCase(Locale.ROOT) + " " + path + " (" + id() + ")", pointer, remedy);
    }

    Finding finding(ApiRule rule, String remedy) {
        return finding(rule, pointer(), remedy);
    }
}
