package io.labortransfer.kit.events;

/** An event that no retry will make readable; its message names the place, never a value. */
public class MalformedEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedEvent(String message) {
        super(message);
    }
}
