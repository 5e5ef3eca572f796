package io.labortransfer.kit.idempotency;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/**
 * Lets a transactional call end as it would if the transaction were its own: what it changed is written, with its checks and new
 * versions, and its entities are let go. Without this, an operation's answer would show versions from before the write, because
 * {@link OnceOnly} commits only after the answer is known.
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 210) // just inside the platform's own transactional interceptor
class SettledSteps {

    private final TransactionSynchronizationRegistry transaction;
    private final EntityManager entities;

    @Inject
    SettledSteps(TransactionSynchronizationRegistry transaction, EntityManager entities) {
        this.transaction = transaction;
        this.entities = entities;
    }

    @AroundInvoke
    @Nullable
    Object settle(InvocationContext call) throws Exception {
        OpenStep step = OpenStep.of(transaction);
        if (step == null) {
            return call.proceed();
        }
        step.enter();
        try {
            Object result = call.proceed();
            if (step.isOutermost()) {
                entities.flush();
                entities.clear();
            }
            return result;
        } finally {
            step.leave();
        }
    }
}
