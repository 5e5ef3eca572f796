package io.labortransfer.registry.history.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.web.Cursors;
import io.labortransfer.kit.web.Limits;
import io.labortransfer.kit.web.Page;
import io.labortransfer.registry.claim.CaseHistory;
import io.labortransfer.registry.duplicate.DuplicateId;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who said what in a duplicate case, and who decided it. */
@Path("/api/v1/duplicates/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Duplicates")
@Blocking
public class DuplicateHistoryResource {
    private final CaseHistory history;
    private final Cursors cursors;
    private final Caller caller;

    DuplicateHistoryResource(CaseHistory history, Cursors cursors, Caller caller) {
        this.history = history;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @Access("duplicate.read")
    @Operation(
            operationId = "listDuplicateHistory",
            summary = "The versions of a case, the newest first: who said what, who decided, and when",
            description =
                    "The other side is named, and its words are told, no earlier than by the case itself; what it took back is told"
                            + " to itself and to the nation alone. A unit that answered before the person moved on is named by that"
                            + " answer; it names no unit that had the person later.")
    public Page<DuplicateEntryView> list(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var passport = caller.passport();
        var duplicate = DuplicateId.of(id);
        var filter = "history|" + duplicate.wire();
        var below = cursor == null
                ? null
                : Long.valueOf(cursors.open(passport.province(), filter, cursor).getFirst());
        var most = Limits.of(limit);
        return Page.cut(
                        history.page(passport, duplicate.value(), below, most + 1),
                        most,
                        last -> cursors.seal(
                                passport.province(),
                                filter,
                                List.of(String.valueOf(
                                        last.version().duplicate().version()))))
                .map(DuplicateEntryView::of);
    }
}
