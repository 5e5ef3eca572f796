package io.labortransfer.kit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemCatalogue;
import io.labortransfer.kit.problem.ProblemDocument;
import io.labortransfer.kit.problem.ProblemDocuments;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Problem documents for requests that are answered by a route and not by JAX-RS. */
@Singleton
public class RoutedProblems {

    private final ProblemDocuments documents;
    private final ObjectMapper json;
    private final Ids ids;

    RoutedProblems(ProblemDocuments documents, ObjectMapper json, Ids ids) {
        this.documents = documents;
        this.json = json;
        this.ids = ids;
    }

    /** Ends the request with {@code problem}. */
    public void answer(RoutingContext context, Problem problem) {
        String wanted = context.request().getHeader("Accept-Language");
        Locale language = ProblemCatalogue.choose(wanted == null ? "" : wanted);
        String id = RequestId.lawful(context.request().getHeader(RequestId.HEADER))
                .orElseGet(() -> ids.next().toString());
        var response = context.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", ProblemDocument.MEDIA_TYPE)
                .putHeader("Content-Language", language.toLanguageTag())
                .putHeader("Vary", "Accept-Language")
                .putHeader(RequestId.HEADER, id);
        problem.headers().forEach(response::putHeader);
        response.end(body(documents.write(problem, id, language)));
    }

    private Buffer body(ProblemDocument document) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
