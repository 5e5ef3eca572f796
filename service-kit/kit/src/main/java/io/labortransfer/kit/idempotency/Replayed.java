package io.labortransfer.kit.idempotency;

/** Ends a request with the answer that its key was given before; a transaction that it leaves rolls back. */
final class Replayed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient KeptAnswer answer;

    Replayed(KeptAnswer answer) {
        super("replayed", null, false, false);
        this.answer = answer;
    }

    KeptAnswer answer() {
        return answer;
    }
}
