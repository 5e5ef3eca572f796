package io.labortransfer.registry.history.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.web.Page;
import io.labortransfer.registry.student.Student;
import io.labortransfer.registry.student.StudentHistory;
import io.labortransfer.registry.student.StudentId;
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

/** Who changed what is known of somebody at school, and when. */
@Path("/api/v1/students/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Students")
@Blocking
public class StudentHistoryResource {
    private final StudentHistory history;
    private final VersionPages pages;
    private final Caller caller;

    StudentHistoryResource(StudentHistory history, VersionPages pages, Caller caller) {
        this.history = history;
        this.pages = pages;
        this.caller = caller;
    }

    @GET
    @Access("student.read")
    @Operation(
            operationId = "listStudentHistory",
            summary = "The versions of a student record, the newest first: who changed what, and when")
    public Page<RecordEntryView> list(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var student = StudentId.of(id);
        var passport = caller.passport();
        return pages.of(
                student.wire(),
                limit,
                cursor,
                (below, most) -> history.page(passport, student.value(), below, most),
                Student::workerId);
    }
}
