package io.labortransfer.matching.employer.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.matching.employer.Appeals;
import io.labortransfer.matching.employer.Employer;
import io.labortransfer.matching.employer.EmployerAnswers;
import io.labortransfer.matching.employer.EmployerDecisions;
import io.labortransfer.matching.employer.EmployerId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is decided about an employer, and what it says to that. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/employers")
@Tag(name = "Employers")
public class EmployerDecisionResource {

    private final EmployerDecisions decisions;
    private final EmployerAnswers answers;
    private final Appeals appeals;
    private final EmployerViews views;
    private final Caller caller;

    EmployerDecisionResource(
            EmployerDecisions decisions, EmployerAnswers answers, Appeals appeals, EmployerViews views, Caller caller) {
        this.decisions = decisions;
        this.answers = answers;
        this.appeals = appeals;
        this.views = views;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/verify")
    @Access("employer.decide")
    @Operation(
            operationId = "verifyEmployer",
            summary = "The destination office found the firm, or what it changed since, to be real")
    public EmployerView verify(@PathParam("id") String id, @Nullable @Valid VerifyRequest request) {
        return shown(decisions.verify(EmployerId.of(id), VerifyRequest.verification(request)));
    }

    @POST
    @Path("/{id}/suspend")
    @Access("employer.decide")
    @Operation(
            operationId = "suspendEmployer",
            summary =
                    "The office stops an employer at once; all its job orders are paused, as legal and as user employer")
    public EmployerView suspend(@PathParam("id") String id, @NotNull @Valid SuspendRequest request) {
        return shown(decisions.suspend(EmployerId.of(id), request.reasonCode(), request.note()));
    }

    @POST
    @Path("/{id}/reinstate")
    @Access("employer.decide")
    @Operation(
            operationId = "reinstateEmployer",
            summary = "A suspended employer goes on; job orders that the suspension paused are resumed, and no others")
    public EmployerView reinstate(@PathParam("id") String id, @Nullable @Valid RemarkRequest request) {
        return shown(decisions.reinstate(EmployerId.of(id), RemarkRequest.note(request)));
    }

    @POST
    @Path("/{id}/block-notice")
    @Access("employer.decide")
    @Operation(
            operationId = "noticeEmployerBlock",
            summary =
                    "The office tells an employer that it is to be blocked, and why; it may be heard for 15 days at least")
    public EmployerView noticeBlock(@PathParam("id") String id, @NotNull @Valid BlockNoticeRequest request) {
        return shown(decisions.noticeBlock(EmployerId.of(id), request.basis(), request.hearingUntil(), request.text()));
    }

    @POST
    @Path("/{id}/hearing-statement")
    @Access("employer.write")
    @Operation(operationId = "stateEmployerHearing", summary = "The employer answers the notice of a block")
    public EmployerView stateHearing(@PathParam("id") String id, @NotNull @Valid EmployerStatementRequest request) {
        return shown(answers.stateHearing(EmployerId.of(id), request.text()));
    }

    @POST
    @Path("/{id}/block")
    @Access("employer.decide")
    @Operation(
            operationId = "blockEmployer",
            summary =
                    "The office blocks an employer that was heard or let its time pass; of the national office: its appeal"
                            + " is turned down")
    public EmployerView block(@PathParam("id") String id, @Nullable @Valid RemarkRequest request) {
        EmployerId employer = EmployerId.of(id);
        String note = RemarkRequest.note(request);
        return caller.is(Actor.NO) ? shown(appeals.uphold(employer, note)) : shown(decisions.block(employer, note));
    }

    @POST
    @Path("/{id}/appeal")
    @Access("employer.write")
    @Operation(
            operationId = "appealEmployerBlock",
            summary = "A blocked employer asks the national office to look at the block, once")
    public EmployerView appeal(@PathParam("id") String id, @NotNull @Valid EmployerStatementRequest request) {
        return shown(answers.appeal(EmployerId.of(id), request.text()));
    }

    @POST
    @Path("/{id}/unblock")
    @Access("employer.decide")
    @Operation(
            operationId = "unblockEmployer",
            summary = "A block ends, or does not follow on its notice; of the national office: the appeal is granted")
    public EmployerView unblock(@PathParam("id") String id, @Nullable @Valid RemarkRequest request) {
        EmployerId employer = EmployerId.of(id);
        String note = RemarkRequest.note(request);
        return caller.is(Actor.NO) ? shown(appeals.grant(employer, note)) : shown(decisions.unblock(employer, note));
    }

    private EmployerView shown(Optional<Employer> employer) {
        return employer.map(views::whole).orElseThrow(Problems::notFound);
    }
}
