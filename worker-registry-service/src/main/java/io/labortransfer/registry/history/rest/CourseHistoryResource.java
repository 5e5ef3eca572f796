package io.labortransfer.registry.history.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.history.KeptVersion;
import io.labortransfer.kit.web.Page;
import io.labortransfer.registry.training.CourseHistory;
import io.labortransfer.registry.training.CourseId;
import io.labortransfer.registry.training.TrainingCourse;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How a course changed. */
@Path("/api/v1/training/courses/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
@Blocking
public class CourseHistoryResource {
    private final CourseHistory history;
    private final VersionPages pages;
    private final Caller caller;

    CourseHistoryResource(CourseHistory history, VersionPages pages, Caller caller) {
        this.history = history;
        this.pages = pages;
        this.caller = caller;
    }

    @GET
    @Access("course.read")
    @Operation(
            operationId = "listCourseHistory",
            summary = "The versions of a course, the newest first: what changed when; who changed it is told to offices"
                    + " of its unit")
    public Page<CourseEntryView> list(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var course = CourseId.of(id);
        var passport = caller.passport();
        var office = passport.roles().contains(Actor.OP);
        return pages.page(
                course.wire(),
                limit,
                cursor,
                (below, most) -> history.page(passport, course.value(), below, most),
                (TrainingCourse about, KeptVersion version) -> CourseEntryView.of(
                        version, office && about.originProvince().equals(passport.province())));
    }
}
