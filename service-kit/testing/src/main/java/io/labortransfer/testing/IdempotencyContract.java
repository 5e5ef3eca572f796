package io.labortransfer.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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
        for (var path : ApiDocument.paths().properties()) {
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
                .oauth2(Callers.of(operation).token());
        var types = operation.path("requestBody").path("content").fieldNames();
        if (types.hasNext()) {
            request.contentType(types.next()).body("{}".getBytes(StandardCharsets.UTF_8));
        }
        return request.post(path.replaceAll("\\{[^}]+}", "1"));
    }
}
