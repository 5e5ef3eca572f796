package io.labortransfer.registry.consent.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.web.Created;
import io.labortransfer.kit.web.Cursors;
import io.labortransfer.kit.web.IgnoresVersion;
import io.labortransfer.kit.web.Limits;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The consents of one worker. */
@Path("/api/v1/workers/{id}/consents")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consents")
@Blocking
public class WorkerConsentsResource {
    private final ConsentRegistry registry;
    private final Cursors cursors;
    private final Caller caller;

    WorkerConsentsResource(ConsentRegistry registry, Cursors cursors, Caller caller) {
        this.registry = registry;
        this.cursors = cursors;
        this.caller = caller;
    }

    @POST
    @IgnoresVersion("it makes a record of its own and leaves the worker's as it is")
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
    @Operation(
            operationId = "listConsents",
            summary =
                    "The consents of a worker, oldest first; for a destination office with an agreement those in force that name its unit")
    public Page<ConsentView> list(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var passport = caller.passport();
        var worker = WorkerId.of(id);
        var filter = "consents|" + worker;
        var after = cursor == null
                ? null
                : UUID.fromString(
                        cursors.open(passport.province(), filter, cursor).getFirst());
        var most = Limits.of(limit);
        var seen = registry.ofWorker(passport, worker.value(), after, most + 1);
        return Page.cut(
                        seen.consents(),
                        most,
                        last -> cursors.seal(
                                passport.province(),
                                filter,
                                List.of(last.id().value().toString())))
                .map(consent -> ConsentView.of(consent, seen.relation()));
    }
}
