package io.labortransfer.testing.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Compares what one schema lets through with what another does. Of a request, all that the promised schema allows must be allowed by
 * the new one; of an answer, all that the new schema may bring must be foreseen by the promised one.
 */
final class Narrowing {

    /** Whose values must fit into whose schema. */
    enum Direction {
        /** Clients send values of the promised schema. */
        ASKED,
        /** Clients read values of the new schema. */
        ANSWERED
    }

    private static final List<String> UPPER =
            List.of("maxLength", "maximum", "exclusiveMaximum", "maxItems", "maxProperties");
    private static final List<String> LOWER =
            List.of("minLength", "minimum", "exclusiveMinimum", "minItems", "minProperties");
    private static final List<String> SAME =
            List.of("pattern", "format", "const", "multipleOf", "uniqueItems", "propertyNames", "contentEncoding");
    private static final List<String> ALTERNATIVES = List.of("anyOf", "oneOf");

    private final ApiReading givers;
    private final ApiReading takers;
    private final Direction direction;
    private final Set<String> compared = new HashSet<>();

    Narrowing(ApiReading givers, ApiReading takers, Direction direction) {
        this.givers = givers;
        this.takers = takers;
        this.direction = direction;
    }

    /** What {@code giver} lets through and {@code taker} does not, by the place within. */
    Map<String, String> from(JsonNode giver, JsonNode taker) {
        Map<String, String> found = new LinkedHashMap<>();
        compare("", giver, taker, found);
        return found;
    }

    private void compare(
            String place, JsonNode giverOrReference, JsonNode takerOrReference, Map<String, String> found) {
        if (!compared.add(giverOrReference + " " + takerOrReference)) {
            return;
        }
        var giver = givers.resolved(giverOrReference);
        var taker = takers.resolved(takerOrReference);
        if (isChoice(giver) || isChoice(taker)) {
            choices(place, giver, taker, found);
            return;
        }
        types(place, giver, taker, found);
        values(place, giver, taker, found);
        bounds(place, giver, taker, found);
        members(place, giver, taker, found);
        part(place + "/*", "items", giver, taker, found);
        if (taker.path("additionalProperties").isObject()) {
            part(place + "/*", "additionalProperties", giver, taker, found);
        }
    }

    private static boolean isChoice(JsonNode schema) {
        return ALTERNATIVES.stream().anyMatch(schema::has);
    }

    /** Each alternative that may be given must be taken by one of those there. */
    private void choices(String place, JsonNode giver, JsonNode taker, Map<String, String> found) {
        for (var given : alternatives(giver)) {
            var taken = alternatives(taker).stream()
                    .anyMatch(one -> new Narrowing(givers, takers, direction)
                            .from(given, one)
                            .isEmpty());
            if (!taken) {
                found.put(
                        place, "an alternative " + (direction == Direction.ASKED ? "removed" : "added") + ": " + given);
            }
        }
    }

    private static List<JsonNode> alternatives(JsonNode schema) {
        return ALTERNATIVES.stream()
                .filter(schema::has)
                .findFirst()
                .map(combined -> ApiReading.stream(schema.path(combined)).toList())
                .orElse(List.of(schema));
    }

    private void types(String place, JsonNode giver, JsonNode taker, Map<String, String> found) {
        var given = types(giver);
        var taken = types(taker);
        var missing = new TreeSet<>(given);
        missing.removeAll(taken);
        if (!taken.isEmpty() && (given.isEmpty() || !missing.isEmpty())) {
            found.put(place + " type", told(given, taken));
        }
    }

    private static Set<String> types(JsonNode schema) {
        var stated = schema.path("type");
        return stated.isArray()
                ? ApiReading.stream(stated).map(JsonNode::asText).collect(Collectors.toCollection(TreeSet::new))
                : stated.isMissingNode() ? Set.of() : Set.of(stated.asText());
    }

    private void values(String place, JsonNode giver, JsonNode taker, Map<String, String> found) {
        if (!taker.has("enum")) {
            return;
        }
        if (!giver.has("enum")) {
            found.put(place + " enum", direction == Direction.ASKED ? "only some values now" : "any value now");
            return;
        }
        giver.path("enum").forEach(value -> {
            if (!ApiReading.has(taker.path("enum"), value::equals)) {
                found.put(
                        place + " enum " + value.asText(),
                        direction == Direction.ASKED ? "value removed" : "value added");
            }
        });
    }

    private void bounds(String place, JsonNode giver, JsonNode taker, Map<String, String> found) {
        UPPER.forEach(key -> limit(place, key, giver, taker, -1, found));
        LOWER.forEach(key -> limit(place, key, giver, taker, 1, found));
        SAME.forEach(key -> {
            if (taker.has(key) && !taker.get(key).equals(giver.path(key))) {
                found.put(place + " " + key, told(giver.path(key), taker.path(key)));
            }
        });
    }

    private void limit(String place, String key, JsonNode giver, JsonNode taker, int sign, Map<String, String> found) {
        if (!taker.has(key)) {
            return;
        }
        BigDecimal taken = taker.get(key).decimalValue();
        var isTighter = !giver.has(key) || taken.compareTo(giver.get(key).decimalValue()) == sign;
        if (isTighter && !(sign > 0 && !giver.has(key) && taken.signum() == 0 && !key.endsWith("imum"))) {
            found.put(place + " " + key, told(giver.path(key), taker.path(key)));
        }
    }

    private void members(String place, JsonNode giver, JsonNode taker, Map<String, String> found) {
        taker.path("required").forEach(name -> {
            if (!ApiReading.has(giver.path("required"), name::equals)) {
                found.put(
                        place + "/" + name.asText(),
                        direction == Direction.ASKED ? "required now" : "no longer always there");
            }
        });
        var isClosed = taker.path("additionalProperties").isBoolean()
                && !taker.path("additionalProperties").asBoolean();
        giver.path("properties").properties().forEach(member -> {
            var same = taker.path("properties").path(member.getKey());
            if (!same.isMissingNode()) {
                compare(place + "/" + member.getKey(), member.getValue(), same, found);
            } else if (isClosed) {
                found.put(place + "/" + member.getKey(), "no longer taken");
            }
        });
        if (direction == Direction.ANSWERED) {
            taker.path("properties").fieldNames().forEachRemaining(name -> {
                if (!giver.path("properties").has(name)) {
                    found.put(place + "/" + name, "no longer told");
                }
            });
        }
        if (isClosed && giver.path("additionalProperties").asBoolean(true) && direction == Direction.ASKED) {
            found.put(place + " additionalProperties", "unknown properties are refused now");
        }
    }

    private void part(String place, String key, JsonNode giver, JsonNode taker, Map<String, String> found) {
        if (taker.has(key)) {
            compare(place, giver.path(key), taker.path(key), found);
        }
    }

    /** Always the promised one first. */
    private String told(Object given, Object taken) {
        var from = direction == Direction.ASKED ? given : taken;
        var to = direction == Direction.ASKED ? taken : given;
        return shown(from) + " → " + shown(to);
    }

    private static String shown(Object value) {
        return value instanceof JsonNode node && node.isMissingNode() ? "nothing" : value.toString();
    }
}
