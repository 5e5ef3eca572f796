package io.labortransfer.benchmark;

import java.util.Locale;

/**
 * One promise and what was measured.
 *
 * @param name short, with the unit at its end
 * @param measured what this run measured
 * @param required the bound
 * @param direction on which side of the bound the promise lies
 */
record Goal(String name, double measured, double required, Direction direction) {

    enum Direction {
        AT_LEAST,
        AT_MOST
    }

    static Goal atLeast(String name, double measured, double required) {
        return new Goal(name, measured, required, Direction.AT_LEAST);
    }

    static Goal atMost(String name, double measured, double required) {
        return new Goal(name, measured, required, Direction.AT_MOST);
    }

    boolean met() {
        return direction == Direction.AT_LEAST ? measured >= required : measured <= required;
    }

    /** {@code goal NAME measured required met}. */
    String line() {
        return String.format(
                Locale.ROOT,
                "goal %s %.2f %s%.2f %s",
                name,
                measured,
                direction == Direction.AT_LEAST ? ">=" : "<=",
                required,
                met() ? "met" : "missed");
    }
}
