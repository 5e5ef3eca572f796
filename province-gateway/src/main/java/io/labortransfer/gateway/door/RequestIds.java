package io.labortransfer.gateway.door;

import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.web.RequestId;
import io.vertx.core.http.HttpServerRequest;

/** Gives each request the one id that follows it to the service and back. */
final class RequestIds {

    private RequestIds() {}

    /** Takes over the client's id when it is a lawful one, and makes one otherwise. */
    static void settle(HttpServerRequest request, Ids ids) {
        String id = RequestId.lawful(request.getHeader(RequestId.HEADER))
                .orElseGet(() -> ids.next().toString());
        request.headers().set(RequestId.HEADER, id);
        request.response().putHeader(RequestId.HEADER, id);
    }
}
