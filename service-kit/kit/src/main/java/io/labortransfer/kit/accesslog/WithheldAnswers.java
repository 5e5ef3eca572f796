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

/** Puts a problem in the place of an answer that could not be recorded; nothing of the answer is left. */
@Singleton
class UnrecordedAnswers {

    private static final String WAIT_SECONDS = "5";

    private final ProblemDocuments documents;
    private final RequestId requestId;

    UnrecordedAnswers(ProblemDocuments documents, RequestId requestId) {
        this.documents = documents;
        this.requestId = requestId;
    }

    void refuse(ContainerRequestContext request, ContainerResponseContext response) {
        String wanted = request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        Locale language = ProblemCatalogue.choose(wanted == null ? "" : wanted);
        var problem = Problem.of("ACCESS_NOT_RECORDED", 503);
        response.getHeaders().clear();
        response.setStatus(problem.status());
        response.setEntity(
                documents.write(problem, requestId.value(), language),
                new Annotation[0],
                MediaType.valueOf(ProblemDocument.MEDIA_TYPE));
        response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, WAIT_SECONDS);
        response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
        response.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }
}
