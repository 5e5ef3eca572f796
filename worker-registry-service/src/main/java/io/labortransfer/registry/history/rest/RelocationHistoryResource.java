package io.labortransfer.registry.history.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.web.Page;
import io.labortransfer.registry.relocation.RelocationHistory;
import io.labortransfer.registry.relocation.RelocationId;
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

/** Who asked for a relocation and who decided it. */
@Path("/api/v1/relocations/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Relocations")
@Blocking
public class RelocationHistoryResource {
    private final RelocationHistory history;
    private final VersionPages pages;
    private final Caller caller;

    RelocationHistoryResource(RelocationHistory history, VersionPages pages, Caller caller) {
        this.history = history;
        this.pages = pages;
        this.caller = caller;
    }

    @GET
    @Access("relocation")
    @Operation(
            operationId = "listRelocationHistory",
            summary = "The versions of a relocation, the newest first: who asked for it and who decided it, and when")
    public Page<RelocationEntryView> list(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var relocation = RelocationId.of(id);
        var passport = caller.passport();
        return pages.page(
                relocation.wire(),
                limit,
                cursor,
                (below, most) -> history.page(passport, relocation.value(), below, most),
                (record, version) -> RelocationEntryView.of(record, version, passport));
    }
}
