package io.labortransfer.registry.training.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.history.AsKnown;
import io.labortransfer.kit.web.Created;
import io.labortransfer.kit.web.Cursors;
import io.labortransfer.kit.web.Limits;
import io.labortransfer.kit.web.MergePatch;
import io.labortransfer.kit.web.MergePatches;
import io.labortransfer.kit.web.Moments;
import io.labortransfer.kit.web.Page;
import io.labortransfer.registry.training.CourseDesk;
import io.labortransfer.registry.training.CourseHistory;
import io.labortransfer.registry.training.CourseId;
import io.labortransfer.registry.training.CourseResults;
import io.labortransfer.registry.training.CourseSubmission;
import io.labortransfer.registry.training.TrainingCourse;
import io.smallrye.common.annotation.Blocking;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Courses. */
@Path("/api/v1/training/courses")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
@Blocking
public class CourseResource {
    private final CourseDesk desk;
    private final CourseResults results;
    private final CourseHistory history;
    private final MergePatches patches;
    private final Cursors cursors;
    private final Caller caller;

    CourseResource(
            CourseDesk desk,
            CourseResults results,
            CourseHistory history,
            MergePatches patches,
            Cursors cursors,
            Caller caller) {
        this.desk = desk;
        this.history = history;
        this.results = results;
        this.patches = patches;
        this.cursors = cursors;
        this.caller = caller;
    }

    @POST
    @Access("course.write")
    @Operation(
            operationId = "offerCourse",
            summary = "Offer a course for an occupation that lacks people, or say why not")
    @APIResponseSchema(responseCode = "201", responseDescription = "The course is offered", value = CourseView.class)
    public RestResponse<CourseView> offer(@NotNull CourseSubmission course) {
        var view = view(desk.offer(caller.passport(), course));
        return Created.at("/api/v1/training/courses/" + view.id(), view);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Access("course.write")
    @Operation(operationId = "amendCourse", summary = "Change a course; nobody who has a place loses it")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = CourseSubmission.class)))
    public CourseView amend(@PathParam("id") String id, @NotNull MergePatch patch) {
        return view(desk.amend(
                caller.passport(),
                CourseId.of(id).value(),
                known -> patches.apply(patch, known, CourseSubmission.class)));
    }

    @GET
    @Path("/{id}")
    @Access("course.read")
    @Operation(
            operationId = "getCourse",
            summary = "One course of any unit, as it stands or as it was known on a day or at a moment")
    public CourseView get(
            @PathParam("id") String id,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("knownAt") @Nullable String knownAt) {
        var asked = new AsKnown(Moments.day("asOf", asOf), Moments.instant("knownAt", knownAt));
        return view(history.at(caller.passport(), CourseId.of(id).value(), asked));
    }

    @GET
    @Access("course.read")
    @Operation(
            operationId = "listCourses",
            summary = "The courses of a unit, oldest first; without unit those of the own one")
    public Page<CourseView> list(
            @QueryParam("unit") @Pattern(regexp = "[0-9]{2}") @Nullable String unit,
            @QueryParam("occupationCode") @Nullable String occupationCode,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var passport = caller.passport();
        var whose = unit == null ? passport.province() : unit;
        var filter = "courses|" + whose + "|" + occupationCode;
        var after = cursor == null
                ? null
                : UUID.fromString(
                        cursors.open(passport.province(), filter, cursor).getFirst());
        var most = Limits.of(limit);
        return Page.cut(
                        desk.page(passport, whose, occupationCode, after, most + 1),
                        most,
                        last -> cursors.seal(
                                passport.province(), filter, List.of(last.uuid().toString())))
                .map(this::view);
    }

    @GET
    @Path("/{id}/outcomes")
    @Access("course.read")
    @Operation(
            operationId = "getCourseOutcomes",
            summary =
                    "How many the course certified, how many of them found work, and how many stayed in work for 180 days",
            description =
                    "Of a course of any unit, wherever its people live now. Exact for the office that runs the course; everybody"
                            + " else reads no number below ten, and none that leaves fewer than ten others.")
    public OutcomesView outcomes(@PathParam("id") String id) {
        return OutcomesView.of(results.of(caller.passport(), CourseId.of(id).value()));
    }

    private CourseView view(TrainingCourse course) {
        return CourseView.of(course, desk.isRunBy(caller.passport(), course));
    }
}
