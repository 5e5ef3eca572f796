package io.labortransfer.registry.referral;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.capture.Capture;
import io.labortransfer.registry.capture.CaptureDesk;
import io.labortransfer.registry.capture.CaptureKind;
import io.labortransfer.registry.household.HouseholdDirectory;
import io.labortransfer.registry.household.ShownHousehold;
import io.labortransfer.registry.policy.Policy;
import io.labortransfer.registry.policy.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends and shows referrals. */
@ApplicationScoped
public class ReferralDesk {
    private final Referrals referrals;
    private final HouseholdDirectory households;
    private final EscalatedAlerts alerts;
    private final ReferralNews news;
    private final Ids ids;
    private final Terms terms;
    private final CaptureDesk captures;
    private final Clock clock;

    ReferralDesk(
            Referrals referrals,
            HouseholdDirectory households,
            EscalatedAlerts alerts,
            ReferralNews news,
            Ids ids,
            Terms terms,
            CaptureDesk captures,
            Clock clock) {
        this.terms = terms;
        this.referrals = referrals;
        this.households = households;
        this.alerts = alerts;
        this.news = news;
        this.ids = ids;
        this.captures = captures;
        this.clock = clock;
    }

    /** Sends what was seen of a household in reach to its county. What a device sends again is the referral that it sent. */
    @Transactional
    public ShownReferral send(Passport caller, UUID householdId, Observation observation, @Nullable String clientId) {
        var shown = households.get(caller, householdId);
        var unit = ProvinceScope.ofProvince(caller.province()); // who may send need not be who decides
        var referral = captures.once(
                caller.scope(),
                new Capture(CaptureKind.RISK_REFERRAL, householdId, clientId, observation.said()),
                new CaptureDesk.Shelf<>(
                        id -> referrals.find(unit, id),
                        (RiskReferral sent) -> sent.id().value()),
                () -> sent(caller, shown, observation));
        return shown(caller, referral, shown.about());
    }

    private RiskReferral sent(Passport caller, ShownHousehold shown, Observation observation) {
        if (observation.observedOn().isAfter(Times.today(clock))) {
            throw Problems.invalid(new FieldError("/observedOn", "DAY_IN_FUTURE"));
        }
        var household = shown.household();
        var now = clock.instant();
        var referral = new RiskReferral(
                new ReferralKey(household.originProvince(), ids.next()),
                household.uuid(),
                household.registrationDivision(),
                Raiser.of(caller),
                caller.org(),
                observation,
                now,
                terms.end(caller.scope(), Policy.REFERRAL_TERM, now));
        if (!referrals.add(referral)) {
            Ruling.refused(ReferralRefusal.REFERRAL_OPEN).orThrow();
        }
        news.tell(caller.scope(), referral, household);
        return referral;
    }

    /** The referral, or 404. */
    @Transactional
    public ShownReferral get(Passport caller, UUID id) {
        var referral = find(caller, id);
        return shown(
                caller,
                referral,
                households.anywhere(caller, referral.householdId()).workers());
    }

    /** At most {@code limit} referrals in reach behind the id {@code after}; {@code overdue} asks for those whose next step is late, or is not. */
    @Transactional
    public List<ShownReferral> list(
            Passport caller,
            @Nullable String county,
            @Nullable ReferralState state,
            @Nullable Boolean overdue,
            @Nullable UUID after,
            int limit) {
        var now = clock.instant();
        var filter = new ReferralFilter(
                county,
                state,
                Boolean.TRUE.equals(overdue) ? now : null,
                Boolean.FALSE.equals(overdue) ? now : null,
                after);
        var found = referrals.page(caller.scope(), filter, limit);
        var workers = households.workersOf(
                caller, found.stream().map(RiskReferral::householdId).toList());
        var behind = alerts.behind(
                caller.scope(),
                found.stream().map(referral -> referral.id().value()).toList());
        return found.stream()
                .map(referral -> new ShownReferral(
                        referral,
                        workers.getOrDefault(referral.householdId(), List.of()),
                        behind.getOrDefault(referral.id().value(), List.of()),
                        referral.isOverdue(now)))
                .toList();
    }

    RiskReferral find(Passport caller, UUID id) {
        return referrals.find(caller.scope(), id).orElseThrow(Problems::notFound);
    }

    /** Stores what became of it, and tells. */
    ShownReferral moved(Passport caller, RiskReferral referral) {
        referrals.store(referral);
        var shown = households.anywhere(caller, referral.householdId());
        news.tell(caller.scope(), referral, shown.household());
        return shown(caller, referral, shown.workers());
    }

    private ShownReferral shown(Passport caller, RiskReferral referral, List<UUID> workers) {
        var id = referral.id().value();
        return new ShownReferral(
                referral,
                workers,
                alerts.behind(caller.scope(), List.of(id)).getOrDefault(id, List.of()),
                referral.isOverdue(clock.instant()));
    }
}
