package io.labortransfer.registry.history.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.web.Page;
import io.labortransfer.registry.training.Enrollment;
import io.labortransfer.registry.training.EnrollmentHistory;
import io.labortransfer.registry.training.EnrollmentId;
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

/** Who moved an enrollment, when and on which word. */
@Path("/api/v1/training/enrollments/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
@Blocking
public class EnrollmentHistoryResource {
    private final EnrollmentHistory history;
    private final VersionPages pages;
    private final Caller caller;

    EnrollmentHistoryResource(EnrollmentHistory history, VersionPages pages, Caller caller) {
        this.history = history;
        this.pages = pages;
        this.caller = caller;
    }

    @GET
    @Access("enrollment.apply")
    @Operation(
            operationId = "listEnrollmentHistory",
            summary = "The versions of an enrollment, the newest first: who changed what, when and on which word")
    public Page<RecordEntryView> list(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var enrollment = EnrollmentId.of(id);
        var passport = caller.passport();
        return pages.of(
                enrollment.wire(),
                limit,
                cursor,
                (below, most) -> history.page(passport, enrollment.value(), below, most),
                Enrollment::workerId);
    }
}
