package io.labortransfer.matching.matching.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.web.IgnoresVersion;
import io.labortransfer.matching.matching.EmployerDesk;
import io.labortransfer.matching.matching.Match;
import io.labortransfer.matching.matching.MatchAccess;
import io.labortransfer.matching.matching.MatchId;
import io.labortransfer.matching.matching.WorkerDesk;
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

/** What the two sides of a match do. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/matches")
@Tag(name = "Matches")
public class MatchActionResource {

    private final WorkerDesk workers;
    private final EmployerDesk employers;
    private final MatchViews views;

    MatchActionResource(WorkerDesk workers, EmployerDesk employers, MatchViews views) {
        this.workers = workers;
        this.employers = employers;
        this.views = views;
    }

    @POST
    @Path("/{id}/worker-decision")
    @Access("match.decide")
    @Operation(operationId = "decideMatch", summary = "The worker answers the proposal or the offer, by their word")
    public MatchView decide(@PathParam("id") String id, @NotNull @Valid DecisionRequest request) {
        return shown(
                workers.decide(
                        MatchId.of(id),
                        request.askedStep(),
                        request.decision(),
                        WordRequest.require(request.workerWord()),
                        request.ridingConsents()),
                MatchAccess.Side.ORIGIN);
    }

    @POST
    @Path("/{id}/withdraw")
    @IgnoresVersion("the worker's no is open in every state and must not fail for a stale version")
    @Access("withdraw")
    @Operation(operationId = "withdrawMatch", summary = "The worker leaves, by their word and without a reason")
    public MatchView withdraw(@PathParam("id") String id, @NotNull @Valid WithdrawRequest request) {
        return shown(
                workers.withdraw(MatchId.of(id), WordRequest.require(request.workerWord())), MatchAccess.Side.ORIGIN);
    }

    @POST
    @Path("/{id}/shortlist")
    @Access("match.employer")
    @Operation(operationId = "shortlistMatch", summary = "The employer would like to meet the candidate")
    public MatchView shortlist(@PathParam("id") String id) {
        return shown(employers.shortlist(MatchId.of(id)), MatchAccess.Side.DESTINATION);
    }

    @POST
    @Path("/{id}/offer")
    @Access("match.employer")
    @Operation(operationId = "offerMatch", summary = "The employer offers a post, which is reserved by it")
    public MatchView offer(@PathParam("id") String id) {
        return shown(employers.offer(MatchId.of(id)), MatchAccess.Side.DESTINATION);
    }

    @POST
    @Path("/{id}/reject")
    @Access("match.employer")
    @Operation(operationId = "rejectMatch", summary = "The employer says no, with a job-related code")
    public MatchView reject(@PathParam("id") String id, @NotNull @Valid ReasonRequest request) {
        return shown(employers.reject(MatchId.of(id), request.reasonCode()), MatchAccess.Side.DESTINATION);
    }

    @POST
    @Path("/{id}/retract")
    @Access("match.employer")
    @Operation(operationId = "retractOffer", summary = "The employer takes back an offer that was not accepted yet")
    public MatchView retract(@PathParam("id") String id, @NotNull @Valid ReasonRequest request) {
        return shown(employers.retract(MatchId.of(id), request.reasonCode()), MatchAccess.Side.DESTINATION);
    }

    private MatchView shown(Optional<Match> match, MatchAccess.Side side) {
        return match.map(m -> views.of(m, side)).orElseThrow(Problems::notFound);
    }
}
