package io.labortransfer.matching.matching.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.web.Created;
import io.labortransfer.matching.joborder.JobOrderId;
import io.labortransfer.matching.matching.Applications;
import io.labortransfer.matching.matching.MatchAccess;
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

/** Workers apply for posts that they chose themselves. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/job-orders")
@Tag(name = "Matches")
public class ApplicationResource {

    private final Applications applications;
    private final MatchViews views;

    ApplicationResource(Applications applications, MatchViews views) {
        this.applications = applications;
        this.views = views;
    }

    @POST
    @Path("/{id}/applications")
    @Access("match.apply")
    @Operation(
            operationId = "applyForJobOrder",
            summary = "A worker applies for a post, by their word",
            description =
                    "An order may rest on a line of an agreement: whom the line counts takes one of its funded seats, and is `409 LINE_FULL` when"
                            + " all are promised; anybody else goes beside the line.")
    @APIResponseSchema(
            responseCode = "201",
            responseDescription = "The worker has applied; the employer answers next",
            value = MatchView.class)
    public RestResponse<MatchView> apply(@PathParam("id") String id, @NotNull @Valid ApplicationRequest request) {
        MatchView view = applications
                .apply(
                        JobOrderId.of(id),
                        PublicId.require("wkr", request.workerId()),
                        WordRequest.require(request.workerWord()),
                        request.ridingConsents(),
                        request.event())
                .map(match -> views.of(match, MatchAccess.Side.ORIGIN))
                .orElseThrow(Problems::notFound);
        return Created.at("/api/v1/matches/" + view.id(), view);
    }
}
