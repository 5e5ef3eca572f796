package io.labortransfer.kit.idempotency;

import jakarta.transaction.TransactionSynchronizationRegistry;
import org.jspecify.annotations.Nullable;

/** Remembers with the transaction that it spans a whole operation, and how deep the transactional calls within it stand. */
final class OpenStep {

    private int depth;

    private OpenStep() {}

    static void begin(TransactionSynchronizationRegistry transaction) {
        transaction.putResource(OpenStep.class, new OpenStep());
    }

    /** The step of the current transaction; none when the transaction belongs to the transactional call itself. */
    static @Nullable OpenStep of(TransactionSynchronizationRegistry transaction) {
        return (OpenStep) transaction.getResource(OpenStep.class);
    }

    void enter() {
        depth++;
    }

    void leave() {
        depth--;
    }

    boolean isOutermost() {
        return depth == 1;
    }
}
