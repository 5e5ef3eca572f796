package io.labortransfer.matching.matching.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.matching.joborder.JobOrderId;
import io.labortransfer.matching.matching.Invitations;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Employers invite whom they found among their candidates. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/job-orders")
@Tag(name = "Matches")
public class InvitationResource {

    private final Invitations invitations;

    InvitationResource(Invitations invitations) {
        this.invitations = invitations;
    }

    @POST
    @Path("/{id}/invitations")
    @Access("match.invite")
    @Operation(
            operationId = "inviteCandidates",
            summary = "An employer invites candidates, each with its outcome",
            description =
                    "When the order rests on a line of an agreement that has fewer funded seats left than people are invited, nobody is:"
                            + " `409 LINE_FULL`, whomever the line would count.")
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
