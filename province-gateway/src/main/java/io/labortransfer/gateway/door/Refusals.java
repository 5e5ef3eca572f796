package io.labortransfer.gateway.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemCatalogue;
import io.labortransfer.kit.problem.ProblemDocument;
import io.labortransfer.kit.problem.ProblemDocuments;
import io.labortransfer.kit.ruling.Refusal;
import io.labortransfer.kit.web.RequestId;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/** Answers what the gateway itself refuses. */
@Singleton
class Refusals {

    private static final String RETRY_AFTER_SECONDS = "2";
    private static final int DIGITS_OF_A_SMALL_BODY = 5;
    private static final int STALLED = DoorRefusal.REQUEST_STALLED.status();

    private final ProblemDocuments documents;
    private final ObjectMapper json;
    private final String metadata;

    Refusals(ProblemDocuments documents, ObjectMapper json, DoorConfig config) {
        this.documents = documents;
        this.json = json;
        this.metadata = config.publicUrl() + ResourceMetadata.PATH;
    }

    /** Sends the problem document of {@code refusal}; {@code allowed} are methods, for a wrong one. */
    void send(HttpServerRequest request, Refusal refusal, List<String> allowed) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            response.reset(); // a cut answer must look cut
            return;
        }
        String wanted = request.getHeader("Accept-Language");
        Locale language = ProblemCatalogue.choose(wanted == null ? "" : wanted);
        String id = response.headers().get(RequestId.HEADER);
        Problem problem = Problem.of(refusal.name(), refusal.status());
        response.setStatusCode(refusal.status())
                .putHeader("Content-Type", ProblemDocument.MEDIA_TYPE)
                .putHeader("Content-Language", language.toLanguageTag())
                .putHeader("Vary", "Accept-Language")
                .putHeader("Cache-Control", "no-store");
        addHeaders(response, refusal, allowed);
        end(request, body(documents.write(problem, id == null ? "" : id, language)));
    }

    private void addHeaders(HttpServerResponse response, Refusal refusal, List<String> allowed) {
        switch (refusal.status()) {
            case 401 -> response.putHeader("WWW-Authenticate", challenge(refusal));
            case 405 -> response.putHeader("Allow", String.join(", ", allowed));
            case 503 -> response.putHeader("Retry-After", RETRY_AFTER_SECONDS);
            default -> {}
        }
    }

    /** RFC 6750 and RFC 9728: what is wrong with the token and where to read how to get one. */
    private String challenge(Refusal refusal) {
        String error = "TOKEN_MISSING".equals(refusal.name()) ? "" : ", error=\"invalid_token\"";
        return "Bearer realm=\"labor-transfer\"" + error + ", resource_metadata=\"" + metadata + "\"";
    }

    /** A small unread body is read and forgotten; a large one is not, for the sake of keeping a connection. */
    private static void end(HttpServerRequest request, Buffer body) {
        HttpServerResponse response = request.response();
        if (request.isEnded() || isSmall(request)) {
            request.resume();
            response.end(body);
        } else {
            response.putHeader("Connection", "close");
            request.resume();
            response.end(body).onComplete(done -> request.connection().close());
        }
    }

    private static boolean isSmall(HttpServerRequest request) {
        if (request.headers().contains("Expect") || request.response().getStatusCode() == STALLED) {
            return false; // nothing is on its way
        }
        String length = request.getHeader("Content-Length");
        return length == null
                ? !request.headers().contains("Transfer-Encoding")
                : length.length() <= DIGITS_OF_A_SMALL_BODY;
    }

    private Buffer body(ProblemDocument document) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem document cannot be written", e);
        }
    }
}
