package io.labortransfer.gateway.door;

import io.labortransfer.gateway.limits.LimitConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Streams of events that pass through this replica. They stay for a minute and do next to nothing, so they have room of their own and
 * take none from the requests. When the gateway stops they end as if their service had ended them.
 */
@Singleton
class OpenStreams {

    private final int most;
    private final AtomicInteger number = new AtomicInteger();
    private final Map<HttpServerResponse, Context> open = new ConcurrentHashMap<>();
    private volatile boolean closing;

    OpenStreams(LimitConfig config, MeterRegistry meters) {
        this.most = config.streams();
        Gauge.builder("lt.streams.passing", number, AtomicInteger::get)
                .description("Streams of events that pass through this gateway")
                .register(meters);
    }

    /** Lets a stream in, if there is room; whoever was let in leaves once. */
    boolean enter(HttpServerResponse response) {
        if (number.incrementAndGet() > most || closing) {
            number.decrementAndGet();
            return false;
        }
        open.put(response, Vertx.currentContext());
        return true;
    }

    /** A stream that was let in has ended. */
    void leave(HttpServerResponse response) {
        open.remove(response);
        number.decrementAndGet();
    }

    void onStop(@Observes ShutdownDelayInitiatedEvent stopping) {
        closing = true;
        end();
    }

    /** Ends those that are open. */
    void end() {
        open.forEach((response, context) -> context.runOnContext(now -> end(response)));
    }

    /** A stream that has not begun is left to its exchange. */
    private static void end(HttpServerResponse response) {
        if (response.headWritten() && !response.ended()) {
            response.end();
        }
    }
}
