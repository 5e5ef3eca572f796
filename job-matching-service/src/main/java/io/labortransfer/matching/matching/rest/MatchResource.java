package io.labortransfer.matching.matching.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.access.NoIdempotencyKey;
import io.labortransfer.kit.feed.ChangeFeed;
import io.labortransfer.kit.feed.ChangePage;
import io.labortransfer.kit.feed.Feed;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.web.Cursors;
import io.labortransfer.kit.web.Limits;
import io.labortransfer.kit.web.Page;
import io.labortransfer.matching.joborder.JobOrderId;
import io.labortransfer.matching.matching.MatchAccess;
import io.labortransfer.matching.matching.MatchId;
import io.labortransfer.matching.matching.MatchReading;
import io.labortransfer.matching.matching.RunId;
import io.labortransfer.matching.matching.WhyNot;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reading matches. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/matches")
@Tag(name = "Matches")
public class MatchResource {

    private final MatchReading matches;
    private final WhyNot whyNot;
    private final MatchViews views;
    private final Caller caller;
    private final Cursors cursors;
    private final ChangeFeed changes;

    MatchResource(
            MatchReading matches, WhyNot whyNot, MatchViews views, Caller caller, Cursors cursors, ChangeFeed changes) {
        this.changes = changes;
        this.matches = matches;
        this.whyNot = whyNot;
        this.views = views;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    @Path("/changes")
    @Access("match.read")
    @Operation(operationId = "listMatchChanges", summary = "Changes of matches that the caller may read")
    public ChangePage changes(
            @QueryParam("since") @Nullable String since, @QueryParam("limit") @Nullable Integer limit) {
        return changes.page(feed(), since, limit);
    }

    @GET
    @Path("/changes")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Access("match.read")
    @Operation(operationId = "followMatchChanges", hidden = true)
    public Multi<OutboundSseEvent> follow(@QueryParam("since") @Nullable String since) {
        return changes.follow(feed(), since);
    }

    private Feed feed() {
        return Feed.of(
                "lt.match.v1",
                id -> matches.find(MatchId.of(id))
                        .map(views::of)
                        .orElseThrow(Problems::notFound)
                        .subjects());
    }

    @GET
    @Path("/{id}")
    @Access("match.read")
    @Operation(operationId = "getMatch", summary = "One match, as the caller's side may see it")
    public MatchView get(@PathParam("id") String id) {
        return matches.find(MatchId.of(id)).map(views::of).orElseThrow(Problems::notFound);
    }

    @GET
    @Access("match.read")
    @Operation(operationId = "listMatches", summary = "Matches of own workers, or with own orders, by id")
    public Page<MatchView> list(
            @QueryParam("runId") @Nullable String runId,
            @QueryParam("state") @Pattern(regexp = "[A-Z][A-Z_]{0,39}") @Nullable String state,
            @QueryParam("jobOrderId") @Nullable String jobOrderId,
            @QueryParam("side") MatchAccess.@Nullable Side side,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int most = Limits.of(limit);
        UUID run = PublicId.askedIfAny("runId", RunId.PREFIX, runId);
        UUID order = PublicId.askedIfAny("jobOrderId", JobOrderId.PREFIX, jobOrderId);
        String province = caller.scope().province();
        String filter = String.join(
                "|",
                "matches",
                String.valueOf(runId),
                String.valueOf(state),
                String.valueOf(jobOrderId),
                String.valueOf(side));
        UUID after = cursor == null
                ? null
                : UUID.fromString(cursors.open(province, filter, cursor).getFirst());
        MatchReading.Found found = matches.page(run, state, order, side, after, most + 1);
        return Page.cut(
                        found.matches(),
                        most,
                        last -> cursors.seal(
                                province, filter, List.of(last.id().value().toString())))
                .map(match -> views.of(match, found.side()));
    }

    @GET
    @Path("/{id}/explanation")
    @Access("match.explain")
    @Operation(operationId = "explainMatch", summary = "Why the run proposed this match")
    public ExplanationView explain(@PathParam("id") String id) {
        MatchId match = MatchId.of(id);
        return matches.explain(match)
                .map(explanation -> ExplanationView.of(match.wire(), explanation))
                .orElseThrow(Problems::notFound);
    }

    @POST
    @Path("/explanations")
    @NoIdempotencyKey("it only reads")
    @Access("match.explain")
    @Operation(
            operationId = "explainNonMatch",
            summary = "Why this worker is not proposed for that order",
            description =
                    "The first rule that fails, and in `obstacles` all of them: what would have to be otherwise. When none fails,"
                            + " `standing` is where the worker stands at the post, and `lastRun` what the last run said, with where the"
                            + " last one stood whom the order took.")
    @APIResponseSchema(responseCode = "200", responseDescription = "OK", value = WhyNotView.class)
    @APIResponse(responseCode = "404", description = "No such worker or order, or none that the caller may see")
    public WhyNotView explainNonMatch(@NotNull @Valid WhyNotRequest request) {
        UUID worker = PublicId.require("wkr", request.workerId());
        return whyNot.ask(worker, JobOrderId.of(request.jobOrderId()))
                .map(found -> WhyNotView.of(request, found))
                .orElseThrow(Problems::notFound);
    }
}
