package io.labortransfer.testing.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what a client that was built for the promised document may no longer do, or may no longer rely on, by the new one. A request
 * may ask for less and allow more, an answer may tell more and vary less; anything else breaks somebody.
 */
public final class BreakingChanges {

    private final ApiReading promised;
    private final ApiReading now;
    private final List<Break> found = new ArrayList<>();

    private BreakingChanges(JsonNode promised, JsonNode now) {
        this.promised = new ApiReading(promised);
        this.now = new ApiReading(now);
    }

    /** Every promise of {@code promised} that {@code now} does not keep. */
    public static List<Break> between(JsonNode promised, JsonNode now) {
        var changes = new BreakingChanges(promised, now);
        changes.promised.operations().forEach(changes::operation);
        return changes.found.stream().distinct().toList();
    }

    private void operation(ApiOperation was) {
        var is = now.operations().stream()
                .filter(one -> one.path().equals(was.path()) && one.method().equals(was.method()))
                .findFirst();
        if (is.isEmpty()) {
            note(was, "operation", "removed");
            return;
        }
        if (!was.id().equals(is.get().id())) {
            note(was, "operationId", was.id() + " → " + is.get().id());
        }
        access(was, is.get());
        parameters(was, is.get());
        request(was, is.get());
        answers(was, is.get());
    }

    private void access(ApiOperation was, ApiOperation is) {
        var key = was.node().path("x-access-key");
        if (!key.equals(is.node().path("x-access-key"))) {
            note(was, "x-access-key", key + " → " + is.node().path("x-access-key"));
        }
        ApiReading.stream(was.node().path("x-actors"))
                .filter(actor -> !ApiReading.has(is.node().path("x-actors"), actor::equals))
                .forEach(actor -> note(was, "x-actors", actor.asText() + " may no longer call it"));
        if (!was.node().path("security").equals(is.node().path("security"))) {
            note(
                    was,
                    "security",
                    was.node().path("security") + " → " + is.node().path("security"));
        }
    }

    private void parameters(ApiOperation was, ApiOperation is) {
        var before = byName(was);
        var after = byName(is);
        before.forEach((name, parameter) -> {
            var same = after.get(name);
            if (same == null) {
                note(was, name, "parameter removed");
                return;
            }
            if (isRequired(same) && !isRequired(parameter)) {
                note(was, name, "optional → required");
            }
            if (!parameter
                    .path("schema")
                    .path("default")
                    .equals(same.path("schema").path("default"))) {
                note(was, name, "another default");
            }
            compare(was, name, parameter.path("schema"), same.path("schema"));
        });
        after.forEach((name, parameter) -> {
            if (isRequired(parameter) && !before.containsKey(name)) {
                note(was, name, "new required parameter");
            }
        });
    }

    private static Map<String, JsonNode> byName(ApiOperation operation) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        operation
                .parameters()
                .values()
                .forEach(one -> found.put(
                        one.path("in").asText() + " " + one.path("name").asText(), one));
        return found;
    }

    private static boolean isRequired(JsonNode node) {
        return node.path("required").asBoolean();
    }

    private void request(ApiOperation was, ApiOperation is) {
        var before = was.node().path("requestBody");
        var after = is.node().path("requestBody");
        if (isRequired(after) && !isRequired(before)) {
            note(was, "request", "a body is required now");
        }
        if (after.isMissingNode() && !before.isMissingNode()) {
            note(was, "request", "takes no body any more");
            return;
        }
        before.path("content").properties().forEach(body -> {
            var same = after.path("content").path(body.getKey());
            if (same.isMissingNode()) {
                note(was, "request " + body.getKey(), "media type removed");
            } else {
                compare(was, "request", body.getValue().path("schema"), same.path("schema"));
            }
        });
    }

    /** A request that was good must stay good. */
    private void compare(ApiOperation was, String part, JsonNode before, JsonNode after) {
        new Narrowing(promised, now, Narrowing.Direction.ASKED)
                .from(before, after)
                .forEach((place, what) -> note(was, part + " " + place, what));
    }

    private void answers(ApiOperation was, ApiOperation is) {
        var after = is.answers();
        was.answers().forEach((status, answer) -> {
            var same = Optional.ofNullable(after.get(status));
            if (same.isEmpty()) {
                note(was, status, "answer removed");
                return;
            }
            answer.path("headers").fieldNames().forEachRemaining(header -> {
                if (!same.get().path("headers").has(header)) {
                    note(was, status, "header " + header + " removed");
                }
            });
            bodies(was, status, answer.path("content"), same.get().path("content"));
        });
        after.keySet().stream()
                .filter(status -> status.startsWith("2") && !was.answers().containsKey(status))
                .forEach(status -> note(was, status, "a new way of going well, which no client expects"));
    }

    private void bodies(ApiOperation was, String status, JsonNode before, JsonNode after) {
        before.properties().forEach(body -> {
            var same = after.path(body.getKey());
            if (same.isMissingNode()) {
                note(was, status + " " + body.getKey(), "media type removed");
            } else {
                new Narrowing(now, promised, Narrowing.Direction.ANSWERED)
                        .from(same.path("schema"), body.getValue().path("schema"))
                        .forEach((place, what) -> note(was, status + " " + place, what));
            }
        });
    }

    private void note(ApiOperation operation, String part, String what) {
        found.add(new Break(
                operation.method().toUpperCase(java.util.Locale.ROOT) + " " + operation.path() + " (" + operation.id()
                        + ")",
                part,
                what));
    }
}
