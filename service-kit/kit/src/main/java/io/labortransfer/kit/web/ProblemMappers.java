package io.labortransfer.kit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.JsonFaults;
import io.labortransfer.kit.problem.PassingFailure;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemCatalogue;
import io.labortransfer.kit.problem.ProblemDocument;
import io.labortransfer.kit.problem.ProblemDocuments;
import io.labortransfer.kit.problem.ProblemException;
import io.labortransfer.kit.problem.WithoutMessages;
import io.labortransfer.kit.ruling.Refused;
import io.labortransfer.kit.ruling.RefusedException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every way in which a request can end badly, turned into a problem document. */
@Singleton
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private static final String SOON = "1";

    private final ProblemDocuments documents;
    private final RequestId requestId;

    ProblemMappers(ProblemDocuments documents, RequestId requestId) {
        this.documents = documents;
        this.requestId = requestId;
    }

    /** The answer of a problem, also for those who map an exception of their own to one. */
    @ServerExceptionMapper
    public Response problem(ProblemException e, HttpHeaders headers) {
        return answer(e.problem(), headers);
    }

    @ServerExceptionMapper
    Response refused(RefusedException e, HttpHeaders headers) {
        return answer(problem(e), headers);
    }

    /** The document of a refusal, also for those whom a route answers. */
    static Problem problem(RefusedException e) {
        Refused<?> refused = e.refused();
        return Problem.of(refused.refusal().name(), refused.refusal().status()).allowing(refused.allowedActions());
    }

    @ServerExceptionMapper
    Response violations(ResteasyReactiveViolationException e, HttpHeaders headers) {
        List<FieldError> errors = Violations.of(e);
        return errors.isEmpty()
                ? failure(e, headers)
                : answer(Problem.of("VALIDATION_FAILED", 422).because(errors), headers);
    }

    @ServerExceptionMapper
    Response mismatched(MismatchedInputException e, HttpHeaders headers) {
        return answer(JsonFaults.problem(e), headers);
    }

    @ServerExceptionMapper
    Response unknownPath(NotFoundException e, HttpHeaders headers) {
        return answer(Problem.of("NOT_FOUND", 404), headers);
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e, HttpHeaders headers, ContainerRequestContext request) {
        if (e.getCause() instanceof JsonProcessingException fault) {
            return answer(JsonFaults.problem(fault), headers);
        }
        Response original = e.getResponse();
        int status = original.getStatus();
        return switch (status) {
            case 405 -> answer(methodProblem(original), headers);
            case 406 -> answer(Problem.of("NOT_ACCEPTABLE", 406), headers);
            case 413 -> answer(Problem.of("BODY_TOO_LARGE", 413), headers);
            case 415 -> answer(mediaTypeProblem(request.getMethod()), headers);
            case 404 -> answer(Problem.of("NOT_FOUND", 404), headers);
            default ->
                status >= 400 && status < 500 ? answer(Problem.of("MALFORMED", 400), headers) : failure(e, headers);
        };
    }

    @ServerExceptionMapper
    Response failure(Throwable e, HttpHeaders headers) {
        if (PassingFailure.is(e)) {
            LOG.warnf(new WithoutMessages(e), "request failed for the moment requestId=%s", requestId.value());
            return answer(Problem.of("TRY_LATER", 503).withHeader(HttpHeaders.RETRY_AFTER, SOON), headers);
        }
        LOG.errorf(new WithoutMessages(e), "request failed requestId=%s", requestId.value());
        return answer(Problem.of("INTERNAL_ERROR", 500), headers);
    }

    /** A client that patches is told in which form (RFC 5789). */
    private static Problem mediaTypeProblem(String method) {
        Problem problem = Problem.of("UNSUPPORTED_MEDIA_TYPE", 415);
        return method.equals(HttpMethod.PATCH) ? problem.withHeader("Accept-Patch", MergePatch.MEDIA_TYPE) : problem;
    }

    private static Problem methodProblem(Response original) {
        String allow = original.getHeaderString(HttpHeaders.ALLOW);
        Problem problem = Problem.of("METHOD_NOT_ALLOWED", 405);
        return allow == null ? problem : problem.withHeader(HttpHeaders.ALLOW, allow);
    }

    private Response answer(Problem problem, HttpHeaders headers) {
        String wanted = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        Locale language = ProblemCatalogue.choose(wanted == null ? "" : wanted);
        Response.ResponseBuilder response = Response.status(problem.status())
                .entity(documents.write(problem, requestId.value(), language))
                .type(ProblemDocument.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        problem.headers().forEach(response::header);
        return response.build();
    }
}
