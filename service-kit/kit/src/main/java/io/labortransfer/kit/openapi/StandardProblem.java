package io.labortransfer.kit.openapi;

import java.util.Arrays;
import java.util.List;

/** The problems that operations share, each with the code that serves as its example. */
enum StandardProblem {
    MALFORMED(400, "BadRequest", "The request cannot be read; errors names every place"),
    TOKEN_MISSING(401, "Unauthorized", "No token, or one that is not valid"),
    ACTOR_NOT_ALLOWED(403, "Forbidden", "The caller may not call this operation"),
    NOT_FOUND(404, "NotFound", "No such record, or none that the caller may see"),
    NOT_ACCEPTABLE(406, "NotAcceptable", "The answer has no form that Accept allows"),
    CONFLICT(
            409,
            "IDEMPOTENCY_IN_PROGRESS",
            "Conflict",
            "The state does not allow it; allowedActions says what it allows"),
    CURSOR_EXPIRED(410, "Gone", "The cursor is too old: ask without it, list the collection, go on from the new one"),
    STALE(412, "PreconditionFailed", "The record is no longer the version that If-Match names"),
    BODY_TOO_LARGE(413, "ContentTooLarge", "The body is larger than this operation takes"),
    UNSUPPORTED_MEDIA_TYPE(415, "UnsupportedMediaType", "The body is of a type that this operation does not take"),
    VALIDATION_FAILED(
            422, "UnprocessableContent", "The request can be read but means something wrong; errors names every field"),
    IF_MATCH_MISSING(428, "PreconditionRequired", "The change needs If-Match"),
    RATE_LIMITED(
            429,
            "TooManyRequests",
            "Too many requests, or the quota of the day is used up; Retry-After says when to come again"),
    INTERNAL_ERROR(500, "InternalServerError", "Our fault; give us the request id in instance"),
    SERVICE_UNAVAILABLE(503, "ServiceUnavailable", "Not available now; nothing was changed"),
    SERVICE_TIMEOUT(504, "GatewayTimeout", "No answer in time; a POST may be repeated under the same Idempotency-Key");

    /** Reached through the gateway, every operation may answer these. */
    static final List<StandardProblem> OF_EVERY_OPERATION = List.of(
            MALFORMED,
            TOKEN_MISSING,
            ACTOR_NOT_ALLOWED,
            NOT_ACCEPTABLE,
            RATE_LIMITED,
            INTERNAL_ERROR,
            SERVICE_UNAVAILABLE,
            SERVICE_TIMEOUT);

    private final int status;
    private final String code;
    private final String component;
    private final String description;

    StandardProblem(int status, String component, String description) {
        this.status = status;
        this.code = name();
        this.component = component;
        this.description = description;
    }

    StandardProblem(int status, String code, String component, String description) {
        this.status = status;
        this.code = code;
        this.component = component;
        this.description = description;
    }

    int status() {
        return status;
    }

    /** The code of the example. */
    String code() {
        return code;
    }

    /** Its name among the document's responses. */
    String component() {
        return component;
    }

    String description() {
        return description;
    }

    /** The problem of this status, or the one that comes nearest. */
    static StandardProblem like(int status) {
        return Arrays.stream(values())
                .filter(problem -> problem.status == status)
                .findFirst()
                .orElse(status < 500 ? MALFORMED : INTERNAL_ERROR);
    }
}
