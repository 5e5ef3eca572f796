package io.labortransfer.registry.sharing.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.web.Cursors;
import io.labortransfer.kit.web.Limits;
import io.labortransfer.kit.web.Page;
import io.labortransfer.registry.sharing.ShareDesk;
import io.labortransfer.registry.worker.Reach;
import io.labortransfer.registry.worker.WorkerId;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who may see what of one worker. */
@Path("/api/v1/workers/{id}/shares")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consents")
@Blocking
public class WorkerSharesResource {
    private final ShareDesk desk;
    private final Cursors cursors;
    private final Caller caller;

    WorkerSharesResource(ShareDesk desk, Cursors cursors, Caller caller) {
        this.desk = desk;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @Access("consent.read")
    @Operation(
            operationId = "listShares",
            summary = "Which offices besides the worker's own may see what, and why, oldest first",
            description = "Those that are closed are in it, too; whether one opens anything now, open says.")
    public Page<ShareView> list(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var passport = caller.passport();
        var worker = WorkerId.of(id);
        var filter = "shares|" + worker;
        var after = cursor == null
                ? null
                : UUID.fromString(
                        cursors.open(passport.province(), filter, cursor).getFirst());
        var most = Limits.of(limit);
        return Page.cut(
                        desk.ofWorker(passport, worker.value(), after, most + 1),
                        most,
                        last -> cursors.seal(
                                passport.province(), filter, List.of(last.id().toString())))
                .map(share -> ShareView.of(share, Reach.relation(passport)));
    }
}
