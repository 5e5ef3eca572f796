package io.labortransfer.matching.joborder.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.matching.joborder.JobOrder;
import io.labortransfer.matching.joborder.JobOrderDecisions;
import io.labortransfer.matching.joborder.JobOrderId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is decided about job orders that were handed in. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/job-orders")
@Tag(name = "Job orders")
public class JobOrderDecisionResource {

    private final JobOrderDecisions decisions;

    JobOrderDecisionResource(JobOrderDecisions decisions) {
        this.decisions = decisions;
    }

    @POST
    @Path("/{id}/approve")
    @Access("joborder.approve")
    @Operation(
            operationId = "approveJobOrder",
            summary = "The destination office approves; published on publishFrom, at once when that day has come")
    public JobOrderView approve(@PathParam("id") String id) {
        return shown(decisions.approve(JobOrderId.of(id)));
    }

    @POST
    @Path("/{id}/send-back")
    @Access("joborder.approve")
    @Operation(
            operationId = "sendBackJobOrder",
            summary = "The destination office gives an order back to be mended; it is a draft again")
    public JobOrderView sendBack(@PathParam("id") String id, @NotNull @Valid SendBackRequest request) {
        return shown(decisions.sendBack(JobOrderId.of(id), request.reasons(), request.note()));
    }

    @POST
    @Path("/{id}/pause")
    @Access("joborder.pause")
    @Operation(
            operationId = "pauseJobOrder",
            summary = "The employer or the destination office lets an order stand still, each for itself")
    public JobOrderView pause(@PathParam("id") String id) {
        return shown(decisions.pause(JobOrderId.of(id)));
    }

    @POST
    @Path("/{id}/resume")
    @Access("joborder.pause")
    @Operation(
            operationId = "resumeJobOrder",
            summary = "Who paused an order lets it go on, unless something else keeps it")
    public JobOrderView resume(@PathParam("id") String id) {
        return shown(decisions.resume(JobOrderId.of(id)));
    }

    private static JobOrderView shown(Optional<JobOrder> order) {
        return order.map(JobOrderView::of).orElseThrow(Problems::notFound);
    }
}
