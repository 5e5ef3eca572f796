package io.labortransfer.registry.consent.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.web.Created;
import io.labortransfer.kit.web.IgnoresIfMatch;
import io.labortransfer.kit.web.Page;
import io.labortransfer.registry.consent.ConsentRegistry;
import io.labortransfer.registry.consent.ConsentSubmission;
import io.labortransfer.registry.worker.Reach;
import io.labortransfer.registry.worker.WorkerId;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The consents of one worker. */
@Path("/api/v1/workers/{id}/consents")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consents")
@Blocking
public class WorkerConsentsResource {
    private final ConsentRegistry registry;
    private final Caller caller;

    WorkerConsentsResource(ConsentRegistry registry, Caller caller) {
        this.registry = registry;
        this.caller = caller;
    }

    @POST
    @IgnoresIfMatch("it makes a record of its own and leaves the worker's as it is")
    @Access("consent.write")
    @Operation(operationId = "grantConsent", summary = "Record a consent on the worker's word")
    @APIResponseSchema(responseCode = "201", responseDescription = "The consent holds", value = ConsentView.class)
    public RestResponse<ConsentView> grant(@PathParam("id") String id, @NotNull ConsentSubmission consent) {
        var view = ConsentView.of(
                registry.grant(caller.passport(), WorkerId.of(id).value(), consent), Reach.relation(caller.passport()));
        return Created.at("/api/v1/consents/" + view.id(), view);
    }

    @GET
    @Access("consent.read")
    @Operation(operationId = "listConsents", summary = "All consents of a worker")
    public Page<ConsentView> list(@PathParam("id") String id) {
        return new Page<>(
                registry.ofWorker(caller.passport(), WorkerId.of(id).value()).stream()
                        .map(consent -> ConsentView.of(consent, Reach.relation(caller.passport())))
                        .toList(),
                null);
    }
}
