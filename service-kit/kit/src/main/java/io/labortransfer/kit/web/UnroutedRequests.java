package io.labortransfer.kit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemCatalogue;
import io.labortransfer.kit.problem.ProblemDocument;
import io.labortransfer.kit.problem.ProblemDocuments;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Requests that no operation takes, below or above JAX-RS: a problem document for them as well. */
@Singleton
class UnroutedRequests {

    private final ProblemDocuments documents;
    private final ObjectMapper json;
    private final Ids ids;

    UnroutedRequests(ProblemDocuments documents, ObjectMapper json, Ids ids) {
        this.documents = documents;
        this.json = json;
        this.ids = ids;
    }

    void routes(@Observes Router router) {
        router.route().last().handler(context -> answer(context, Problem.of("NOT_FOUND", 404)));
    }

    private void answer(RoutingContext context, Problem problem) {
        String wanted = context.request().getHeader("Accept-Language");
        Locale language = ProblemCatalogue.choose(wanted == null ? "" : wanted);
        String id = RequestId.lawful(context.request().getHeader(RequestId.HEADER))
                .orElseGet(() -> ids.next().toString());
        context.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", ProblemDocument.MEDIA_TYPE)
                .putHeader("Content-Language", language.toLanguageTag())
                .putHeader("Vary", "Accept-Language")
                .putHeader(RequestId.HEADER, id)
                .end(body(documents.write(problem, id, language)));
    }

    private Buffer body(ProblemDocument document) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
