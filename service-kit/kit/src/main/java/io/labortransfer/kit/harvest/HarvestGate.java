package io.labortransfer.kit.harvest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.AccessTable;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.accesslog.Disclosure;
import io.labortransfer.kit.accesslog.WithheldAnswers;
import io.labortransfer.kit.idempotency.NoIdempotencyKey;
import io.labortransfer.kit.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;

/**
 * After every operation that reads people: who has seen too many today is given a problem in the place of the answer. It comes
 * before the access log, in which an answer that did not leave has no place. What an operation has changed is answered, whatever
 * the count; where it betrays something of people it counts all the same.
 */
@Provider
@Singleton
@Priority(Priorities.USER + 600)
class HarvestGate implements ContainerResponseFilter {

    private final AccessTable table;
    private final HarvestLimit limit;
    private final Disclosure disclosure;
    private final Caller caller;
    private final WithheldAnswers withheld;

    @Context
    @SuppressWarnings("NullAway.Init") // a proxy that JAX-RS sets; it cannot go through the constructor
    ResourceInfo operation;

    HarvestGate(AccessTable table, HarvestLimit limit, Disclosure disclosure, Caller caller, WithheldAnswers withheld) {
        this.table = table;
        this.limit = limit;
        this.disclosure = disclosure;
        this.caller = caller;
        this.withheld = withheld;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
            return;
        }
        if (response.getEntity() instanceof Approached answer) {
            limit.note(caller.passport(), answer.approached());
        }
        if (!readsPeople(request)) {
            return;
        }
        try {
            limit.count(caller.passport(), disclosure.subjects(response.getEntity()));
        } catch (ProblemException e) {
            withheld.withhold(request, response, e.problem());
        }
    }

    private boolean readsPeople(ContainerRequestContext request) {
        Method method = operation.getResourceMethod();
        Access access = method == null ? null : method.getAnnotation(Access.class);
        return access != null
                && table.showsPeople(access.value())
                && (request.getMethod().equals(HttpMethod.GET)
                        || request.getMethod().equals(HttpMethod.HEAD)
                        || method.isAnnotationPresent(NoIdempotencyKey.class));
    }
}
