package io.labortransfer.registry.referral.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.access.RelatedRecord;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.accesslog.PersonalRecord;
import io.labortransfer.kit.fieldgroups.InGroup;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.web.Versioned;
import io.labortransfer.registry.referral.AlertId;
import io.labortransfer.registry.referral.ShownReferral;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A risk referral.
 *
 * @param relation what ties the caller to the household
 * @param workers the workers in the household of whom it tells the caller, for the access log
 */
public record ReferralView(
        @JsonIgnore Relation relation,
        @JsonIgnore List<String> workers,
        @InGroup(FieldGroup.F0) String id,
        @InGroup(FieldGroup.F0) String householdId,
        @InGroup(FieldGroup.F0) String originProvince,
        @InGroup(FieldGroup.F1) String county,
        @InGroup(FieldGroup.F0) String state,
        @InGroup(FieldGroup.F0) long version,
        @InGroup(FieldGroup.F0) String raisedBy,
        @InGroup(FieldGroup.F0) String raisedOrg,
        @InGroup(FieldGroup.F4) List<String> alertIds,
        @InGroup(FieldGroup.F4) String reason,
        @InGroup(FieldGroup.F4) String evidenceRef,
        @InGroup(FieldGroup.F4) LocalDate observedOn,
        @InGroup(FieldGroup.F0) Instant sentAt,
        @InGroup(FieldGroup.F0) @Nullable Instant receivedAt,
        @InGroup(FieldGroup.F0) @Nullable Instant decidedAt,
        @InGroup(FieldGroup.F0) @Nullable Instant dueAt,
        @InGroup(FieldGroup.F0) boolean overdue)
        implements PersonalRecord, RelatedRecord, Versioned {

    @Override
    public List<String> subjects() {
        return workers;
    }

    static ReferralView of(ShownReferral shown, Relation relation) {
        var referral = shown.referral();
        var observation = referral.observation();
        return new ReferralView(
                relation,
                shown.workers().stream()
                        .map(worker -> PublicId.format("wkr", worker))
                        .toList(),
                referral.id().wire(),
                PublicId.format("hhd", referral.householdId()),
                referral.originProvince(),
                referral.county(),
                referral.state().name(),
                referral.version(),
                referral.raisedBy().name(),
                referral.raisedOrg(),
                shown.alerts().stream().map(alert -> new AlertId(alert).wire()).toList(),
                observation.reason().name(),
                observation.evidenceRef(),
                observation.observedOn(),
                referral.sentAt(),
                referral.receivedAt(),
                referral.decidedAt(),
                referral.dueAt(),
                shown.overdue());
    }
}
