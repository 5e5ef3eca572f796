package io.labortransfer.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What holds for every operation of a service whose gateway somebody went around: nothing without a sound passport, and nothing for
 * an actor whom its row of the policy table does not name. Made from the service's document, so that a new operation is covered.
 */
public final class PassportContract {
    private static final UUID SOMEBODY = new UUID(0, 1);
    private static final Map<String, Passports> ACTORS = Map.of(
            "OP", Passports.op("51"),
            "ST", Passports.st("51", "44"),
            "DP", Passports.dp("44"),
            "EM", Passports.em("44", "91440000000000000X", new UUID(0, 1)),
            "PT", Passports.pt("51"),
            "NO", Passports.no(),
            "WK", Passports.wk("51", SOMEBODY));

    private PassportContract() {}

    /** Calls every operation in every wrong way; returns how many calls were refused as they must be. */
    public static int holds() {
        var faults = new ArrayList<String>();
        var calls = 0;
        for (var path : ApiDocument.paths().properties()) {
            for (var method : path.getValue().properties()) {
                if (!method.getValue().has("operationId")) {
                    continue;
                }
                var operation = method.getValue();
                for (var wrong : wrongPassports(operation).entrySet()) {
                    calls++;
                    expect(
                                    401,
                                    call(method.getKey(), path.getKey(), operation, wrong.getValue()),
                                    operation,
                                    wrong.getKey())
                            .ifPresent(faults::add);
                }
                for (var stranger : strangers(operation).entrySet()) {
                    calls++;
                    var bearer = stranger.getValue().bearer();
                    expect(403, call(method.getKey(), path.getKey(), operation, bearer), operation, stranger.getKey())
                            .ifPresent(faults::add);
                }
            }
        }
        if (calls == 0 || !faults.isEmpty()) {
            throw new AssertionError("of " + calls + " calls: " + String.join("; ", faults));
        }
        return calls;
    }

    private static Map<String, String> wrongPassports(JsonNode operation) {
        var wrong = new LinkedHashMap<String, String>();
        wrong.put("no passport", "");
        wrong.put("a token that is none", "Bearer not-a-passport");
        wrong.put("an expired passport", Callers.of(operation).expired().bearer());
        wrong.put(
                "a passport for another service",
                Callers.of(operation).audience("another").bearer());
        wrong.put(
                "a passport of another issuer",
                Callers.of(operation).issuer("another").bearer());
        wrong.put(
                "a worker's passport without the assertion behind it",
                Passports.wk("51", SOMEBODY).with("assertionRef", "").bearer());
        wrong.put(
                "an office's passport that names a worker",
                Passports.op("51").with("worker", SOMEBODY.toString()).bearer());
        wrong.put(
                "a passport of a worker who is an office as well",
                Passports.wk("51", SOMEBODY).with("roles", List.of("WK", "OP")).bearer());
        var sound = Callers.of(operation).bearer();
        wrong.put("a passport with another signature", sound.substring(0, sound.length() - 8) + "AAAAAAAA");
        return wrong;
    }

    /** The actors without a row. */
    private static Map<String, Passports> strangers(JsonNode operation) {
        var strangers = new TreeMap<>(ACTORS);
        operation.path("x-actors").forEach(actor -> strangers.remove(actor.asText()));
        return strangers;
    }

    private static Optional<String> expect(int status, DoorBell.Answer answer, JsonNode operation, String who) {
        var right = answer.status() == status
                && List.of("application/problem+json", "application/problem+json;charset=UTF-8")
                        .contains(answer.type());
        return right
                ? Optional.empty()
                : Optional.of(operation.path("operationId").asText() + " answers " + who + " with " + answer.status());
    }

    private static DoorBell.Answer call(String method, String path, JsonNode operation, String authorization) {
        var headers = new HashMap<String, String>();
        if (!authorization.isEmpty()) {
            headers.put("Authorization", authorization);
        }
        var types = operation.path("requestBody").path("content").fieldNames();
        var takesBody = types.hasNext();
        if (takesBody) {
            headers.put("Content-Type", types.next());
        }
        return DoorBell.ring(
                method.toUpperCase(Locale.ROOT), path.replaceAll("\\{[^}]+}", "1"), headers, takesBody ? "{}" : null);
    }
}
