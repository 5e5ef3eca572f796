package io.labortransfer.registry.worker.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.web.Cursors;
import io.labortransfer.kit.web.Limits;
import io.labortransfer.kit.web.Page;
import io.labortransfer.registry.worker.Reach;
import io.labortransfer.registry.worker.WorkerHistory;
import io.labortransfer.registry.worker.WorkerId;
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

/** Who changed a worker's record, when and why. */
@Path("/api/v1/workers/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workers")
@Blocking
public class WorkerHistoryResource {
    private final WorkerHistory history;
    private final Cursors cursors;
    private final Caller caller;

    WorkerHistoryResource(WorkerHistory history, Cursors cursors, Caller caller) {
        this.history = history;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @Access("worker.read")
    @Operation(
            operationId = "listWorkerHistory",
            summary = "The versions of a worker's record, the newest first: who changed what, when and why")
    public Page<WorkerEntryView> list(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var passport = caller.passport();
        var worker = WorkerId.of(id);
        var filter = "worker-history|" + worker;
        var below = cursor == null
                ? null
                : Long.valueOf(cursors.open(passport.province(), filter, cursor).getFirst());
        var most = Limits.of(limit);
        return Page.cut(
                        history.page(passport, worker.value(), below, most + 1),
                        most,
                        last -> cursors.seal(
                                passport.province(),
                                filter,
                                List.of(String.valueOf(last.version().version()))))
                .map(entry -> WorkerEntryView.of(entry, Reach.relation(passport)));
    }
}
