package io.labortransfer.gateway.door;

import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.enterprise.util.TypeLiteral;
import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;

/**
 * One place where a service answers. When five of the last ten requests did not get through it is left alone for a while, and then
 * asked by one request whether it is back.
 */
final class Instance {

    private static final Logger LOG = Logger.getLogger(Instance.class);
    private static final TypeLiteral<CompletionStage<Void>> LATER = new TypeLiteral<>() {};
    private static final int LOOKED_AT = 10;
    private static final double TOO_MANY = 0.5;

    private final URI address;
    private final Guard breaker;
    private volatile boolean leftAlone;

    Instance(String name, URI address, Duration leftAloneFor) {
        this.address = address;
        this.breaker = Guard.create()
                .withDescription(name)
                .withThreadOffload(false)
                .withCircuitBreaker()
                .requestVolumeThreshold(LOOKED_AT)
                .failureRatio(TOO_MANY)
                .delay(leftAloneFor.toMillis(), ChronoUnit.MILLIS)
                .onStateChange(this::changed)
                .done()
                .build();
    }

    private void changed(CircuitBreakerState state) {
        leftAlone = state != CircuitBreakerState.CLOSED;
        LOG.infof("instance upstream=%s breaker=%s", address, state);
    }

    URI address() {
        return address;
    }

    /** Whether it did not answer, and has not answered again since. */
    boolean isLeftAlone() {
        return leftAlone;
    }

    /** Asks it; fails with a {@code CircuitBreakerOpenException}, and asks nothing, while it is left alone. */
    CompletionStage<Void> ask(Callable<CompletionStage<Void>> question) {
        try {
            return breaker.call(question, LATER);
        } catch (Exception e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
