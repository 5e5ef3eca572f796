package io.labortransfer.gateway.limits;

/**
 * How fast requests may come.
 *
 * @param perSecond requests a second over time
 * @param burst requests at once after a pause
 */
record Rate(long perSecond, long burst) {

    Rate {
        if (perSecond < 1 || burst < 1) {
            throw new IllegalArgumentException("a rate lets at least one request pass");
        }
    }

    /** What one of so many replicas may grant; never nothing. */
    Rate among(int replicas) {
        return new Rate(Math.max(1, perSecond / replicas), Math.max(1, burst / replicas));
    }

    /** Seconds in which {@code tokens} come, rounded up. */
    long secondsFor(long tokens) {
        return (tokens + perSecond - 1) / perSecond;
    }
}
