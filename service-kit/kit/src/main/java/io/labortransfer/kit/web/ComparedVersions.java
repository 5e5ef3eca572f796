package io.labortransfer.kit.web;

import io.labortransfer.kit.access.Access;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * An operation that was sent {@code If-Match} and went well without anybody having compared it fails: the promise of the document
 * would be empty. Inside of the transaction of a keyed operation, so that nothing stays of it. Bound to {@link Access}, which every
 * operation carries, so that none can be forgotten.
 */
@Interceptor
@Access("every operation")
@Priority(
        Interceptor.Priority.PLATFORM_BEFORE + 150) // inside the keyed operation, outside of the service's transactions
class ComparedVersions {

    private static final int REFUSALS = 400;

    private final Preconditions preconditions;

    @Inject
    ComparedVersions(Preconditions preconditions) {
        this.preconditions = preconditions;
    }

    @AroundInvoke
    @Nullable
    Object compared(InvocationContext operation) throws Exception {
        Object answer = operation.proceed();
        if (preconditions.areOpen() && !isRefusal(answer)) {
            throw new IllegalStateException(operation.getMethod().getName() + " did not compare If-Match");
        }
        return answer;
    }

    private static boolean isRefusal(@Nullable Object answer) {
        return switch (answer) {
            case Response response -> response.getStatus() >= REFUSALS;
            case RestResponse<?> response -> response.getStatus() >= REFUSALS;
            case null, default -> false;
        };
    }
}
