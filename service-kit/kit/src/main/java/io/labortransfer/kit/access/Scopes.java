package io.labortransfer.kit.access;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.util.function.Supplier;

/**
 * Opens a province scope for work that no request began: consumers, jobs, watchdogs. One province per
 * transaction: the transaction is opened inside, never before.
 */
@Singleton
public class Scopes {

    private final Caller caller;
    private final TransactionManager transactions;

    Scopes(Caller caller, TransactionManager transactions) {
        this.caller = caller;
        this.transactions = transactions;
    }

    /** Runs {@code work} under {@code scope} and gives back what it yields. */
    public <T> T call(ProvinceScope scope, Supplier<T> work) {
        refuseInsideTransaction();
        ManagedContext request = Arc.container().requestContext();
        if (request.isActive()) {
            ProvinceScope before = caller.replaceScope(scope);
            try {
                return work.get();
            } finally {
                caller.replaceScope(before);
            }
        }
        request.activate();
        try {
            caller.replaceScope(scope);
            return work.get();
        } finally {
            request.terminate();
        }
    }

    /** As {@link #call(ProvinceScope, Supplier)}, of work that somebody ordered: what it changes is noted as theirs. */
    public <T> T call(ProvinceScope scope, Ordered ordered, Supplier<T> work) {
        return call(scope, () -> {
            caller.workFor(ordered);
            try {
                return work.get();
            } finally {
                caller.workFor(null);
            }
        });
    }

    /** As {@link #call(ProvinceScope, Ordered, Supplier)}, of work that sees who ordered it as its caller. */
    public <T> T call(InNameOf sender, Supplier<T> work) {
        return call(sender.scope(), sender.ordered(), () -> {
            Passport before = caller.replacePassport(sender.passport());
            try {
                return work.get();
            } finally {
                caller.replacePassport(before);
            }
        });
    }

    /** Runs {@code work} under {@code scope}. */
    public void run(ProvinceScope scope, Runnable work) {
        call(scope, () -> {
            work.run();
            return true;
        });
    }

    private void refuseInsideTransaction() {
        try {
            if (transactions.getStatus() != Status.STATUS_NO_TRANSACTION) {
                throw new IllegalStateException("a scope is opened before its transaction, never inside one");
            }
        } catch (SystemException e) {
            throw new IllegalStateException(e);
        }
    }
}
