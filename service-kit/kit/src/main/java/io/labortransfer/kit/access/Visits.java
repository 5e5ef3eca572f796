package io.labortransfer.kit.access;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/** Goes on with the work of a caller after its request has been answered in part: a stream asks anew for each part. */
@Singleton
public class Visits {

    private final AccessTable table;
    private final Caller caller;
    private final ShownGroups shown;

    Visits(AccessTable table, Caller caller, ShownGroups shown) {
        this.table = table;
        this.caller = caller;
        this.shown = shown;
    }

    /**
     * Runs {@code work} as {@code passport}, which was accepted for operations of row {@code key}, on a thread that has no request.
     * Nothing is remembered from one visit to the next.
     */
    public <T> T call(Passport passport, String key, Supplier<T> work) {
        ManagedContext request = Arc.container().requestContext();
        if (request.isActive()) {
            throw new IllegalStateException("a visit is made outside of a request");
        }
        request.activate();
        try {
            caller.enter(passport);
            shown.decide(table.shown(key, passport.roles()));
            return work.get();
        } finally {
            request.terminate();
        }
    }
}
