package io.labortransfer.testing.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What an operation says of its answers. */
final class AnswerRules {

    private static final String PROBLEM = "application/problem+json";
    private static final List<String> OF_ALL = List.of("400", "401", "403", "406", "429", "500", "503", "504");

    private AnswerRules() {}

    static Stream<Finding> problems(ApiReading document) {
        return document.operations().stream().flatMap(operation -> {
            List<Finding> found = new ArrayList<>();
            var answers = operation.answers();
            expected(operation).stream()
                    .filter(status -> !answers.containsKey(status))
                    .forEach(status -> found.add(operation.finding(
                            ApiRule.PROBLEMS,
                            operation.pointer() + "/responses",
                            "does not document " + status
                                    + ": let the kit complete the document, or say @APIResponse(responseCode = \""
                                    + status
                                    + "\")")));
            answers.forEach((status, answer) -> {
                if (status.startsWith("4") || status.startsWith("5") || status.equals("default")) {
                    problem(operation, status, answer, found);
                }
            });
            return found.stream();
        });
    }

    private static void problem(ApiOperation operation, String status, JsonNode answer, List<Finding> found) {
        var body = answer.path("content").path(PROBLEM);
        var isProblem = body.path("schema").path("$ref").asText().endsWith("Problem")
                && answer.path("content").size() == 1;
        if (!isProblem
                || (body.path("example").isMissingNode()
                        && body.path("examples").isEmpty())) {
            found.add(operation.finding(
                    ApiRule.PROBLEMS,
                    operation.answerPlace(status),
                    status + " must have " + PROBLEM + " and nothing else, by the schema Problem and with an example"));
        }
        var late = status.equals("429") || status.equals("503");
        if (late && !answer.path("headers").has("Retry-After")) {
            found.add(operation.finding(
                    ApiRule.PROBLEMS, operation.answerPlace(status), status + " must describe the header Retry-After"));
        }
    }

    private static Set<String> expected(ApiOperation operation) {
        Set<String> expected = new TreeSet<>(OF_ALL);
        if (operation.namesRecord()) {
            expected.add("404");
        }
        if (operation.takesBody()) {
            expected.addAll(List.of("413", "415", "422"));
        }
        if (operation.is("put", "patch", "delete")
                || operation.parameter("header", "Idempotency-Key").isPresent()) {
            expected.add("409");
        }
        if (operation.parameter("header", "If-Match").isPresent()) {
            expected.add("412");
        }
        if (operation.is("patch", "delete")) {
            expected.add("428");
        }
        return expected;
    }

    static Stream<Finding> success(ApiReading document) {
        return document.operations().stream().flatMap(operation -> {
            List<Finding> found = new ArrayList<>();
            var good = operation.answers().keySet().stream()
                    .filter(status -> status.startsWith("2"))
                    .toList();
            if (good.isEmpty()) {
                found.add(operation.finding(ApiRule.SUCCESS, "documents no answer that went well"));
            }
            if (makesSomething(operation) && good.stream().noneMatch(Set.of("201", "202")::contains)) {
                found.add(operation.finding(
                        ApiRule.SUCCESS,
                        "makes something but documents neither 201 nor 202: say @APIResponseSchema(responseCode = \"201\","
                                + " value = …View.class) and return Created.at(…)"));
            }
            good.forEach(status -> placed(operation, status, found));
            return found.stream();
        });
    }

    /** A POST on a collection itself makes an item of it; a verb after a colon or below an id moves what is there. */
    private static boolean makesSomething(ApiOperation operation) {
        var last = operation.path().substring(operation.path().lastIndexOf('/') + 1);
        var onCollection = last.endsWith("s") && !last.contains(":") && !last.contains("}");
        return operation.is("post")
                && onCollection
                && operation.parameter("header", "Idempotency-Key").isPresent();
    }

    private static void placed(ApiOperation operation, String status, List<Finding> found) {
        var answer = operation.answers().getOrDefault(status, ApiReading.missing());
        var headers = answer.path("headers");
        var hasId = operation.answerBodies(status).values().stream()
                .anyMatch(body -> operation
                        .reading()
                        .resolved(body.path("schema"))
                        .path("properties")
                        .has("id"));
        var place = operation.answerPlace(status);
        if (operation.is("post") && hasId && Set.of("201", "202").contains(status) && !headers.has("Location")) {
            found.add(operation.finding(
                    ApiRule.SUCCESS, place, status + " must say in Location where what was made is found"));
        }
        if (status.equals("202") && hasId && !headers.has("Retry-After")) {
            found.add(operation.finding(ApiRule.SUCCESS, place, "202 must say in Retry-After when to look again"));
        }
        if (status.equals("204") != answer.path("content").isMissingNode()) {
            found.add(operation.finding(
                    ApiRule.SUCCESS,
                    place,
                    status + (status.equals("204") ? " has no body" : " needs a body with a schema")));
        }
    }
}
