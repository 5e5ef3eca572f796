package io.labortransfer.kit.harvest;

import io.labortransfer.kit.access.Caller;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** After every change whose answer betrays something of people: they are counted, and what was changed is answered all the same. */
@Provider
@Singleton
@Priority(Priorities.USER + 600)
class HarvestGate implements ContainerResponseFilter {

    private final HarvestLimit limit;
    private final Caller caller;

    HarvestGate(HarvestLimit limit, Caller caller) {
        this.limit = limit;
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL
                && response.getEntity() instanceof Approached answer) {
            limit.note(caller.passport(), answer.approached());
        }
    }
}
