package io.labortransfer.registry.intent.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.web.IgnoresVersion;
import io.labortransfer.registry.intent.IntentId;
import io.labortransfer.registry.intent.IntentRegistry;
import io.labortransfer.registry.word.SpokenWord;
import io.labortransfer.registry.worker.Reach;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Intents by their own id. */
@Path("/api/v1/intents")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Intents")
@Blocking
public class IntentResource {
    private final IntentRegistry registry;
    private final Caller caller;

    IntentResource(IntentRegistry registry, Caller caller) {
        this.registry = registry;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @Access("intent.read")
    @Operation(operationId = "getIntent", summary = "One intent")
    public IntentView get(@PathParam("id") String id) {
        return IntentView.of(
                registry.get(caller.passport(), IntentId.of(id).value()), Reach.relation(caller.passport()));
    }

    @POST
    @Path("/{id}/withdraw")
    @IgnoresVersion("the worker's no is open in every state and must not fail for a stale version")
    @Access("intent.write")
    @Operation(operationId = "withdrawIntent", summary = "Withdraw an intent on the worker's word; never refused")
    public IntentView withdraw(@PathParam("id") String id, @NotNull Withdrawal withdrawal) {
        return IntentView.of(
                registry.withdraw(caller.passport(), IntentId.of(id).value(), withdrawal.workerWord()),
                Reach.relation(caller.passport()));
    }

    /**
     * A withdrawal.
     *
     * @param workerWord the worker's word
     */
    public record Withdrawal(@Nullable SpokenWord workerWord) {}
}
