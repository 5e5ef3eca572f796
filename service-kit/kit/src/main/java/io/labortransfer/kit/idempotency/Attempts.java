package io.labortransfer.kit.idempotency;

import io.labortransfer.kit.problem.PassingFailure;
import jakarta.interceptor.InvocationContext;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Of two transactions that wait for each other PostgreSQL ends one, and of two that change what both have read the later one fails. Which
 * of them is chance, nothing of it is left, and its caller cannot mend it: so it is done again at once, before the caller is asked to come
 * later.
 */
final class Attempts {

    private static final Logger LOG = Logger.getLogger(Attempts.class);
    private static final int MOST = 3;

    private Attempts() {}

    /** Does what {@code call} asks for in a transaction that {@code transaction} both begins and ends. */
    static @Nullable Object of(InvocationContext call, Callable<@Nullable Object> transaction) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.call();
            } catch (Exception e) {
                if (attempt == MOST || !PassingFailure.wasRolledBack(e)) {
                    throw e;
                }
                LOG.infof(
                        "%s is done again: others were in its way",
                        call.getMethod().getName());
            }
        }
    }
}
