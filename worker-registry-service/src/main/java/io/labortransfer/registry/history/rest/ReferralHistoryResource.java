package io.labortransfer.registry.history.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.web.Page;
import io.labortransfer.registry.referral.ReferralHistory;
import io.labortransfer.registry.referral.ReferralId;
import io.labortransfer.registry.worker.Reach;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who sent, took up and decided a risk referral. */
@Path("/api/v1/risk-referrals/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Risk referrals")
@Blocking
public class ReferralHistoryResource {
    private final ReferralHistory history;
    private final VersionPages pages;
    private final Caller caller;

    ReferralHistoryResource(ReferralHistory history, VersionPages pages, Caller caller) {
        this.history = history;
        this.pages = pages;
        this.caller = caller;
    }

    @GET
    @Access("referral.decide")
    @Operation(
            operationId = "listRiskReferralHistory",
            summary =
                    "The versions of a risk referral, the newest first: who sent it, took it up and decided it, and when")
    public Page<ReferralEntryView> list(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var referral = ReferralId.of(id);
        var passport = caller.passport();
        var relation = Reach.relation(passport);
        return pages.page(
                referral.wire(),
                limit,
                cursor,
                (below, most) -> history.page(passport, referral.value(), below, most),
                (shown, version) -> ReferralEntryView.of(shown, version, relation));
    }
}
