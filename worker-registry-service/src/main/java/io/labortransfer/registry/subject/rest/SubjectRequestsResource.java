package io.labortransfer.registry.subject.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.web.IgnoresVersion;
import io.labortransfer.registry.subject.SubjectDesk;
import io.labortransfer.registry.subject.SubjectRequestId;
import io.labortransfer.registry.subject.SubjectRequestSubmission;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What workers ask about their own data. */
@Path("/api/v1/workers/{id}/subject-requests")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workers")
@Blocking
public class SubjectRequestsResource {
    private final SubjectDesk desk;
    private final Caller caller;

    SubjectRequestsResource(SubjectDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @POST
    @IgnoresVersion("it makes a record of its own, and a right must not fail for a stale version")
    @Access("subject")
    @Operation(
            operationId = "requestErasure",
            summary = "Ask for the erasure of a worker, on the worker's word",
            description =
                    "Removes for good what names the person: from the register, and from the lines of import files"
                            + " that are still kept. The record answers 404 from then on. Refused while a match or a"
                            + " transfer is under way: withdraw first. Asked again before its turn, it is the same"
                            + " request.")
    @APIResponse(
            responseCode = "202",
            description = "The erasure is ordered; see Location for what becomes of it",
            content = @Content(schema = @Schema(implementation = SubjectRequestView.class)))
    public Response ask(@PathParam("id") String id, @NotNull SubjectRequestSubmission request) {
        var view = SubjectRequestView.of(
                desk.ask(caller.passport(), WorkerId.of(id).value(), request), Reach.relation(caller.passport()));
        return Response.accepted(view)
                .header(HttpHeaders.LOCATION, "/api/v1/workers/" + view.workerId() + "/subject-requests/" + view.id())
                .header(HttpHeaders.RETRY_AFTER, "1")
                .build();
    }

    @GET
    @Path("/{rid}")
    @Access("subject")
    @Operation(
            operationId = "getSubjectRequest",
            summary = "What became of a request; shown also when the worker is erased")
    public SubjectRequestView get(@PathParam("id") String id, @PathParam("rid") String rid) {
        return SubjectRequestView.of(
                desk.get(
                        caller.passport(),
                        WorkerId.of(id).value(),
                        SubjectRequestId.of(rid).value()),
                Reach.relation(caller.passport()));
    }
}
