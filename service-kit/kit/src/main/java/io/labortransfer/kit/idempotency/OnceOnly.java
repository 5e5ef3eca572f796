package io.labortransfer.kit.idempotency;

import io.labortransfer.kit.access.Access;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Runs a keyed operation in one transaction: take the key, work, keep the answer, commit. The application service's own
 * transactions join it. A refusal, thrown or returned, rolls back and keeps nothing, so that it is judged anew. Bound to
 * {@link Access}, which every operation carries, so that none can be forgotten.
 */
@Interceptor
@Access("every operation")
@Priority(
        Interceptor.Priority.PLATFORM_BEFORE + 100) // outside of transactions and of the check of the request's fields
class OnceOnly {

    private final KeyedRequest request;
    private final KeptAnswers kept;
    private final Answers answers;
    private final TransactionManager transactions;
    private final TransactionSynchronizationRegistry transaction;

    @Inject
    OnceOnly(
            KeyedRequest request,
            KeptAnswers kept,
            Answers answers,
            TransactionManager transactions,
            TransactionSynchronizationRegistry transaction) {
        this.request = request;
        this.kept = kept;
        this.answers = answers;
        this.transactions = transactions;
        this.transaction = transaction;
    }

    @AroundInvoke
    @Nullable
    Object once(InvocationContext operation) throws Exception {
        return switch (request.claim().map(Claim::keying).orElse(Keying.NONE)) {
            case NONE -> operation.proceed();
            case WHOLE -> Attempts.of(operation, () -> inOneTransaction(operation));
            case STREAMED -> streamed(operation);
        };
    }

    private @Nullable Object inOneTransaction(InvocationContext operation) throws Exception {
        transactions.begin();
        try {
            OpenStep.begin(transaction);
            kept.claim();
            Object result = operation.proceed();
            KeptAnswer answer = answers.of(operation.getMethod(), result);
            if (!answer.isRefusal()) {
                kept.keep(answer);
                transactions.commit();
            }
            return result;
        } finally {
            if (transactions.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transactions.rollback();
            }
        }
    }

    private @Nullable Object streamed(InvocationContext operation) throws Exception {
        Object result = operation.proceed();
        if (!answers.of(operation.getMethod(), result).isRefusal() && !request.isKept()) {
            throw new IllegalStateException(operation.getMethod().getName() + " has not kept its answer");
        }
        return result;
    }
}
