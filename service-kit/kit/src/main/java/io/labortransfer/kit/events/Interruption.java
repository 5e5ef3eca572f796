package io.labortransfer.kit.events;

/** Something for which consumers have to wait. */
public interface Interruption {

    /** Whether {@code consumer} waits now; asked in the transaction in which it would apply events. */
    boolean holds(String consumer);
}
