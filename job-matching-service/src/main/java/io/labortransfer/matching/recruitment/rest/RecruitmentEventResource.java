package io.labortransfer.matching.recruitment.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.web.Created;
import io.labortransfer.kit.web.Cursors;
import io.labortransfer.kit.web.Limits;
import io.labortransfer.kit.web.MergePatch;
import io.labortransfer.kit.web.MergePatches;
import io.labortransfer.kit.web.Page;
import io.labortransfer.matching.recruitment.EventKind;
import io.labortransfer.matching.recruitment.EventState;
import io.labortransfer.matching.recruitment.RecruitmentBook;
import io.labortransfer.matching.recruitment.RecruitmentEvent;
import io.labortransfer.matching.recruitment.RecruitmentEventId;
import io.labortransfer.matching.recruitment.RecruitmentEvents;
import jakarta.validation.Valid;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Recruitment events, as hosts write and all read them. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/recruitment-events")
@Tag(name = "Recruitment events")
public class RecruitmentEventResource {

    private static final String UNIT = "[0-9]{2}";

    private final RecruitmentBook book;
    private final MergePatches patches;
    private final Cursors cursors;
    private final Caller caller;

    RecruitmentEventResource(RecruitmentBook book, MergePatches patches, Cursors cursors, Caller caller) {
        this.book = book;
        this.patches = patches;
        this.cursors = cursors;
        this.caller = caller;
    }

    @POST
    @Access("event.write")
    @Operation(
            operationId = "planRecruitmentEvent",
            summary = "An office announces an event of its place, or a verified employer one of its own")
    @APIResponseSchema(
            responseCode = "201",
            responseDescription = "The event is announced",
            value = RecruitmentEventView.class)
    public RestResponse<RecruitmentEventView> plan(@NotNull @Valid RecruitmentEventRequest request) {
        RecruitmentEventView view = view(book.plan(request.plan()));
        return Created.at("/api/v1/recruitment-events/" + view.id(), view);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Access("event.write")
    @Operation(operationId = "amendRecruitmentEvent", summary = "The host plans an event otherwise, until it is held")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = RecruitmentEventRequest.class)))
    public RecruitmentEventView amend(@PathParam("id") String id, @NotNull MergePatch patch) {
        return shown(book.amend(
                RecruitmentEventId.of(id),
                known -> patches.apply(patch, RecruitmentEventRequest.of(known), RecruitmentEventRequest.class)
                        .plan()));
    }

    @POST
    @Path("/{id}/hold")
    @Access("event.write")
    @Operation(
            operationId = "holdRecruitmentEvent",
            summary = "An event takes place, on its day or later",
            description = "Whoever holds it earlier changes its day first.")
    public RecruitmentEventView hold(@PathParam("id") String id) {
        return shown(book.hold(RecruitmentEventId.of(id)));
    }

    @POST
    @Path("/{id}/report")
    @Access("event.write")
    @Operation(
            operationId = "reportRecruitmentEvent",
            summary = "How many came to an event that was held, and how many applied on the spot",
            description =
                    "Counted by the host, once. Fewer than ten are shown to the host alone, and not told in events.")
    public RecruitmentEventView report(@PathParam("id") String id, @NotNull @Valid AttendanceRequest request) {
        return shown(book.report(RecruitmentEventId.of(id), request.attendance()));
    }

    @POST
    @Path("/{id}/cancel")
    @Access("event.write")
    @Operation(operationId = "cancelRecruitmentEvent", summary = "A planned event does not take place")
    public RecruitmentEventView cancel(@PathParam("id") String id) {
        return shown(book.cancel(RecruitmentEventId.of(id)));
    }

    @GET
    @Path("/{id}")
    @Access("joborder.read")
    @Operation(operationId = "getRecruitmentEvent", summary = "One event, of whatever unit")
    public RecruitmentEventView get(@PathParam("id") String id) {
        return shown(book.find(RecruitmentEventId.of(id)));
    }

    @GET
    @Access("joborder.read")
    @Operation(operationId = "listRecruitmentEvents", summary = "Events of all units, by id")
    public Page<RecruitmentEventView> list(
            @QueryParam("state") @Nullable EventState state,
            @QueryParam("kind") @Nullable EventKind kind,
            @QueryParam("province") @Pattern(regexp = UNIT) @Nullable String province,
            @QueryParam("host") @Pattern(regexp = UNIT) @Nullable String host,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int most = Limits.of(limit);
        String own = caller.scope().province();
        String filter = "recruitment-events|" + state + "|" + kind + "|" + province + "|" + host;
        UUID after = cursor == null
                ? null
                : UUID.fromString(cursors.open(own, filter, cursor).getFirst());
        return Page.cut(
                        book.page(new RecruitmentEvents.Question(state, kind, province, host, after, most + 1)),
                        most,
                        last -> cursors.seal(
                                own, filter, List.of(last.id().value().toString())))
                .map(this::view);
    }

    private RecruitmentEventView shown(Optional<RecruitmentEvent> event) {
        return event.map(this::view).orElseThrow(Problems::notFound);
    }

    private RecruitmentEventView view(RecruitmentEvent event) {
        return RecruitmentEventView.of(event, book.isOwn(event));
    }
}
