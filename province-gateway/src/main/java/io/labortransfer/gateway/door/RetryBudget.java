package io.labortransfer.gateway.door;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How often a service may be asked twice: for a tenth of its requests, with a small reserve for quiet times. A service in trouble is
 * then asked hardly more than before, not twice as often.
 */
final class RetryBudget {

    private static final int TENTHS_OF_ONE = 10;
    private static final int RESERVE = 10 * TENTHS_OF_ONE;

    private final AtomicInteger tenths = new AtomicInteger(RESERVE);

    /** A request earns a tenth of a retry. */
    void earn() {
        tenths.updateAndGet(saved -> Math.min(RESERVE, saved + 1));
    }

    /** Takes one retry, if there is one. */
    boolean spend() {
        return tenths.getAndUpdate(saved -> saved >= TENTHS_OF_ONE ? saved - TENTHS_OF_ONE : saved) >= TENTHS_OF_ONE;
    }
}
