package io.labortransfer.kit.web;

import io.labortransfer.kit.access.Operations;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Which operations compare {@code If-Match}, for the document, for the filter that reads the header and for the interceptor that sees
 * to it that the application service has asked: every PATCH and DELETE, which need it, and every POST and PUT below one record, or
 * on a record that is known by its code or as a revision by its number, which honor it when it is sent, unless they say why not. Checked at start: an exemption without a reason or where it means
 * nothing keeps the service from starting.
 */
@Singleton
class ComparedOperations {

    /** How an operation treats {@code If-Match}. */
    enum Comparing {
        /** It is not read. */
        NOT,
        /** Compared when it is sent. */
        WHEN_SENT,
        /** 428 without it. */
        ALWAYS
    }

    private final Map<String, Comparing> compared = new HashMap<>();
    private final Map<String, String> exemptions = new HashMap<>();

    @Inject
    ComparedOperations(Operations operations) {
        this(operations.methods());
    }

    ComparedOperations(Collection<Method> operations) {
        List<String> faults = new ArrayList<>();
        for (Method operation : operations) {
            IgnoresVersion exemption = operation.getAnnotation(IgnoresVersion.class);
            compared.put(id(operation), exemption == null ? byRule(operation) : Comparing.NOT);
            if (exemption != null) {
                exemptions.put(id(operation), exemption.value());
                examine(operation, exemption, faults);
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException("stale requests are not told apart: " + String.join("; ", faults));
        }
    }

    void check(@Observes @Priority(2) StartupEvent start) {
        // Being constructed is the check; observing the start makes sure that it happens before the first request.
    }

    /** How the operation of this id treats the header. */
    Comparing of(@Nullable String id) {
        return id == null ? Comparing.NOT : compared.getOrDefault(id, Comparing.NOT);
    }

    /** How {@code operation} treats the header. */
    Comparing of(Method operation) {
        return of(id(operation));
    }

    /** Why the operation of this id does not read the header, if it says so. */
    Optional<String> exemption(@Nullable String id) {
        return Optional.ofNullable(id).map(exemptions::get);
    }

    private static Comparing byRule(Method operation) {
        if (operation.isAnnotationPresent(PATCH.class) || operation.isAnnotationPresent(DELETE.class)) {
            return Comparing.ALWAYS;
        }
        boolean moves = operation.isAnnotationPresent(POST.class) || operation.isAnnotationPresent(PUT.class);
        return moves && isBelowOneRecord(operation) ? Comparing.WHEN_SENT : Comparing.NOT;
    }

    private static boolean isBelowOneRecord(Method operation) {
        return (path(operation.getDeclaringClass().getAnnotation(Path.class)) + "/"
                        + path(operation.getAnnotation(Path.class)))
                .matches(".*(\\{id}/|/revisions/\\{n}|/\\{code}$).*");
    }

    private static String path(@Nullable Path path) {
        return path == null ? "" : path.value();
    }

    private static String id(Method operation) {
        Operation described = operation.getAnnotation(Operation.class);
        if (described == null) {
            throw new IllegalStateException(operation + " has no operation id");
        }
        return described.operationId();
    }

    private static void examine(Method operation, IgnoresVersion exemption, List<String> faults) {
        String name = operation.getDeclaringClass().getSimpleName() + "." + operation.getName();
        if (exemption.value().isBlank()) {
            faults.add(name + " does not say why it ignores If-Match");
        }
        if (byRule(operation) != Comparing.WHEN_SENT) {
            faults.add(name + " is no POST or PUT below one record");
        }
    }
}
