package io.labortransfer.gateway.door;

import io.labortransfer.gateway.access.Operation;
import io.labortransfer.gateway.routing.RequestHeaders;
import io.labortransfer.gateway.routing.RequestTarget;
import io.labortransfer.kit.ruling.Ruling;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Singleton;
import java.util.List;

/** What can be said of a request from its head alone. */
@Singleton
class Inspection {

    private final long maxBody;

    Inspection(DoorConfig config) {
        this.maxBody = config.maxBody().asLongValue();
    }

    /** The target in normal form, if the head leaves no room for two readings. */
    Ruling<RequestTarget> head(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_1_0) {
            return Ruling.refused(DoorRefusal.HTTP_VERSION_UNSUPPORTED);
        }
        if (request.uri().length() > RequestTarget.LONGEST) {
            return Ruling.refused(DoorRefusal.TARGET_TOO_LONG);
        }
        if (RequestHeaders.areTooLarge(request.headers().entries())) {
            return Ruling.refused(DoorRefusal.HEADERS_TOO_LARGE);
        }
        List<String> hosts = request.headers().getAll("Host");
        boolean ambiguous = request.headers().names().stream().anyMatch(RequestHeaders::isAmbiguous);
        boolean twoLengths = request.headers().getAll("Content-Length").size() > 1;
        if (hosts.size() != 1 || hosts.getFirst().isBlank() || ambiguous || twoLengths) {
            return Ruling.refused(DoorRefusal.HEADERS_MALFORMED);
        }
        return RequestTarget.parse(request.uri())
                .map(Ruling::granted)
                .orElseGet(() -> Ruling.refused(DoorRefusal.TARGET_MALFORMED));
    }

    /** Whether the announced body is one that the operation takes. */
    Ruling<Operation> body(HttpServerRequest request, Operation operation) {
        String length = request.getHeader("Content-Length");
        if (length != null && announced(length) > limit(operation)) {
            return Ruling.refused(DoorRefusal.BODY_TOO_LARGE);
        }
        boolean hasBody = length == null ? request.headers().contains("Transfer-Encoding") : announced(length) > 0;
        String type = request.getHeader("Content-Type");
        return hasBody && !operation.accepts(type == null ? "" : type)
                ? Ruling.refused(DoorRefusal.UNSUPPORTED_MEDIA_TYPE)
                : Ruling.granted(operation);
    }

    /** How many body bytes the operation takes. */
    long limit(Operation operation) {
        return operation.isStreamed() ? Long.MAX_VALUE : maxBody;
    }

    private static long announced(String length) {
        try {
            return Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
