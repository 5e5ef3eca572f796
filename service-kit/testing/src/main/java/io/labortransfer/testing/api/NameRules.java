package io.labortransfer.testing.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How things are called. */
final class NameRules {

    private static final Pattern PATH =
            Pattern.compile("/api/v1(/([a-z]+(-[a-z]+)*(:[a-z]+(-[a-z]+)*)?(\\.json)?|\\{[a-z][A-Za-z]*}))+");
    private static final Pattern CAMEL = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern HEADER = Pattern.compile("[A-Z][A-Za-z0-9]*(-[A-Z][A-Za-z0-9]*)*");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

    private NameRules() {}

    static Stream<Finding> names(ApiReading document) {
        List<Finding> found = new ArrayList<>();
        document.operations().forEach(operation -> {
            if (!PATH.matcher(operation.path()).matches()) {
                found.add(operation.finding(
                        ApiRule.NAMES,
                        "path must be /api/v1/ and words in kebab-case, {variables} in camelCase, an action as /{id}/verb or"
                                + " collection:verb"));
            }
            operation.parameters().forEach((place, parameter) -> {
                var name = parameter.path("name").asText();
                var form = parameter.path("in").asText().equals("header") ? HEADER : CAMEL;
                if (!form.matcher(name).matches()) {
                    found.add(operation.finding(
                            ApiRule.NAMES,
                            place,
                            "parameter " + name + " must be in camelCase, a header in Words-With-Dashes"));
                }
            });
        });
        Map<String, com.fasterxml.jackson.databind.JsonNode> all = new LinkedHashMap<>(document.asked());
        all.putAll(document.answered());
        all.forEach((place, schema) -> {
            schema.path("properties").properties().stream()
                    .filter(property -> !CAMEL.matcher(property.getKey()).matches())
                    .forEach(property -> found.add(new Finding(
                            ApiRule.NAMES,
                            "schema",
                            place + "/properties/" + property.getKey(),
                            "properties are in camelCase")));
        });
        document.asked()
                .forEach((place, schema) -> ApiReading.stream(schema.path("enum"))
                        .filter(value -> isNoCode(place, value.asText()))
                        .forEach(value -> found.add(new Finding(
                                ApiRule.NAMES,
                                "schema",
                                place + "/enum",
                                value.asText() + " must be in UPPER_SNAKE"))));
        return found.stream();
    }

    /** The values of a query parameter may be names of properties. */
    private static boolean isNoCode(String place, String value) {
        return !CODE.matcher(value).matches()
                && !(place.contains("/parameters/") && CAMEL.matcher(value).matches());
    }
}
