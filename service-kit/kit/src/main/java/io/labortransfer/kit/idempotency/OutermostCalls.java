package io.labortransfer.kit.idempotency;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/**
 * Gives a transactional call that nobody has begun a transaction for the {@link Attempts} that a keyed operation has: to a PATCH, PUT
 * or DELETE, whose transactions are those of its application services. What the operation did in a transaction before is not done
 * again; within a call everything is in the database and undone, because such a call takes no stream and asks no other server.
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 190) // just outside the platform's own transactional interceptor
class OutermostCalls {

    private final TransactionManager transactions;

    @Inject
    OutermostCalls(TransactionManager transactions) {
        this.transactions = transactions;
    }

    @AroundInvoke
    @Nullable
    Object attempt(InvocationContext call) throws Exception {
        return transactions.getStatus() == Status.STATUS_NO_TRANSACTION
                ? Attempts.of(call, call::proceed)
                : call.proceed();
    }
}
