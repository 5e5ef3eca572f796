package io.labortransfer.testing.api;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is asked is closed, what is answered is open. */
final class DirectionRules {

    private DirectionRules() {}

    static Stream<Finding> directions(ApiReading document) {
        List<Finding> found = new ArrayList<>();
        var asked = document.asked();
        var answered = document.answered();
        asked.forEach((place, schema) -> {
            var isRecord = !schema.path("properties").isEmpty();
            if (isRecord && schema.path("additionalProperties").asBoolean(true)) {
                found.add(new Finding(
                        ApiRule.OPEN_AND_CLOSED,
                        "request",
                        place,
                        "unknown properties are refused: additionalProperties must be false, as the kit writes it"));
            }
            if (isRecord && answered.containsKey(place)) {
                found.add(new Finding(
                        ApiRule.OPEN_AND_CLOSED,
                        "request and answer",
                        place,
                        "serves a request and an answer, which have opposite rules: give each a record of its own"));
            }
        });
        answered.forEach((place, schema) -> {
            if (schema.has("enum")) {
                found.add(
                        new Finding(
                                ApiRule.OPEN_AND_CLOSED,
                                "answer",
                                place,
                                "values of an answer may grow: x-extensible-enum with a pattern instead of enum, as the kit writes it"));
            }
            if (schema.path("additionalProperties").isBoolean()
                    && !schema.path("additionalProperties").asBoolean()
                    && !asked.containsKey(place)) {
                found.add(new Finding(
                        ApiRule.OPEN_AND_CLOSED, "answer", place, "an answer may grow: no additionalProperties false"));
            }
        });
        return found.stream();
    }
}
