package io.labortransfer.gateway.door;

import io.labortransfer.kit.problem.WithoutMessages;
import io.labortransfer.kit.web.RequestId;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What goes wrong in the HTTP server itself, or in us, is a problem document as well. */
@Singleton
class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);
    private static final List<Integer> OF_THE_SERVER = List.of(400, 404, 405, 406, 413, 415, 500);

    private final Refusals refusals;
    private final Preamble preamble;

    Failures(Refusals refusals, Preamble preamble) {
        this.refusals = refusals;
        this.preamble = preamble;
    }

    /** Answers what the router refuses before any handler, such as a target without a path. */
    void takeOver(Router router) {
        OF_THE_SERVER.forEach(status -> router.errorHandler(status, this::answer));
    }

    /** Answers a failed request by its status. */
    void answer(RoutingContext exchange) {
        DoorRefusal refusal = refusal(exchange);
        if (refusal == DoorRefusal.INTERNAL_ERROR) {
            LOG.errorf(loggable(exchange.failure()), "request failed requestId=%s", id(exchange));
        }
        if (!exchange.response().headers().contains(RequestId.HEADER)) {
            preamble.begin(exchange.request());
        }
        refusals.send(exchange.request(), refusal, List.of());
    }

    /** Answers a request that could not be judged because something of ours does not answer. */
    void unjudged(RoutingContext exchange, Throwable fault) {
        LOG.errorf(loggable(fault), "request not judged requestId=%s", id(exchange));
        refusals.send(exchange.request(), DoorRefusal.SERVICE_UNAVAILABLE, List.of());
    }

    private static DoorRefusal refusal(RoutingContext exchange) {
        boolean plainPath = exchange.request().uri().startsWith("/");
        return switch (exchange.statusCode()) {
            case 413 -> DoorRefusal.BODY_TOO_LARGE;
            case 415 -> DoorRefusal.UNSUPPORTED_MEDIA_TYPE;
            case 400 -> plainPath ? DoorRefusal.HEADERS_MALFORMED : DoorRefusal.TARGET_MALFORMED;
            case 404, 405, 406 -> plainPath ? DoorRefusal.NOT_FOUND : DoorRefusal.TARGET_MALFORMED;
            default -> DoorRefusal.INTERNAL_ERROR;
        };
    }

    private static @Nullable Throwable loggable(@Nullable Throwable fault) {
        return fault == null ? null : new WithoutMessages(fault);
    }

    private static String id(RoutingContext exchange) {
        return exchange.response().headers().get(RequestId.HEADER);
    }
}
