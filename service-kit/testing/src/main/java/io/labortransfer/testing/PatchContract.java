package io.labortransfer.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every PATCH of a service, before the record is looked up: it takes a merge patch and nothing else, and only from
 * a caller that says which version it has seen.
 */
public final class PatchContract {
    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final RestAssuredConfig AS_GIVEN = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private PatchContract() {}

    /**
     * Calls every PATCH of the running service's document.
     *
     * @return the ids of the operations that were tried
     */
    public static List<String> holds() {
        var tried = new ArrayList<String>();
        var faults = new ArrayList<String>();
        for (var path : ApiDocument.paths().properties()) {
            var operation = path.getValue().path("patch");
            if (operation.isMissingNode()) {
                continue;
            }
            var id = operation.path("operationId").asText();
            tried.add(id);
            if (operation.path("requestBody").path("content").path(MERGE_PATCH).isMissingNode()) {
                faults.add(id + " does not document a merge patch");
            }
            var other = call(path.getKey(), operation, "application/json", "\"v1\"");
            if (!answers(other, 415, "UNSUPPORTED_MEDIA_TYPE") || !MERGE_PATCH.equals(other.header("Accept-Patch"))) {
                faults.add(id + " does not refuse another media type with Accept-Patch but answers " + told(other));
            }
            var blind = call(path.getKey(), operation, MERGE_PATCH, null);
            if (!answers(blind, 428, "IF_MATCH_MISSING")) {
                faults.add(id + " without If-Match answers " + told(blind));
            }
        }
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join("; ", faults));
        }
        return tried;
    }

    private static boolean answers(Response answer, int status, String code) {
        return answer.statusCode() == status
                && answer.contentType().startsWith("application/problem+json")
                && code.equals(answer.path("code"));
    }

    private static String told(Response answer) {
        return answer.statusCode() + " " + answer.asString();
    }

    private static Response call(String path, JsonNode operation, String type, @Nullable String ifMatch) {
        var request = given().config(AS_GIVEN)
                .urlEncodingEnabled(false)
                .auth()
                .oauth2(Callers.of(operation).token())
                .contentType(type)
                .body("{}".getBytes(StandardCharsets.UTF_8));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.patch(path.replaceAll("\\{[^}]+}", "1"));
    }
}
