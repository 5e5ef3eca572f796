package io.labortransfer.registry.household;

import io.labortransfer.kit.events.Announcement;
import io.labortransfer.kit.ids.PublicId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The payload of {@code lt.household.v1}. */
public record HouseholdChange(
        String householdId,
        String originProvince,
        long version,
        List<String> memberWorkerIds,
        String monitoringType,
        String riskState,
        boolean relocated,
        boolean zeroEmployment,
        @Nullable String referralId,
        @Nullable String alertId,
        @Nullable String outcome,
        @Nullable Instant dueAt) {
    /** Where it is told. */
    public static final String TOPIC = "lt.household.v1";

    /** What happened. */
    public enum Kind {
        MEMBERSHIP_CHANGED,
        MONITORING_CHANGED,
        RISK_CHANGED,
        ZERO_EMPLOYMENT_CHANGED,
        UPDATED,
        REFERRAL_SENT,
        REFERRAL_RECEIVED,
        REFERRAL_DECIDED;

        String type() {
            return "lt.household." + name().toLowerCase(Locale.ROOT) + ".v1";
        }
    }

    /**
     * The referral that an event is about.
     *
     * @param referralId its id
     * @param alertId the alert behind it that the event answers; a referral with several is told of once for each
     * @param outcome how it ended
     * @param dueAt by when its next step is due
     */
    public record Referral(
            String referralId,
            @Nullable String alertId,
            @Nullable String outcome,
            @Nullable Instant dueAt) {}

    /** The announcement of what happened to a household with these members. */
    public static Announcement announcement(Kind kind, Household household, List<HouseholdMember> members) {
        return announcement(kind, household, members, null);
    }

    /** The announcement of what happened to a referral of a household with these members. */
    public static Announcement announcement(
            Kind kind, Household household, List<HouseholdMember> members, @Nullable Referral referral) {
        var id = household.id().wire();
        return new Announcement(
                TOPIC,
                id,
                kind.type(),
                id,
                household.version(),
                household.originProvince(),
                null,
                new HouseholdChange(
                        id,
                        household.originProvince(),
                        household.version(),
                        members.stream()
                                .map(HouseholdMember::workerId)
                                .filter(Objects::nonNull)
                                .map(worker -> PublicId.format("wkr", worker))
                                .toList(),
                        household.monitoring().type().name(),
                        household.risk().state().name(),
                        household.relocated(),
                        household.zeroEmployment(),
                        referral == null ? null : referral.referralId(),
                        referral == null ? null : referral.alertId(),
                        referral == null ? null : referral.outcome(),
                        referral == null ? null : referral.dueAt()));
    }
}
