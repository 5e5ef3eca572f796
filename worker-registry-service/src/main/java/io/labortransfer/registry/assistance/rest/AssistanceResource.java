package io.labortransfer.registry.assistance.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.web.Created;
import io.labortransfer.kit.web.Cursors;
import io.labortransfer.kit.web.IgnoresVersion;
import io.labortransfer.kit.web.Limits;
import io.labortransfer.kit.web.Page;
import io.labortransfer.kit.web.PageLinks;
import io.labortransfer.registry.assistance.AssistanceLedger;
import io.labortransfer.registry.assistance.AssistanceRecordId;
import io.labortransfer.registry.assistance.AssistanceSubmission;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What was done for one worker. */
@Path("/api/v1/workers/{id}/assistance-records")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assistance")
@Blocking
public class AssistanceResource {
    private final AssistanceLedger ledger;
    private final Cursors cursors;
    private final Caller caller;

    AssistanceResource(AssistanceLedger ledger, Cursors cursors, Caller caller) {
        this.ledger = ledger;
        this.cursors = cursors;
        this.caller = caller;
    }

    @POST
    @IgnoresVersion("it makes a record of its own and leaves the worker's as it is")
    @Access("assistance")
    @Operation(operationId = "addAssistance", summary = "Add a measure to a worker's ledger, once")
    @APIResponseSchema(
            responseCode = "201",
            responseDescription = "The measure stands in the ledger; the same one again answers the same",
            value = AssistanceRecordView.class)
    public RestResponse<AssistanceRecordView> add(@PathParam("id") String id, @NotNull AssistanceSubmission measure) {
        var passport = caller.passport();
        var view = AssistanceRecordView.of(
                ledger.add(passport, WorkerId.of(id).value(), measure), Reach.relation(passport));
        return Created.at("/api/v1/workers/" + view.workerId() + "/assistance-records/" + view.id(), view);
    }

    @GET
    @Path("/{recordId}")
    @Access("assistance.read")
    @Operation(operationId = "getAssistance", summary = "One measure in a worker's ledger")
    public AssistanceRecordView get(@PathParam("id") String id, @PathParam("recordId") String recordId) {
        var passport = caller.passport();
        return AssistanceRecordView.of(
                ledger.get(
                        passport,
                        WorkerId.of(id).value(),
                        AssistanceRecordId.of(recordId).value()),
                Reach.relation(passport));
    }

    @GET
    @Access("assistance.read")
    @Operation(
            operationId = "listAssistance",
            summary =
                    "A worker's ledger in the order of its lines, with what the worker got of the services that everybody is owed")
    public RestResponse<LedgerPage> list(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo asked) {
        var passport = caller.passport();
        var worker = WorkerId.of(id);
        var filter = "assistance|" + worker;
        var after = cursor == null
                ? null
                : UUID.fromString(
                        cursors.open(passport.province(), filter, cursor).getFirst());
        var most = Limits.of(limit);
        var lines = Page.cut(
                ledger.ofWorker(passport, worker.value(), after, most + 1),
                most,
                last -> cursors.seal(
                        passport.province(), filter, List.of(last.id().value().toString())));
        var page =
                LedgerPage.of(lines, worker.wire(), ledger.count(passport, worker.value()), Reach.relation(passport));
        var answer = RestResponse.ResponseBuilder.ok(page);
        return lines.nextCursor() == null
                ? answer.build()
                : answer.header("Link", PageLinks.next(asked, lines.nextCursor()))
                        .build();
    }
}
