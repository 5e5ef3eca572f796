package io.labortransfer.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What holds for every POST of a service: without an {@code Idempotency-Key} it is 400, unless it changes nothing. */
public final class IdempotencyContract {
    private static final String MISSING = "IDEMPOTENCY_KEY_MISSING";

    private IdempotencyContract() {}

    /**
     * Calls every POST of the running service's document without a key.
     *
     * @param exempt the ids of exactly those operations that need no key
     */
    public static void holdsExcept(String... exempt) {
        var faults = new ArrayList<String>();
        var keyless = new TreeSet<String>();
        var asked = 0;
        for (var path : paths().properties()) {
            var operation = path.getValue().path("post");
            if (operation.isMissingNode()) {
                continue;
            }
            asked++;
            var id = operation.path("operationId").asText();
            var refused = isRefused(call(path.getKey(), operation));
            if (refused != documentsTheHeader(operation)) {
                faults.add(id + (refused ? " asks for a key but does not say so" : " documents a key and takes none"));
            }
            if (!refused) {
                keyless.add(id);
            }
        }
        if (!keyless.equals(new TreeSet<>(Set.of(exempt)))) {
            faults.add("without a key are " + keyless + " and not " + List.of(exempt));
        }
        if (asked == 0 || !faults.isEmpty()) {
            throw new AssertionError("of " + asked + " POSTs: " + String.join("; ", faults));
        }
    }

    private static boolean isRefused(Response answer) {
        return answer.statusCode() == 400
                && answer.contentType().startsWith("application/problem+json")
                && MISSING.equals(answer.path("code"));
    }

    private static boolean documentsTheHeader(JsonNode operation) {
        for (var parameter : operation.path("parameters")) {
            if ("Idempotency-Key".equals(parameter.path("name").asText())) {
                return "header".equals(parameter.path("in").asText())
                        && parameter.path("required").asBoolean();
            }
        }
        return false;
    }

    private static Response call(String path, JsonNode operation) {
        var request = given().noFiltersOfType(KeyedPosts.class)
                .urlEncodingEnabled(false)
                .auth()
                .oauth2(passport(operation.path("x-actors").path(0).asText()).token());
        var types = operation.path("requestBody").path("content").fieldNames();
        if (types.hasNext()) {
            request.contentType(types.next()).body("{}".getBytes(StandardCharsets.UTF_8));
        }
        return request.post(path.replaceAll("\\{[^}]+}", "1"));
    }

    private static Passports passport(String actor) {
        return switch (actor) {
            case "OP" -> Passports.op("51");
            case "ST" -> Passports.st("51", "44");
            case "DP" -> Passports.dp("44");
            case "EM" -> Passports.em("44", "91440000000000000X", new UUID(0, 1));
            case "PT" -> Passports.pt("51");
            case "NO" -> Passports.no();
            case "WK" -> Passports.wk("51", new UUID(0, 1));
            default -> throw new AssertionError("there is no actor " + actor);
        };
    }

    private static JsonNode paths() {
        try {
            return new ObjectMapper().readTree(ApiDocument.servedAs("json")).path("paths");
        } catch (JsonProcessingException e) {
            throw new AssertionError("the API document is not JSON", e);
        }
    }
}
