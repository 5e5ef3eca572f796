package io.labortransfer.matching.joborder.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.web.Cursors;
import io.labortransfer.kit.web.Limits;
import io.labortransfer.kit.web.Page;
import io.labortransfer.matching.joborder.JobOrderHistory;
import io.labortransfer.matching.joborder.JobOrderId;
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

/** How a job order changed. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/job-orders")
@Tag(name = "Job orders")
public class JobOrderHistoryResource {

    private final JobOrderHistory history;
    private final Cursors cursors;
    private final Caller caller;

    JobOrderHistoryResource(JobOrderHistory history, Cursors cursors, Caller caller) {
        this.history = history;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/history")
    @Access("joborder.own")
    @Operation(
            operationId = "listJobOrderHistory",
            summary = "The versions of an order, the newest first: who changed what when, never what it said")
    public Page<JobOrderEntryView> history(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int most = Limits.of(limit);
        String province = caller.scope().province();
        String filter = "job-order-history|" + id;
        Long below = cursor == null
                ? null
                : Long.valueOf(cursors.open(province, filter, cursor).getFirst());
        return Page.cut(
                        history.page(JobOrderId.of(id), below, most + 1).orElseThrow(Problems::notFound),
                        most,
                        last -> cursors.seal(province, filter, List.of(String.valueOf(last.version()))))
                .map(JobOrderEntryView::of);
    }
}
