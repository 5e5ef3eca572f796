package io.labortransfer.testing.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Applies the ten rules to a document. */
public final class ApiRules {

    private ApiRules() {}

    /** All places where {@code document} breaks a rule. */
    public static List<Finding> findings(JsonNode document) {
        var reading = new ApiReading(document);
        return Arrays.stream(ApiRule.values())
                .flatMap(rule -> rule.check(reading))
                .distinct()
                .toList();
    }

    /** Fails with all findings, each with the way to mend it. */
    public static void hold(JsonNode document) {
        var findings = findings(document);
        if (!findings.isEmpty()) {
            throw new AssertionError(findings.size() + " findings of the API rules:\n"
                    + findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        }
    }
}
