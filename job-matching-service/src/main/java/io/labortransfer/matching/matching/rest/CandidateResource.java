package io.labortransfer.matching.matching.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.web.Cursors;
import io.labortransfer.kit.web.Limits;
import io.labortransfer.kit.web.Page;
import io.labortransfer.matching.joborder.JobOrderId;
import io.labortransfer.matching.matching.CandidateList;
import io.labortransfer.matching.matching.Invitations;
import io.labortransfer.matching.matching.PlaceInLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Employers look at who could take a post, and invite. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/job-orders")
@Tag(name = "Matches")
public class CandidateResource {

    private final CandidateList candidates;
    private final Invitations invitations;
    private final Caller caller;
    private final Cursors cursors;

    CandidateResource(CandidateList candidates, Invitations invitations, Caller caller, Cursors cursors) {
        this.candidates = candidates;
        this.invitations = invitations;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    @Path("/{id}/candidates")
    @Access("candidate.read")
    @Operation(
            operationId = "listCandidates",
            summary = "Who could take a post and may be shown, anonymous, in the order of the post")
    public Page<CandidateView> list(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        JobOrderId order = JobOrderId.of(id);
        int most = Limits.of(limit);
        String province = caller.scope().province();
        String filter = "candidates|" + order.wire();
        PlaceInLine after = cursor == null ? null : place(cursors.open(province, filter, cursor));
        List<CandidateList.Listed> found =
                candidates.page(order, after, most + 1).orElseThrow(Problems::notFound);
        return Page.cut(found, most, last -> cursors.seal(province, filter, keyset(last.place())))
                .map(CandidateView::of);
    }

    private static List<String> keyset(PlaceInLine place) {
        return List.of(
                Integer.toString(place.priority()),
                Integer.toString(place.fit()),
                Long.toString(place.draw()),
                place.worker().toString());
    }

    private static PlaceInLine place(List<String> keyset) {
        return new PlaceInLine(
                Integer.parseInt(keyset.get(0)),
                Integer.parseInt(keyset.get(1)),
                Long.parseLong(keyset.get(2)),
                UUID.fromString(keyset.get(3)));
    }

    @POST
    @Path("/{id}/invitations")
    @Access("match.invite")
    @Operation(operationId = "inviteCandidates", summary = "An employer invites candidates, each with its outcome")
    @APIResponseSchema(
            responseCode = "201",
            responseDescription = "Who could be invited is; the workers answer next",
            value = InvitationsView.class)
    public RestResponse<InvitationsView> invite(@PathParam("id") String id, @NotNull @Valid InvitationRequest request) {
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.CREATED,
                        invitations
                                .invite(JobOrderId.of(id), request.candidateRefs())
                                .map(InvitationsView::of)
                                .orElseThrow(Problems::notFound))
                .build();
    }
}
