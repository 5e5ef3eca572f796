package io.labortransfer.registry.referral.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.history.AsKnown;
import io.labortransfer.kit.web.Cursors;
import io.labortransfer.kit.web.Limits;
import io.labortransfer.kit.web.Moments;
import io.labortransfer.kit.web.Page;
import io.labortransfer.registry.referral.ReferralDesk;
import io.labortransfer.registry.referral.ReferralHistory;
import io.labortransfer.registry.referral.ReferralId;
import io.labortransfer.registry.referral.ReferralOutcome;
import io.labortransfer.registry.referral.ReferralReview;
import io.labortransfer.registry.referral.ReferralState;
import io.labortransfer.registry.referral.ShownReferral;
import io.labortransfer.registry.worker.Reach;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Risk referrals, for the counties that review them. */
@Path("/api/v1/risk-referrals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Risk referrals")
@Blocking
public class ReferralResource {
    private final ReferralDesk desk;
    private final ReferralReview review;
    private final ReferralHistory history;
    private final Cursors cursors;
    private final Caller caller;

    ReferralResource(
            ReferralDesk desk, ReferralReview review, ReferralHistory history, Cursors cursors, Caller caller) {
        this.desk = desk;
        this.review = review;
        this.history = history;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @Access("referral.decide")
    @Operation(
            operationId = "listRiskReferrals",
            summary = "The risk referrals in reach, in the order in which they were sent")
    public Page<ReferralView> list(
            @QueryParam("county") @Pattern(regexp = "[0-9]{2,6}") @Nullable String county,
            @QueryParam("state") @Nullable ReferralState state,
            @QueryParam("overdue") @Nullable Boolean overdue,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var passport = caller.passport();
        var filter = "risk-referrals|" + county + "|" + state + "|" + overdue;
        var after = cursor == null
                ? null
                : UUID.fromString(
                        cursors.open(passport.province(), filter, cursor).getFirst());
        var most = Limits.of(limit);
        return Page.cut(
                        desk.list(passport, county, state, overdue, after, most + 1),
                        most,
                        last -> cursors.seal(
                                passport.province(),
                                filter,
                                List.of(last.referral().id().value().toString())))
                .map(this::view);
    }

    @GET
    @Path("/{id}")
    @Access("referral.decide")
    @Operation(
            operationId = "getRiskReferral",
            summary = "One risk referral, as it stands, as it held on a day or as it was known at a moment")
    public ReferralView get(
            @PathParam("id") String id,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("knownAt") @Nullable String knownAt) {
        var asked = new AsKnown(Moments.day("asOf", asOf), Moments.instant("knownAt", knownAt));
        var referral = ReferralId.of(id).value();
        return view(
                asked.isNow() ? desk.get(caller.passport(), referral) : history.at(caller.passport(), referral, asked));
    }

    @POST
    @Path("/{id}/receive")
    @Access("referral.decide")
    @Operation(
            operationId = "receiveRiskReferral",
            summary = "The county takes a referral up; it has 15 days for the review from now on",
            description = "Offices above the county read referrals and do not review them.")
    public ReferralView receive(@PathParam("id") String id) {
        return view(review.receive(caller.passport(), ReferralId.of(id).value()));
    }

    @POST
    @Path("/{id}/outcome")
    @Consumes(MediaType.APPLICATION_JSON)
    @Access("referral.decide")
    @Operation(
            operationId = "reportRiskReferralOutcome",
            summary = "The county reports what its review came to; the household itself changes by import only",
            description = "Offices above the county read referrals and do not review them.")
    public ReferralView outcome(@PathParam("id") String id, @NotNull @Valid OutcomeRequest report) {
        return view(review.decide(caller.passport(), ReferralId.of(id).value(), report.outcome()));
    }

    private ReferralView view(ShownReferral shown) {
        return ReferralView.of(shown, Reach.relation(caller.passport()));
    }

    /**
     * What the review came to.
     *
     * @param outcome IDENTIFIED, NOT_IDENTIFIED or ALREADY_MONITORED
     */
    @Schema(name = "RiskReferralOutcome")
    public record OutcomeRequest(@NotNull ReferralOutcome outcome) {}
}
