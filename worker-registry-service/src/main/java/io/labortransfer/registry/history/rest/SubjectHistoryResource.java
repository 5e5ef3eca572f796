package io.labortransfer.registry.history.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.registry.subject.SubjectHistory;
import io.labortransfer.registry.subject.SubjectRequestId;
import io.labortransfer.registry.worker.Reach;
import io.labortransfer.registry.worker.WorkerId;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who asked about the own data, on which word, and who answered. */
@Path("/api/v1/workers/{id}/subject-requests/{rid}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workers")
@Blocking
public class SubjectHistoryResource {
    private final SubjectHistory history;
    private final Caller caller;

    SubjectHistoryResource(SubjectHistory history, Caller caller) {
        this.history = history;
        this.caller = caller;
    }

    @GET
    @Access("subject")
    @Operation(
            operationId = "getSubjectRequestHistory",
            summary = "The versions of a request, two at most, the newest first: who asked, who answered, and when")
    public SubjectRequestPast get(@PathParam("id") String id, @PathParam("rid") String rid) {
        var passport = caller.passport();
        return SubjectRequestPast.of(
                history.of(
                        passport,
                        WorkerId.of(id).value(),
                        SubjectRequestId.of(rid).value()),
                Reach.relation(passport));
    }
}
