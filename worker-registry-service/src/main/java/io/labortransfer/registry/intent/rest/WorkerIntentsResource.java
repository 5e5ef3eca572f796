package io.labortransfer.registry.intent.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.web.Created;
import io.labortransfer.kit.web.Cursors;
import io.labortransfer.kit.web.IgnoresVersion;
import io.labortransfer.kit.web.Limits;
import io.labortransfer.kit.web.Page;
import io.labortransfer.registry.intent.IntentRegistry;
import io.labortransfer.registry.intent.IntentSubmission;
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

/** The intents of one worker. */
@Path("/api/v1/workers/{id}/intents")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Intents")
@Blocking
public class WorkerIntentsResource {
    private final IntentRegistry registry;
    private final Cursors cursors;
    private final Caller caller;

    WorkerIntentsResource(IntentRegistry registry, Cursors cursors, Caller caller) {
        this.registry = registry;
        this.cursors = cursors;
        this.caller = caller;
    }

    @POST
    @IgnoresVersion("it makes a record of its own and leaves the worker's as it is")
    @Access("intent.write")
    @Operation(operationId = "openIntent", summary = "Record what a worker wishes, on the worker's word")
    @APIResponseSchema(responseCode = "201", responseDescription = "The intent is open", value = IntentView.class)
    public RestResponse<IntentView> open(@PathParam("id") String id, @NotNull IntentSubmission intent) {
        var view = IntentView.of(
                registry.open(caller.passport(), WorkerId.of(id).value(), intent), Reach.relation(caller.passport()));
        return Created.at("/api/v1/intents/" + view.id(), view);
    }

    @GET
    @Access("intent.read")
    @Operation(
            operationId = "listIntents",
            summary =
                    "The intents of a worker, oldest first; for a destination office with an agreement those that are not closed")
    public Page<IntentView> list(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var passport = caller.passport();
        var worker = WorkerId.of(id);
        var filter = "intents|" + worker;
        var after = cursor == null
                ? null
                : UUID.fromString(
                        cursors.open(passport.province(), filter, cursor).getFirst());
        var most = Limits.of(limit);
        var seen = registry.ofWorker(passport, worker.value(), after, most + 1);
        return Page.cut(
                        seen.intents(),
                        most,
                        last -> cursors.seal(
                                passport.province(),
                                filter,
                                List.of(last.id().value().toString())))
                .map(intent -> IntentView.of(intent, seen.relation()));
    }
}
