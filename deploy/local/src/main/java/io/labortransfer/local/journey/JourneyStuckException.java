package io.labortransfer.local.journey;

/** The journey cannot go on: an answer that no party could work with, or a wait that was over. */
public final class JourneyStuckException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JourneyStuckException(String message) {
        super(message);
    }

    public JourneyStuckException(String message, Throwable cause) {
        super(message, cause);
    }
}
