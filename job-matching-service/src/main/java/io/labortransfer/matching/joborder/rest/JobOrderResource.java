package io.labortransfer.matching.joborder.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.feed.ChangeFeed;
import io.labortransfer.kit.feed.ChangePage;
import io.labortransfer.kit.feed.Feed;
import io.labortransfer.kit.history.AsKnown;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.web.Created;
import io.labortransfer.kit.web.Cursors;
import io.labortransfer.kit.web.Limits;
import io.labortransfer.kit.web.MergePatch;
import io.labortransfer.kit.web.MergePatches;
import io.labortransfer.kit.web.Moments;
import io.labortransfer.kit.web.Page;
import io.labortransfer.matching.employer.EmployerId;
import io.labortransfer.matching.joborder.JobOrder;
import io.labortransfer.matching.joborder.JobOrderBook;
import io.labortransfer.matching.joborder.JobOrderHistory;
import io.labortransfer.matching.joborder.JobOrderId;
import io.labortransfer.matching.joborder.JobOrderState;
import io.labortransfer.matching.joborder.JobOrders;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Job orders as employers write and all find them; what is decided about them: {@link JobOrderDecisionResource}. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/job-orders")
@Tag(name = "Job orders")
public class JobOrderResource {

    private final JobOrderBook book;
    private final Caller caller;
    private final Cursors cursors;
    private final ChangeFeed changes;
    private final MergePatches patches;
    private final JobOrderHistory history;

    JobOrderResource(
            JobOrderBook book,
            JobOrderHistory history,
            Caller caller,
            Cursors cursors,
            ChangeFeed changes,
            MergePatches patches) {
        this.history = history;
        this.changes = changes;
        this.patches = patches;
        this.book = book;
        this.caller = caller;
        this.cursors = cursors;
    }

    @POST
    @Access("joborder.write")
    @Operation(operationId = "draftJobOrder", summary = "An employer drafts an order for people")
    @APIResponseSchema(responseCode = "201", responseDescription = "The draft is kept", value = JobOrderView.class)
    public RestResponse<JobOrderView> draft(@NotNull @Valid JobOrderRequest request) {
        JobOrderView view = JobOrderView.of(book.draft(request.posting()));
        return Created.at("/api/v1/job-orders/" + view.id(), view);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Access("joborder.write")
    @Operation(
            operationId = "amendJobOrder",
            summary = "The employer changes a draft, or the headcount of an approved order")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = JobOrderRequest.class)))
    public JobOrderView amend(@PathParam("id") String id, @NotNull MergePatch patch) {
        return book.amend(
                        JobOrderId.of(id),
                        known -> patches.apply(patch, JobOrderRequest.of(known), JobOrderRequest.class)
                                .posting())
                .map(JobOrderView::of)
                .orElseThrow(Problems::notFound);
    }

    @POST
    @Path("/{id}/submit")
    @Access("joborder.write")
    @Operation(operationId = "submitJobOrder", summary = "The employer hands a draft to the destination office")
    public JobOrderView submit(@PathParam("id") String id) {
        return book.submit(JobOrderId.of(id)).map(JobOrderView::of).orElseThrow(Problems::notFound);
    }

    @POST
    @Path("/{id}/close")
    @Access("joborder.write")
    @Operation(
            operationId = "closeJobOrder",
            summary = "The employer closes an order; what waits for it ends, who was accepted or works there stays")
    public JobOrderView close(@PathParam("id") String id) {
        return book.close(JobOrderId.of(id)).map(JobOrderView::of).orElseThrow(Problems::notFound);
    }

    @GET
    @Path("/changes")
    @Access("joborder.read")
    @Operation(operationId = "listJobOrderChanges", summary = "Changes of job orders that the caller may read")
    public ChangePage changes(
            @QueryParam("since") @Nullable String since, @QueryParam("limit") @Nullable Integer limit) {
        return changes.page(feed(), since, limit);
    }

    @GET
    @Path("/changes")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Access("joborder.read")
    @Operation(operationId = "followJobOrderChanges", hidden = true)
    public Multi<OutboundSseEvent> follow(@QueryParam("since") @Nullable String since) {
        return changes.follow(feed(), since);
    }

    private Feed feed() {
        return Feed.everywhere(
                "lt.joborder.v1",
                id -> book.find(JobOrderId.of(id))
                        .map(order -> List.<String>of())
                        .orElseThrow(Problems::notFound));
    }

    @GET
    @Path("/{id}")
    @Access("joborder.read")
    @Operation(
            operationId = "getJobOrder",
            summary = "One order, the own unit's or one that has been published",
            description =
                    "Its employer and the office of its site may ask for it as it held on a day or was known at a moment.")
    public JobOrderView get(
            @PathParam("id") String id,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("knownAt") @Nullable String knownAt) {
        AsKnown asked = new AsKnown(Moments.day("asOf", asOf), Moments.instant("knownAt", knownAt));
        JobOrderId order = JobOrderId.of(id);
        return (asked.isNow() ? book.find(order) : history.at(order, asked))
                .map(JobOrderView::of)
                .orElseThrow(Problems::notFound);
    }

    @GET
    @Access("joborder.read")
    @Operation(
            operationId = "listJobOrders",
            summary = "Own orders for employer and destination, published ones for others")
    public Page<JobOrderView> list(
            @QueryParam("state") @Nullable JobOrderState state,
            @QueryParam("employerId") @Nullable String employerId,
            @QueryParam("destination") @Pattern(regexp = "[0-9]{2}|[0-9]{4}|[0-9]{6}") @Nullable String destination,
            @QueryParam("occupation") @Pattern(regexp = "[1-8](-[0-9]{2}){0,3}") @Nullable String occupation,
            @QueryParam("workForm") @Pattern(regexp = "[A-Z_]{1,40}") @Nullable String workForm,
            @QueryParam("monthlyFen") @Min(1) @Max(100_000_000) @Nullable Long monthlyFen,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int most = Limits.of(limit);
        String province = caller.scope().province();
        UUID employer = PublicId.askedIfAny("employerId", EmployerId.PREFIX, employerId);
        String filter = String.join(
                "|",
                "job-orders",
                String.valueOf(state),
                String.valueOf(employerId),
                String.valueOf(destination),
                String.valueOf(occupation),
                String.valueOf(workForm),
                String.valueOf(monthlyFen));
        UUID after = cursor == null
                ? null
                : UUID.fromString(cursors.open(province, filter, cursor).getFirst());
        List<JobOrder> found = book.page(new JobOrders.Question(
                state, employer, destination, occupation, workForm, monthlyFen, after, most + 1));
        return Page.cut(
                        found,
                        most,
                        last -> cursors.seal(
                                province, filter, List.of(last.id().value().toString())))
                .map(JobOrderView::of);
    }
}
