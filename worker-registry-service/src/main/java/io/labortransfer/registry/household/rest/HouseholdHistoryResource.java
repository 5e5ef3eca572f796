package io.labortransfer.registry.household.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.web.Cursors;
import io.labortransfer.kit.web.Limits;
import io.labortransfer.kit.web.Page;
import io.labortransfer.registry.household.HouseholdHistory;
import io.labortransfer.registry.household.HouseholdId;
import io.labortransfer.registry.worker.Reach;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a household was, who belonged to it, and who changed it. */
@Path("/api/v1/households/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Households")
@Blocking
public class HouseholdHistoryResource {
    private final HouseholdHistory history;
    private final Cursors cursors;
    private final Caller caller;

    HouseholdHistoryResource(HouseholdHistory history, Cursors cursors, Caller caller) {
        this.history = history;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @Access("household.read")
    @Operation(
            operationId = "listHouseholdVersions",
            summary = "The versions of a household, the newest first: what it was, who changed what, and when")
    public Page<PastHouseholdView> list(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var passport = caller.passport();
        var household = HouseholdId.of(id);
        var filter = "household-history|" + household;
        var below = cursor == null
                ? null
                : Long.valueOf(cursors.open(passport.province(), filter, cursor).getFirst());
        var most = Limits.of(limit);
        return Page.cut(
                        history.page(passport, household.value(), below, most + 1),
                        most,
                        last -> cursors.seal(
                                passport.province(),
                                filter,
                                List.of(String.valueOf(last.version().version()))))
                .map(entry -> PastHouseholdView.of(household.wire(), entry, Reach.relation(passport)));
    }
}
