package io.labortransfer.registry.training.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.history.AsKnown;
import io.labortransfer.kit.web.IgnoresVersion;
import io.labortransfer.kit.web.Moments;
import io.labortransfer.registry.training.CertificateDesk;
import io.labortransfer.registry.training.Enrollment;
import io.labortransfer.registry.training.EnrollmentDesk;
import io.labortransfer.registry.training.EnrollmentHistory;
import io.labortransfer.registry.training.EnrollmentId;
import io.labortransfer.registry.training.EnrollmentRun;
import io.labortransfer.registry.word.SpokenWord;
import io.labortransfer.registry.worker.Reach;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Enrollments by their own id. */
@Path("/api/v1/training/enrollments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
@Blocking
public class EnrollmentResource {
    private final EnrollmentDesk desk;
    private final EnrollmentRun run;
    private final CertificateDesk certificates;
    private final EnrollmentHistory history;
    private final Caller caller;

    EnrollmentResource(
            EnrollmentDesk desk,
            EnrollmentRun run,
            CertificateDesk certificates,
            EnrollmentHistory history,
            Caller caller) {
        this.desk = desk;
        this.run = run;
        this.certificates = certificates;
        this.history = history;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @Access("enrollment.apply")
    @Operation(
            operationId = "getEnrollment",
            summary = "One enrollment, as it stands, as it held on a day or as it was known at a moment")
    public EnrollmentView get(
            @PathParam("id") String id,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("knownAt") @Nullable String knownAt) {
        var asked = new AsKnown(Moments.day("asOf", asOf), Moments.instant("knownAt", knownAt));
        return view(history.at(caller.passport(), EnrollmentId.of(id).value(), asked));
    }

    @POST
    @Path("/{id}/drop")
    @IgnoresVersion("the worker's no is open in every state and must not fail for a stale version")
    @Access("enrollment.apply")
    @Operation(
            operationId = "dropEnrollment",
            summary = "Leave a course on the worker's word; it costs nothing and is not refused before the certificate")
    public EnrollmentView drop(@PathParam("id") String id, @NotNull Departure departure) {
        return view(desk.drop(caller.passport(), EnrollmentId.of(id).value(), departure.workerWord()));
    }

    @POST
    @Path("/{id}/admit")
    @Access("enrollment.run")
    @Operation(operationId = "admitEnrollment", summary = "The office admits an applicant")
    public EnrollmentView admit(@PathParam("id") String id) {
        return view(run.admit(caller.passport(), EnrollmentId.of(id).value()));
    }

    @POST
    @Path("/{id}/attend")
    @Access("enrollment.run")
    @Operation(operationId = "attendEnrollment", summary = "The worker came to the course")
    public EnrollmentView attend(@PathParam("id") String id) {
        return view(run.attend(caller.passport(), EnrollmentId.of(id).value()));
    }

    @POST
    @Path("/{id}/complete")
    @Access("enrollment.run")
    @Operation(operationId = "completeEnrollment", summary = "The worker went through the whole course")
    public EnrollmentView complete(@PathParam("id") String id) {
        return view(run.complete(caller.passport(), EnrollmentId.of(id).value()));
    }

    @POST
    @Path("/{id}/certify")
    @Access("enrollment.run")
    @Operation(
            operationId = "certifyEnrollment",
            summary = "Record the certificate, whose number is unique in the country; it becomes a skill of the worker")
    public EnrollmentView certify(@PathParam("id") String id, @NotNull Certification certification) {
        return view(
                certificates.certify(caller.passport(), EnrollmentId.of(id).value(), certification.certificateNo()));
    }

    @POST
    @Path("/{id}/fail")
    @Access("enrollment.run")
    @Operation(operationId = "failEnrollment", summary = "The worker did not pass")
    public EnrollmentView fail(@PathParam("id") String id) {
        return view(run.fail(caller.passport(), EnrollmentId.of(id).value()));
    }

    private EnrollmentView view(Enrollment enrollment) {
        return EnrollmentView.of(enrollment, Reach.relation(caller.passport()));
    }

    /**
     * A worker leaves a course.
     *
     * @param workerWord the worker's word
     */
    public record Departure(@Nullable SpokenWord workerWord) {}

    /**
     * A certificate.
     *
     * @param certificateNo its number, as it is printed
     */
    public record Certification(@Nullable String certificateNo) {}
}
