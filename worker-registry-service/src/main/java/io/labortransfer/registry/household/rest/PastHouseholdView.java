package io.labortransfer.registry.household.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.access.RelatedRecord;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.accesslog.PersonalRecord;
import io.labortransfer.kit.fieldgroups.InGroup;
import io.labortransfer.registry.household.HouseholdEntry;
import io.labortransfer.registry.household.rest.HouseholdView.MemberView;
import io.labortransfer.registry.household.rest.HouseholdView.MonitoringView;
import io.labortransfer.registry.household.rest.HouseholdView.RiskView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a household. Of the workers in it, age band and capacity of those days are not kept.
 *
 * @param relation what ties the caller to the household
 * @param about the workers of whom it tells the caller, for the access log
 * @param supersededAt when another one took its place; absent of the present one
 * @param by the organization, or the work of this service, that made it
 * @param actor the kind of caller; absent for the service's own work
 * @param operation the operation of this API that made it
 * @param changed names of the properties that it changed; empty for the first version
 */
public record PastHouseholdView(
        @JsonIgnore Relation relation,
        @JsonIgnore List<String> about,
        @InGroup(FieldGroup.F0) String id,
        @InGroup(FieldGroup.F0) long version,
        @InGroup(FieldGroup.F1) String registrationDivision,
        @InGroup(FieldGroup.F4) boolean relocated,
        @InGroup(FieldGroup.F4) List<MemberView> members,
        @InGroup(FieldGroup.F4) MonitoringView monitoring,
        @InGroup(FieldGroup.F4) RiskView risk,
        @InGroup(FieldGroup.F4) boolean zeroEmployment,
        @InGroup(FieldGroup.F0) Instant updatedAt,
        @InGroup(FieldGroup.F0) @Nullable Instant supersededAt,
        @InGroup(FieldGroup.F9) String by,
        @InGroup(FieldGroup.F9) @Nullable String actor,
        @InGroup(FieldGroup.F9) @Nullable String operation,
        @InGroup(FieldGroup.F9) List<String> changed)
        implements PersonalRecord, RelatedRecord {

    @Override
    public List<String> subjects() {
        return about;
    }

    static PastHouseholdView of(String id, HouseholdEntry entry, Relation relation) {
        var version = entry.version();
        return new PastHouseholdView(
                relation,
                HouseholdView.about(entry.about()),
                id,
                version.version(),
                version.registrationDivision(),
                version.relocated(),
                version.members().stream().map(MemberView::kept).toList(),
                MonitoringView.of(version.monitoring()),
                RiskView.of(version.risk()),
                version.zeroEmployment(),
                version.updatedAt(),
                version.supersededAt(),
                version.by(),
                version.actor(),
                version.operation(),
                entry.changed());
    }
}
