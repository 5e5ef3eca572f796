package io.labortransfer.tracking.transfer.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.feed.ChangeFeed;
import io.labortransfer.kit.feed.ChangePage;
import io.labortransfer.kit.feed.Feed;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.web.IgnoresVersion;
import io.labortransfer.kit.web.Page;
import io.labortransfer.tracking.transfer.CaseDesk;
import io.labortransfer.tracking.transfer.ChecklistDesk;
import io.labortransfer.tracking.transfer.ChecklistItem;
import io.labortransfer.tracking.transfer.Paperwork;
import io.labortransfer.tracking.transfer.StatedAnswer;
import io.labortransfer.tracking.transfer.TransferId;
import io.labortransfer.tracking.transfer.TransferState;
import io.labortransfer.tracking.wire.ForeignIds;
import io.labortransfer.tracking.word.StatedWord;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Cases one by one. */
@Path("/api/v1/transfers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Transfers")
public class TransferResource {

    private final CaseDesk desk;
    private final ChecklistDesk checklists;
    private final Paperwork paperwork;
    private final CasePages pages;
    private final Clock clock;
    private final ChangeFeed changes;

    TransferResource(
            CaseDesk desk,
            ChecklistDesk checklists,
            Paperwork paperwork,
            CasePages pages,
            Clock clock,
            ChangeFeed changes) {
        this.changes = changes;
        this.desk = desk;
        this.checklists = checklists;
        this.paperwork = paperwork;
        this.pages = pages;
        this.clock = clock;
    }

    @GET
    @Access("transfer.read")
    @Operation(operationId = "listTransfers", summary = "Cases that the caller may know of")
    public Page<CaseView> list(
            @QueryParam("jobOrderId") @Nullable String jobOrderId,
            @QueryParam("state") @Nullable TransferState state,
            @QueryParam("employerId") @Nullable String employerId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return pages.page(CasePages.filter(jobOrderId, employerId, state), limit, cursor);
    }

    @GET
    @Path("/changes")
    @Access("transfer.read")
    @Operation(operationId = "listTransferChanges", summary = "Changes of cases that the caller may know of")
    public ChangePage changes(
            @QueryParam("since") @Nullable String since, @QueryParam("limit") @Nullable Integer limit) {
        return changes.page(feed(), since, limit);
    }

    @GET
    @Path("/changes")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Access("transfer.read")
    @Operation(operationId = "followTransferChanges", hidden = true)
    public Multi<OutboundSseEvent> follow(@QueryParam("since") @Nullable String since) {
        return changes.follow(feed(), since);
    }

    private Feed feed() {
        return Feed.of(
                "lt.transfer.v1",
                id -> List.of(ForeignIds.worker(desk.see(TransferId.of(id)).workerId())));
    }

    @GET
    @Path("/{id}")
    @Access("transfer.read")
    @Operation(operationId = "getTransfer", summary = "One case")
    public CaseView get(@PathParam("id") String id) {
        return CaseView.of(desk.see(TransferId.of(id)), clock);
    }

    @POST
    @Path("/{id}/contract")
    @Access("contract.upload")
    @Operation(operationId = "uploadContract", summary = "The employer uploads the signed contract")
    public CaseView contract(@PathParam("id") String id, @NotNull @Valid ContractRequest contract) {
        return CaseView.of(paperwork.contract(TransferId.of(id), contract.statedFor(id)), clock);
    }

    @POST
    @Path("/{id}/contract-confirmation")
    @Access("contract.confirm")
    @Operation(operationId = "confirmContract", summary = "The worker confirms the contract by word")
    public CaseView confirm(@PathParam("id") String id, @NotNull OnTheWord request) {
        return CaseView.of(desk.confirmContract(TransferId.of(id), request.workerWord()), clock);
    }

    @PUT
    @Path("/{id}/checklist/{item}")
    @Access("checklist")
    @Operation(operationId = "answerChecklist", summary = "Answer one item of the checklist")
    public CaseView answer(
            @PathParam("id") String id, @PathParam("item") String item, @NotNull @Valid AnswerRequest answer) {
        ChecklistItem named = ChecklistItem.named(item).orElseThrow(Problems::notFound);
        return CaseView.of(checklists.answer(TransferId.of(id), answer.statedFor(id, named)), clock);
    }

    @POST
    @Path("/{id}/withdraw")
    @IgnoresVersion("the worker's no is open in every state and must not fail for a stale version")
    @Access("withdraw")
    @Operation(operationId = "withdrawTransfer", summary = "The worker leaves, in whatever state; never refused")
    public CaseView withdraw(@PathParam("id") String id, @NotNull OnTheWord request) {
        return CaseView.of(desk.withdraw(TransferId.of(id), request.workerWord()), clock);
    }

    @POST
    @Path("/{id}/cancel")
    @Access("transfer.cancel")
    @Operation(operationId = "cancelTransfer", summary = "Call a case off before departure, with a reason")
    public CaseView cancel(@PathParam("id") String id, @NotNull @Valid Cancellation request) {
        return CaseView.of(desk.cancel(TransferId.of(id), request.reasonCode()), clock);
    }

    /** A body that holds the worker's word and nothing else. */
    public record OnTheWord(@Nullable StatedWord workerWord) {}

    /** Why a case is called off. */
    public record Cancellation(
            @NotNull @Pattern(regexp = "[A-Z][A-Z_]{2,39}") String reasonCode) {}

    /** An answer to one item. */
    public record AnswerRequest(
            @Nullable YesNo answer,
            @Nullable YesNo workerAnswer,
            @Nullable StatedWord workerWord) {

        StatedAnswer statedFor(String id, ChecklistItem item) {
            if (answer == null && workerAnswer == null) {
                throw Problems.invalid(new FieldError("/answer", "ONE_NEEDED", "answer, workerAnswer"));
            }
            return new StatedAnswer(id, item, YesNo.meaning(answer), YesNo.meaning(workerAnswer), workerWord);
        }
    }
}
