package io.labortransfer.kit.accesslog;

import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemCatalogue;
import io.labortransfer.kit.problem.ProblemDocument;
import io.labortransfer.kit.problem.ProblemDocuments;
import io.labortransfer.kit.web.RequestId;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.util.Locale;

/** Puts a problem in the place of an answer that must not leave; nothing of the answer is left. */
@Singleton
public class WithheldAnswers {

    private final ProblemDocuments documents;
    private final RequestId requestId;

    WithheldAnswers(ProblemDocuments documents, RequestId requestId) {
        this.documents = documents;
        this.requestId = requestId;
    }

    /** Answers with {@code problem} instead. */
    public void withhold(ContainerRequestContext request, ContainerResponseContext response, Problem problem) {
        String wanted = request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        Locale language = ProblemCatalogue.choose(wanted == null ? "" : wanted);
        response.getHeaders().clear();
        response.setStatus(problem.status());
        response.setEntity(
                documents.write(problem, requestId.value(), language),
                new Annotation[0],
                MediaType.valueOf(ProblemDocument.MEDIA_TYPE));
        problem.headers().forEach(response.getHeaders()::putSingle);
        response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
        response.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }
}
