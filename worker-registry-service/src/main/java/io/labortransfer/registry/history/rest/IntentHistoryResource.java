package io.labortransfer.registry.history.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.web.Page;
import io.labortransfer.registry.intent.Intent;
import io.labortransfer.registry.intent.IntentHistory;
import io.labortransfer.registry.intent.IntentId;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who changed a wish, when and on which word. */
@Path("/api/v1/intents/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Intents")
@Blocking
public class IntentHistoryResource {
    private final IntentHistory history;
    private final VersionPages pages;
    private final Caller caller;

    IntentHistoryResource(IntentHistory history, VersionPages pages, Caller caller) {
        this.history = history;
        this.pages = pages;
        this.caller = caller;
    }

    @GET
    @Access("intent.read")
    @Operation(
            operationId = "listIntentHistory",
            summary = "The versions of an intent, the newest first: who changed what, when and on which word")
    public Page<RecordEntryView> list(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var intent = IntentId.of(id);
        var passport = caller.passport();
        return pages.of(
                intent.wire(),
                limit,
                cursor,
                (below, most) -> history.page(passport, intent.value(), below, most),
                Intent::workerId);
    }
}
