package io.labortransfer.tracking.agreement.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.web.Created;
import io.labortransfer.tracking.agreement.AgreementCourse;
import io.labortransfer.tracking.agreement.AgreementId;
import io.labortransfer.tracking.agreement.AgreementTalks;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What the two parties do to an agreement. */
@Path("/api/v1/agreements/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agreements")
public class AgreementActResource {

    private final AgreementTalks talks;
    private final AgreementCourse course;

    AgreementActResource(AgreementTalks talks, AgreementCourse course) {
        this.talks = talks;
        this.course = course;
    }

    @POST
    @Path("/propose")
    @Access("agreement.write")
    @Operation(operationId = "proposeAgreement", summary = "Show the draft to the other party")
    public AgreementView propose(@PathParam("id") String id) {
        return AgreementView.of(talks.propose(AgreementId.of(id)));
    }

    @POST
    @Path("/counter")
    @Consumes(MediaType.APPLICATION_JSON)
    @Access("agreement.write")
    @Operation(
            operationId = "counterAgreement",
            summary = "Put other terms on the table than the other party did; signatures lapse")
    public AgreementView counter(@PathParam("id") String id, @NotNull @Valid AgreementRequests.TermsRequest request) {
        return AgreementView.of(talks.counter(AgreementId.of(id), request.terms()));
    }

    @POST
    @Path("/sign")
    @Consumes(MediaType.APPLICATION_JSON)
    @Access("agreement.write")
    @Operation(
            operationId = "signAgreement",
            summary = "Sign the revision that was read; with both signatures it is the version in force")
    public AgreementView sign(@PathParam("id") String id, @NotNull @Valid AgreementRequests.Sign request) {
        return AgreementView.of(talks.sign(AgreementId.of(id), request.revision()));
    }

    @POST
    @Path("/amendments")
    @Consumes(MediaType.APPLICATION_JSON)
    @Access("agreement.write")
    @Operation(
            operationId = "amendAgreement",
            summary = "Put a new version of the agreement in force on the table; it stands once both have signed")
    @APIResponseSchema(
            responseCode = "201",
            responseDescription = "The amendment lies on the table",
            value = AgreementView.class)
    public RestResponse<AgreementView> amend(
            @PathParam("id") String id, @NotNull @Valid AgreementRequests.Amendment request) {
        AgreementView view =
                AgreementView.of(talks.amend(AgreementId.of(id), request.validTo(), request.statedLines()));
        return Created.at("/api/v1/agreements/" + view.id(), view);
    }

    @POST
    @Path("/suspend")
    @Consumes(MediaType.APPLICATION_JSON)
    @Access("agreement.write")
    @Operation(
            operationId = "suspendAgreement",
            summary = "No new seats for the time being; who is on the way finishes")
    public AgreementView suspend(@PathParam("id") String id, @NotNull @Valid AgreementRequests.Stop request) {
        return AgreementView.of(course.suspend(AgreementId.of(id), request.reasonCode()));
    }

    @POST
    @Path("/resume")
    @Access("agreement.write")
    @Operation(operationId = "resumeAgreement", summary = "The party that suspended the agreement lets it go on")
    public AgreementView resume(@PathParam("id") String id) {
        return AgreementView.of(course.resume(AgreementId.of(id)));
    }

    @POST
    @Path("/terminate")
    @Consumes(MediaType.APPLICATION_JSON)
    @Access("agreement.write")
    @Operation(operationId = "terminateAgreement", summary = "End the agreement, or the talks about it, for good")
    public AgreementView terminate(@PathParam("id") String id, @NotNull @Valid AgreementRequests.Stop request) {
        return AgreementView.of(course.terminate(AgreementId.of(id), request.reasonCode()));
    }
}
