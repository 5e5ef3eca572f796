package io.labortransfer.testing.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an operation says of itself. */
final class OperationRules {

    private static final Pattern CAMEL = Pattern.compile("[a-z][A-Za-z0-9]{2,59}");
    private static final int LONGEST_SUMMARY = 120;

    private OperationRules() {}

    static Stream<Finding> ids(ApiReading document) {
        Set<String> seen = new HashSet<>();
        return document.operations().stream().flatMap(operation -> {
            if (!CAMEL.matcher(operation.id()).matches()) {
                return one(operation.finding(
                        ApiRule.OPERATION_ID, "has no id in camelCase: say @Operation(operationId = \"verbNoun\")"));
            }
            return seen.add(operation.id())
                    ? Stream.empty()
                    : one(operation.finding(
                            ApiRule.OPERATION_ID, "shares its id with another operation: give it one of its own"));
        });
    }

    static Stream<Finding> told(ApiReading document) {
        return document.operations().stream().flatMap(operation -> {
            List<Finding> found = new ArrayList<>();
            var summary = operation.node().path("summary").asText("");
            if (summary.isBlank() || summary.length() > LONGEST_SUMMARY || summary.endsWith(".")) {
                found.add(operation.finding(
                        ApiRule.TOLD,
                        "needs a summary of 1 to " + LONGEST_SUMMARY
                                + " characters without a full stop: @Operation(summary = \"…\")"));
            }
            if (operation.node().path("tags").size() != 1) {
                found.add(operation.finding(
                        ApiRule.TOLD, "needs exactly one tag: put @Tag(name = \"…\") on the resource"));
            }
            operation.parameters().forEach((place, parameter) -> {
                if (parameter.path("description").asText("").isBlank()) {
                    found.add(operation.finding(
                            ApiRule.TOLD,
                            place,
                            "parameter " + parameter.path("name").asText()
                                    + " has no description: give its word one in META-INF/openapi/vocabulary.json"));
                }
            });
            return found.stream();
        });
    }

    static Stream<Finding> scopes(ApiReading document) {
        return document.operations().stream().flatMap(operation -> {
            List<Finding> found = new ArrayList<>();
            var key = operation.node().path("x-access-key").asText("");
            if (key.isEmpty() || operation.node().path("x-actors").isEmpty()) {
                found.add(operation.finding(
                        ApiRule.SCOPES,
                        "has no x-access-key or no x-actors: give it @Access and a row in the policy table"));
            }
            var security = operation.node().path("security");
            if (security.isEmpty() || !ApiReading.stream(security).allMatch(needed -> names(needed, key, document))) {
                found.add(operation.finding(
                        ApiRule.SCOPES,
                        operation.pointer() + "/security",
                        "every way in must ask for the scope " + key + " and be described under securitySchemes"));
            }
            return found.stream();
        });
    }

    private static boolean names(JsonNode requirement, String scope, ApiReading document) {
        var schemes = document.document().path("components").path("securitySchemes");
        return !requirement.isEmpty()
                && requirement.properties().stream()
                        .allMatch(scheme -> schemes.has(scheme.getKey())
                                && scheme.getValue().size() == 1
                                && scheme.getValue().get(0).asText().equals(scope));
    }

    static Stream<Finding> safeToRepeat(ApiReading document) {
        return document.operations().stream().flatMap(operation -> {
            if (operation.is("post")
                    && !isRequiredHeader(operation, "Idempotency-Key")
                    && operation.node().path("x-no-idempotency-key").asText("").isBlank()) {
                return one(
                        operation.finding(
                                ApiRule.SAFE_TO_REPEAT,
                                "takes no Idempotency-Key and does not say why: leave it to the kit, or give @NoIdempotencyKey a reason"));
            }
            if (operation.is("patch", "delete") && !isRequiredHeader(operation, "If-Match")) {
                return one(operation.finding(
                        ApiRule.SAFE_TO_REPEAT, "changes what exists and must require If-Match, as the kit does"));
            }
            return Stream.empty();
        });
    }

    private static boolean isRequiredHeader(ApiOperation operation, String name) {
        return operation
                .parameter("header", name)
                .filter(header -> header.path("required").asBoolean())
                .isPresent();
    }

    private static Stream<Finding> one(Finding finding) {
        return Stream.of(finding);
    }
}
