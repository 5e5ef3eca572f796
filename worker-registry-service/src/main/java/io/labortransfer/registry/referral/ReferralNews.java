package io.labortransfer.registry.referral;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.events.Outbox;
import io.labortransfer.registry.household.Household;
import io.labortransfer.registry.household.HouseholdChange;
import io.labortransfer.registry.household.HouseholdDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells how a referral goes: once for each alert behind it, so that whoever raised an alert learns what became of that one. */
@ApplicationScoped
class ReferralNews {
    private final HouseholdDirectory households;
    private final EscalatedAlerts alerts;
    private final Outbox outbox;

    ReferralNews(HouseholdDirectory households, EscalatedAlerts alerts, Outbox outbox) {
        this.households = households;
        this.alerts = alerts;
        this.outbox = outbox;
    }

    /** Tells of a step that the referral took. */
    void tell(ProvinceScope scope, RiskReferral referral, Household household) {
        var id = referral.id().value();
        var behind = alerts.behind(scope, List.of(id)).getOrDefault(id, List.of());
        if (behind.isEmpty()) {
            tell(scope, referral, household, null);
        }
        behind.forEach(alert -> tell(scope, referral, household, alert));
    }

    /** Tells of one alert where the referral is. */
    void tell(ProvinceScope scope, RiskReferral referral, Household household, @Nullable UUID alert) {
        var outcome = referral.decidedAt() == null ? null : referral.state().name();
        outbox.announce(HouseholdChange.announcement(
                kind(referral.state()),
                household,
                households.members(scope, household),
                new HouseholdChange.Referral(
                        referral.id().wire(),
                        alert == null ? null : new AlertId(alert).wire(),
                        outcome,
                        referral.dueAt())));
    }

    private static HouseholdChange.Kind kind(ReferralState state) {
        return switch (state) {
            case SENT -> HouseholdChange.Kind.REFERRAL_SENT;
            case UNDER_REVIEW -> HouseholdChange.Kind.REFERRAL_RECEIVED;
            case IDENTIFIED, NOT_IDENTIFIED, ALREADY_MONITORED -> HouseholdChange.Kind.REFERRAL_DECIDED;
        };
    }
}
