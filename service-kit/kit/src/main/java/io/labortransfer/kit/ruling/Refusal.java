package io.labortransfer.kit.ruling;

/**
 * A reason why the business says no. Each feature has one enum of them; the constant's name is the
 * problem code that clients see, in UPPER_SNAKE, and never changes once published.
 */
public interface Refusal {

    /** The stable problem code. */
    String name();

    /** The HTTP status that carries this refusal: 409 for a conflict of state, 422 for a wrong meaning. */
    int status();
}
