package io.labortransfer.registry.training.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.web.Created;
import io.labortransfer.kit.web.Cursors;
import io.labortransfer.kit.web.IgnoresVersion;
import io.labortransfer.kit.web.Limits;
import io.labortransfer.kit.web.Page;
import io.labortransfer.registry.training.CourseId;
import io.labortransfer.registry.training.EnrollmentAccess;
import io.labortransfer.registry.training.EnrollmentDesk;
import io.labortransfer.registry.word.SpokenWord;
import io.labortransfer.registry.worker.Reach;
import io.labortransfer.registry.worker.WorkerId;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

/** The people of one course. */
@Path("/api/v1/training/courses/{id}/enrollments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
@Blocking
public class CourseEnrollmentsResource {
    private final EnrollmentDesk desk;
    private final EnrollmentAccess access;
    private final Cursors cursors;
    private final Caller caller;

    CourseEnrollmentsResource(EnrollmentDesk desk, EnrollmentAccess access, Cursors cursors, Caller caller) {
        this.desk = desk;
        this.access = access;
        this.cursors = cursors;
        this.caller = caller;
    }

    @POST
    @IgnoresVersion("it makes a record of its own, and whether a place is left is told by the answer")
    @Access("enrollment.apply")
    @Operation(operationId = "enroll", summary = "A worker applies for a place in a course, on the worker's word")
    @APIResponseSchema(responseCode = "201", responseDescription = "The place is taken", value = EnrollmentView.class)
    public RestResponse<EnrollmentView> apply(@PathParam("id") String id, @NotNull Application application) {
        var worker = application.workerId();
        if (worker == null) {
            throw Problems.invalid(new FieldError("/workerId", "REQUIRED"));
        }
        var view = EnrollmentView.of(
                desk.apply(
                        caller.passport(),
                        CourseId.of(id).value(),
                        WorkerId.of(worker).value(),
                        application.workerWord(),
                        application.clientId()),
                Reach.relation(caller.passport()));
        return Created.at("/api/v1/training/enrollments/" + view.id(), view);
    }

    @GET
    @Access("enrollment.run")
    @Operation(
            operationId = "listEnrollments",
            summary = "The people of a course that the office runs, oldest application first")
    public Page<EnrollmentView> list(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var passport = caller.passport();
        var course = CourseId.of(id);
        var filter = "enrollments|" + course;
        var after = cursor == null
                ? null
                : UUID.fromString(
                        cursors.open(passport.province(), filter, cursor).getFirst());
        var most = Limits.of(limit);
        return Page.cut(
                        access.ofCourse(passport, course.value(), after, most + 1),
                        most,
                        last -> cursors.seal(
                                passport.province(),
                                filter,
                                List.of(last.id().value().toString())))
                .map(enrollment -> EnrollmentView.of(enrollment, Reach.relation(passport)));
    }

    /**
     * An application for a place.
     *
     * @param workerId who applies
     * @param workerWord the worker's word
     * @param clientId made by the device that took it down, so that it is entered once however often it is sent
     */
    public record Application(
            @Nullable String workerId,
            @Nullable SpokenWord workerWord,
            @Nullable String clientId) {}
}
