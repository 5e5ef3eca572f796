package io.labortransfer.gateway.limits;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The requests that the services have in hand for this replica. The nearer to the most that it holds, the fewer kinds are let in: what
 * can wait is refused first, what somebody at a counter waits for last.
 */
@Singleton
public class Occupancy {

    private final int most;
    private final RateClasses classes;
    private final MeterRegistry meters;
    private final AtomicInteger inHand = new AtomicInteger();

    @Inject
    Occupancy(LimitConfig config, RateClasses classes, MeterRegistry meters) {
        this(config.inHand(), classes, meters);
    }

    Occupancy(int most, RateClasses classes, MeterRegistry meters) {
        if (most < 1) {
            throw new IllegalStateException("suite.gateway.limits.in-hand must be at least 1");
        }
        this.most = most;
        this.classes = classes;
        this.meters = meters;
        Gauge.builder("lt.requests.in.hand", inHand, AtomicInteger::get)
                .description("Requests that the services have in hand for this gateway")
                .register(meters);
        for (RateClass rateClass : RateClass.values()) {
            shed(rateClass);
        }
    }

    /** Lets a request in, if there is room for its class; whoever was let in leaves once. */
    public boolean enter(String accessKey, String method) {
        RateClass rateClass = classes.of(accessKey, method);
        if (inHand.incrementAndGet() <= rateClass.roomIn(most)) {
            return true;
        }
        inHand.decrementAndGet();
        shed(rateClass).increment();
        return false;
    }

    /** A request that was let in has ended. */
    public void leave() {
        inHand.decrementAndGet();
    }

    private Counter shed(RateClass rateClass) {
        return Counter.builder("lt.requests.shed")
                .description("Requests refused because too many were in hand")
                .tag("class", rateClass.wireName())
                .register(meters);
    }
}
