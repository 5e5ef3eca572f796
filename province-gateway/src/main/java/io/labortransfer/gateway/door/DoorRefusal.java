package io.labortransfer.gateway.door;

import io.labortransfer.kit.ruling.Refusal;

/** Why a request does not get through. */
public enum DoorRefusal implements Refusal {
    /** The target is not in normal form. */
    TARGET_MALFORMED(400),
    /** A header could be read in two ways, or there is no single Host. */
    HEADERS_MALFORMED(400),
    /** No organization speaks through this client. */
    CLIENT_UNKNOWN(401),
    /** The token or its issuer speaks for another unit than the organization's. */
    PROVINCE_FOREIGN(401),
    /** A self-service calls, and its token names no worker, or its issuer may name none. */
    WORKER_NOT_NAMED(401),
    /** No row of the policy table for this actor. */
    ACTOR_NOT_ALLOWED(403),
    /** No service documents this path. */
    NOT_FOUND(404),
    /** The path exists, not with this method. */
    METHOD_NOT_ALLOWED(405),
    /** The client stopped sending. */
    REQUEST_STALLED(408),
    /** More bytes than the operation takes. */
    BODY_TOO_LARGE(413),
    /** The path and query are longer than any of this API. */
    TARGET_TOO_LONG(414),
    /** A body that the operation does not read. */
    UNSUPPORTED_MEDIA_TYPE(415),
    /** More headers, or longer ones, than any request needs. */
    HEADERS_TOO_LARGE(431),
    /** A fault of ours. */
    INTERNAL_ERROR(500),
    /** The service, or something of ours that the answer needs, does not answer. */
    SERVICE_UNAVAILABLE(503),
    /** The service took the request and then nothing came for too long. */
    SERVICE_TIMEOUT(504),
    /** HTTP/1.0, in which an answer that broke off looks like one that ended. */
    HTTP_VERSION_UNSUPPORTED(505);

    private final int status;

    DoorRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
