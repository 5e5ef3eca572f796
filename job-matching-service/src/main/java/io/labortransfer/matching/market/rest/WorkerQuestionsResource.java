package io.labortransfer.matching.market.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.access.NoIdempotencyKey;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.web.Cursors;
import io.labortransfer.kit.web.Limits;
import io.labortransfer.kit.web.Page;
import io.labortransfer.matching.engine.Liked;
import io.labortransfer.matching.market.BestPosts;
import io.labortransfer.matching.market.Counterfactuals;
import io.labortransfer.matching.market.Market;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the market holds for one worker, and what would change it. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/matches")
@Tag(name = "Matches")
public class WorkerQuestionsResource {

    private static final int MOST_NAMED = 10;

    private final BestPosts posts;
    private final Counterfactuals counterfactuals;
    private final Market market;
    private final Caller caller;
    private final Cursors cursors;

    WorkerQuestionsResource(
            BestPosts posts, Counterfactuals counterfactuals, Market market, Caller caller, Cursors cursors) {
        this.posts = posts;
        this.counterfactuals = counterfactuals;
        this.market = market;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    @Path("/best-posts")
    @Access("match.explain")
    @Operation(
            operationId = "listBestPosts",
            summary = "The posts that a worker would like best of those that they may take",
            description =
                    "Those that the worker ranked themselves first, then by utility. `wouldTake` says whether the post would take the"
                            + " worker as things stand: a seat is free, or `standing` beats `cutoff`, where the last one stands whom the post holds;"
                            + " a run decides. A match rests on the worker's own consent: where only a duty of offices shows the worker, `obstacle` is"
                            + " `CONSENT_MISSING`, and the post takes nobody until they agree. There are no posts for somebody who is not asked at all, such as while a proposal waits for them;"
                            + " `POST /matches/explanations` says so. Lots are drawn anew each day: a cursor of yesterday is 400, and the list begins"
                            + " again.")
    public Page<BestPostView> best(
            @QueryParam("workerId") @NotNull String workerId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        UUID worker = PublicId.asked("workerId", "wkr", workerId);
        int most = Limits.of(limit);
        String province = caller.scope().province();
        String filter = "best-posts|" + worker + "|" + market.day();
        BestPosts.Place after = cursor == null ? null : place(cursors.open(province, filter, cursor));
        List<BestPosts.Best> found = posts.page(worker, after, most + 1).orElseThrow(Problems::notFound);
        return Page.cut(found, most, last -> cursors.seal(province, filter, keyset(last.place())))
                .map(best -> BestPostView.of(workerId, best));
    }

    private static List<String> keyset(BestPosts.Place place) {
        return List.of(
                Integer.toString(place.choice()),
                Integer.toString(place.liked().value()),
                Long.toString(place.liked().monthlyFen()),
                place.liked().post().toString());
    }

    private static BestPosts.Place place(List<String> keyset) {
        return new BestPosts.Place(
                Integer.parseInt(keyset.get(0)),
                new Liked.Place(
                        Integer.parseInt(keyset.get(1)),
                        Long.parseLong(keyset.get(2)),
                        UUID.fromString(keyset.get(3))));
    }

    @POST
    @Path("/counterfactuals")
    @NoIdempotencyKey("it only reads")
    @Access("match.explain")
    @Operation(
            operationId = "askWhatIf",
            summary = "What would open up to a worker with one certificate or one destination more",
            description =
                    "Counted in published posts with a free seat, as the market stands, where the worker agrees to be shown: what the list of"
                            + " best posts tells with an `obstacle` is not among those that they may take. With a destination the worker goes there"
                            + " last of all, and agrees to be shown there. Nothing is kept of the question.")
    @APIResponseSchema(responseCode = "200", responseDescription = "OK", value = CounterfactualView.class)
    @APIResponse(responseCode = "404", description = "No such worker, or none that the caller may see")
    public CounterfactualView askWhatIf(@NotNull @Valid CounterfactualRequest request) {
        UUID worker = PublicId.require("wkr", request.workerId());
        return counterfactuals
                .ask(worker, request.change(), MOST_NAMED)
                .map(gain -> CounterfactualView.of(request.workerId(), gain))
                .orElseThrow(Problems::notFound);
    }
}
