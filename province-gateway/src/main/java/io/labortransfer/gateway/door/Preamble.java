package io.labortransfer.gateway.door;

import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.web.RequestId;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;

/**
 * How every answer begins, whoever writes the rest of it: the one id that follows a request to the service and back, no guessing of
 * types, and TLS from now on where clients reach the gateway by TLS.
 */
@Singleton
class Preamble {

    private static final String ONE_YEAR = "max-age=31536000";

    private final Ids ids;
    private final boolean tls;

    Preamble(Ids ids, DoorConfig config) {
        this.ids = ids;
        this.tls = "https".equals(config.publicUrl().getScheme());
    }

    /** Begins the answer. The client's request id is taken over when it is a lawful one; otherwise one is made. */
    void begin(HttpServerRequest request) {
        String id = RequestId.lawful(request.getHeader(RequestId.HEADER))
                .orElseGet(() -> ids.next().toString());
        request.headers().set(RequestId.HEADER, id);
        HttpServerResponse response = request.response();
        response.putHeader(RequestId.HEADER, id).putHeader("X-Content-Type-Options", "nosniff");
        if (tls) {
            response.putHeader("Strict-Transport-Security", ONE_YEAR);
        }
    }

    /** Leaves the beginning to the kit, which answers the gateway's own operations as it does in every service. */
    static void leaveToTheKit(HttpServerResponse response) {
        response.headers().remove(RequestId.HEADER).remove("X-Content-Type-Options");
    }
}
