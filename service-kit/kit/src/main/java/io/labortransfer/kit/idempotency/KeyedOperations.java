package io.labortransfer.kit.idempotency;

import io.labortransfer.kit.access.NoIdempotencyKey;
import io.labortransfer.kit.access.Operations;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.POST;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The operations that ask for an {@code Idempotency-Key}: every POST that does not say why not. Checked at start: an exemption
 * without a reason or where it means nothing, and a POST that no transaction can span, keep the service from starting.
 */
@Singleton
class KeyedOperations {

    private final Set<String> ids;
    private final Map<String, String> exemptions;

    @Inject
    KeyedOperations(Operations operations) {
        this(operations.methods());
    }

    KeyedOperations(Collection<Method> operations) {
        List<String> faults = new ArrayList<>();
        operations.forEach(operation -> examine(operation, faults));
        if (!faults.isEmpty()) {
            throw new IllegalStateException("idempotency is not sure: " + String.join("; ", faults));
        }
        ids = operations.stream()
                .filter(operation -> Keying.of(operation) != Keying.NONE)
                .map(KeyedOperations::id)
                .collect(Collectors.toUnmodifiableSet());
        exemptions = operations.stream()
                .filter(operation -> operation.isAnnotationPresent(NoIdempotencyKey.class))
                .collect(Collectors.toUnmodifiableMap(
                        KeyedOperations::id,
                        operation -> Objects.requireNonNull(operation.getAnnotation(NoIdempotencyKey.class))
                                .value()));
    }

    void check(@Observes @Priority(2) StartupEvent start) {
        // Being constructed is the check; observing the start makes sure that it happens before the first request.
    }

    /** Whether the operation of this id asks for a key. */
    boolean contains(String id) {
        return ids.contains(id);
    }

    /** Why the operation of this id needs no key, if it says so. */
    Optional<String> exemption(@Nullable String id) {
        return Optional.ofNullable(id).map(exemptions::get);
    }

    static String id(Method operation) {
        Operation described = operation.getAnnotation(Operation.class);
        if (described == null) {
            throw new IllegalStateException(operation + " has no operation id");
        }
        return described.operationId();
    }

    private static void examine(Method operation, List<String> faults) {
        String name = operation.getDeclaringClass().getSimpleName() + "." + operation.getName();
        boolean post = operation.isAnnotationPresent(POST.class);
        NoIdempotencyKey exemption = operation.getAnnotation(NoIdempotencyKey.class);
        if (exemption != null && exemption.value().isBlank()) {
            faults.add(name + " does not say why it needs no Idempotency-Key");
        }
        if (!post && (exemption != null || operation.isAnnotationPresent(StreamedPost.class))) {
            faults.add(name + " is no POST");
        }
        if (exemption != null && operation.isAnnotationPresent(StreamedPost.class)) {
            faults.add(name + " is exempt and keyed at once");
        }
        if (Keying.of(operation) != Keying.NONE && isAsynchronous(operation.getReturnType())) {
            faults.add(name + " answers later than the transaction that keeps its answer could end");
        }
    }

    private static boolean isAsynchronous(Class<?> answer) {
        return CompletionStage.class.isAssignableFrom(answer)
                || Flow.Publisher.class.isAssignableFrom(answer)
                || answer.getName().startsWith("io.smallrye.mutiny.");
    }
}
