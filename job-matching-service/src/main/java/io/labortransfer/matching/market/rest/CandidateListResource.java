package io.labortransfer.matching.market.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.web.Cursors;
import io.labortransfer.kit.web.Limits;
import io.labortransfer.kit.web.Page;
import io.labortransfer.matching.joborder.JobOrderId;
import io.labortransfer.matching.market.CandidateList;
import io.labortransfer.matching.market.Market;
import io.labortransfer.matching.market.PlaceInLine;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Employers look at who could take a post. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/job-orders")
@Tag(name = "Matches")
public class CandidateListResource {

    private final CandidateList candidates;
    private final Market market;
    private final Caller caller;
    private final Cursors cursors;

    CandidateListResource(CandidateList candidates, Market market, Caller caller, Cursors cursors) {
        this.candidates = candidates;
        this.market = market;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    @Path("/{id}/candidates")
    @Access("candidate.read")
    @Operation(
            operationId = "listCandidates",
            summary = "Who could take a post and may be shown, anonymous, in the order of the post",
            description =
                    "Those of one priority class who fit alike stand by a lottery that is drawn anew each day: a cursor of yesterday is"
                            + " 400, and the list begins again.")
    public Page<CandidateView> list(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        JobOrderId order = JobOrderId.of(id);
        int most = Limits.of(limit);
        String province = caller.scope().province();
        String filter = "candidates|" + order.wire() + "|" + market.day();
        PlaceInLine after = cursor == null ? null : place(cursors.open(province, filter, cursor));
        List<CandidateList.Listed> found =
                candidates.page(order, after, most + 1).orElseThrow(Problems::notFound);
        return Page.cut(found, most, last -> cursors.seal(province, filter, keyset(last.place())))
                .map(CandidateView::of);
    }

    private static List<String> keyset(PlaceInLine place) {
        return List.of(
                Integer.toString(place.priority()),
                Integer.toString(place.fit()),
                Long.toString(place.draw()),
                place.worker().toString());
    }

    private static PlaceInLine place(List<String> keyset) {
        return new PlaceInLine(
                Integer.parseInt(keyset.get(0)),
                Integer.parseInt(keyset.get(1)),
                Long.parseLong(keyset.get(2)),
                UUID.fromString(keyset.get(3)));
    }
}
