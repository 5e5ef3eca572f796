package io.labortransfer.testing.api;

import java.util.stream.Stream;

/** How lists are read. */
final class ListRules {

    private static final String WHOLE = "x-whole-list";

    private ListRules() {}

    /** A list comes in pages, or as a feed behind a place, or says what bounds it. */
    static Stream<Finding> lists(ApiReading document) {
        return document.operations().stream()
                .filter(operation -> operation.is("get") && answersList(operation))
                .filter(operation -> comesInParts(operation)
                        == !operation.node().path(WHOLE).asText("").isBlank())
                .map(operation -> operation.finding(
                        ApiRule.SUCCESS,
                        comesInParts(operation)
                                ? "comes in parts, so it needs no @WholeList"
                                : "answers a list in one piece: take limit and cursor, or say in @WholeList"
                                        + " what bounds it"));
    }

    private static boolean answersList(ApiOperation operation) {
        return operation.answerBodies("200").values().stream()
                .anyMatch(body -> operation
                        .reading()
                        .resolved(body.path("schema"))
                        .path("properties")
                        .has("items"));
    }

    private static boolean comesInParts(ApiOperation operation) {
        return takes(operation, "limit") && (takes(operation, "cursor") || takes(operation, "since"));
    }

    private static boolean takes(ApiOperation operation, String name) {
        return operation.parameter("query", name).isPresent();
    }
}
