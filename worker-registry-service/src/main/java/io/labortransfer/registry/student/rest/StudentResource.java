package io.labortransfer.registry.student.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.history.AsKnown;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.web.Created;
import io.labortransfer.kit.web.Cursors;
import io.labortransfer.kit.web.Limits;
import io.labortransfer.kit.web.MergePatch;
import io.labortransfer.kit.web.MergePatches;
import io.labortransfer.kit.web.Moments;
import io.labortransfer.kit.web.Page;
import io.labortransfer.registry.student.Student;
import io.labortransfer.registry.student.StudentDesk;
import io.labortransfer.registry.student.StudentHistory;
import io.labortransfer.registry.student.StudentId;
import io.labortransfer.registry.student.StudentState;
import io.labortransfer.registry.student.StudentSubmission;
import io.labortransfer.registry.student.SurveySubmission;
import io.labortransfer.registry.worker.Reach;
import io.labortransfer.registry.worker.WorkerId;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.NotNull;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Students. */
@Path("/api/v1/students")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Students")
@Blocking
public class StudentResource {
    private final StudentDesk desk;
    private final StudentHistory history;
    private final MergePatches patches;
    private final Cursors cursors;
    private final Caller caller;

    StudentResource(StudentDesk desk, StudentHistory history, MergePatches patches, Cursors cursors, Caller caller) {
        this.desk = desk;
        this.history = history;
        this.patches = patches;
        this.cursors = cursors;
        this.caller = caller;
    }

    @POST
    @Access("student")
    @Operation(
            operationId = "registerStudent",
            summary = "A registered person goes to school, and is not placed until that is over")
    @APIResponseSchema(
            responseCode = "201",
            responseDescription = "The student is registered",
            value = StudentView.class)
    @APIResponse(responseCode = "404", description = "No such worker, or none that the caller may see")
    public RestResponse<StudentView> register(@NotNull StudentSubmission student) {
        var worker = student.workerId();
        if (worker == null) {
            throw Problems.invalid(new FieldError("/workerId", "REQUIRED"));
        }
        var view = view(desk.register(caller.passport(), WorkerId.of(worker).value(), student));
        return Created.at("/api/v1/students/" + view.id(), view);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Access("student")
    @Operation(operationId = "amendStudent", summary = "Correct what somebody learns at which school")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = StudentSubmission.class)))
    public StudentView amend(@PathParam("id") String id, @NotNull MergePatch patch) {
        return view(desk.amend(
                caller.passport(),
                StudentId.of(id).value(),
                known -> patches.apply(patch, known, StudentSubmission.class)));
    }

    @GET
    @Access("student.read")
    @Operation(operationId = "listStudents", summary = "The students in reach, oldest record first")
    public Page<StudentView> list(
            @QueryParam("state") @Nullable StudentState state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var passport = caller.passport();
        var filter = "students|" + state;
        var after = cursor == null
                ? null
                : UUID.fromString(
                        cursors.open(passport.province(), filter, cursor).getFirst());
        var most = Limits.of(limit);
        return Page.cut(
                        desk.page(passport, state, after, most + 1),
                        most,
                        last -> cursors.seal(
                                passport.province(),
                                filter,
                                List.of(last.id().value().toString())))
                .map(this::view);
    }

    @GET
    @Path("/{id}")
    @Access("student.read")
    @Operation(
            operationId = "getStudent",
            summary = "One student, as the record stands, as it held on a day or as it was known at a moment")
    public StudentView get(
            @PathParam("id") String id,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("knownAt") @Nullable String knownAt) {
        var asked = new AsKnown(Moments.day("asOf", asOf), Moments.instant("knownAt", knownAt));
        return view(history.at(caller.passport(), StudentId.of(id).value(), asked));
    }

    @POST
    @Path("/{id}/survey")
    @Access("student")
    @Operation(
            operationId = "surveyStudent",
            summary = "Record what a student wishes for after school; asked again, the last answer counts")
    public StudentView survey(@PathParam("id") String id, @NotNull SurveySubmission survey) {
        return view(desk.survey(caller.passport(), StudentId.of(id).value(), survey));
    }

    @POST
    @Path("/{id}/graduate")
    @Access("student")
    @Operation(operationId = "graduateStudent", summary = "School is over; whoever is 16 can be placed from now on")
    public StudentView graduate(@PathParam("id") String id) {
        return view(desk.end(caller.passport(), StudentId.of(id).value(), StudentState.GRADUATED));
    }

    @POST
    @Path("/{id}/leave-school")
    @Access("student")
    @Operation(
            operationId = "leaveSchool",
            summary = "School is over without graduation; whoever is 16 can be placed from now on")
    public StudentView leaveSchool(@PathParam("id") String id) {
        return view(desk.end(caller.passport(), StudentId.of(id).value(), StudentState.LEFT_SCHOOL));
    }

    private StudentView view(Student student) {
        return StudentView.of(student, Reach.relation(caller.passport()));
    }
}
