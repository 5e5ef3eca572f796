package io.labortransfer.tracking.transfer.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.tracking.answer.ItemProblems;
import io.labortransfer.tracking.transfer.ChecklistDesk;
import io.labortransfer.tracking.transfer.ItemAnswer;
import io.labortransfer.tracking.transfer.Paperwork;
import io.labortransfer.tracking.transfer.StartDesk;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Acts on many cases at once; each item has its own answer and none hinders another. */
@Path("/api/v1/transfers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Transfers")
public class TransferBatchResource {

    private final Paperwork paperwork;
    private final ChecklistDesk checklists;
    private final StartDesk starts;
    private final ItemProblems problems;

    TransferBatchResource(Paperwork paperwork, ChecklistDesk checklists, StartDesk starts, ItemProblems problems) {
        this.paperwork = paperwork;
        this.checklists = checklists;
        this.starts = starts;
        this.problems = problems;
    }

    @POST
    @Path("/contracts:batch")
    @Access("contract.upload")
    @Operation(operationId = "uploadContracts", summary = "Signed contracts of many workers")
    public BatchAnswer contracts(@NotNull @Valid BatchRequests.Contracts request, @Context HttpHeaders headers) {
        return answer(paperwork.contracts(request.stated()), headers);
    }

    @POST
    @Path("/checklists:batch")
    @Access("checklist")
    @Operation(operationId = "answerChecklists", summary = "Answers to the checklists of many workers")
    public BatchAnswer checklists(@NotNull @Valid BatchRequests.Answers request, @Context HttpHeaders headers) {
        return answer(checklists.answers(request.stated()), headers);
    }

    @POST
    @Path("/handovers:batch")
    @Access("arrival")
    @Operation(operationId = "handOverTransfers", summary = "Workers taken over at the gate")
    public BatchAnswer handovers(@NotNull @Valid BatchRequests.Handovers request, @Context HttpHeaders headers) {
        return answer(paperwork.handovers(request.stated()), headers);
    }

    @POST
    @Path("/starts:batch")
    @Access("arrival")
    @Operation(operationId = "startTransfers", summary = "Workers on post: each start begins a spell")
    public BatchAnswer starts(@NotNull @Valid BatchRequests.Starts request, @Context HttpHeaders headers) {
        return answer(starts.starts(request.stated()), headers);
    }

    private BatchAnswer answer(List<ItemAnswer> answers, HttpHeaders headers) {
        return BatchAnswer.of(answers, problems, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
