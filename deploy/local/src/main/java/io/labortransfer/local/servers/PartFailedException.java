package io.labortransfer.local.servers;

/** A part that did not start or did not stay; the message says which, why, and where to read on. */
public final class PartFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PartFailedException(String message) {
        super(message);
    }

    public PartFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
