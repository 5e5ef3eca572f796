package io.labortransfer.registry.household.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.access.RelatedRecord;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.accesslog.PersonalRecord;
import io.labortransfer.kit.fieldgroups.InGroup;
import io.labortransfer.registry.household.PastHousehold;
import io.labortransfer.registry.household.ShownHousehold.ShownMember;
import io.labortransfer.registry.household.rest.HouseholdView.MemberView;
import io.labortransfer.registry.household.rest.HouseholdView.MonitoringView;
import io.labortransfer.registry.household.rest.HouseholdView.RiskView;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A version of a household that another one took the place of. Of the workers in it, age band and capacity of those days are not kept.
 *
 * @param relation what ties the caller to the household
 */
public record PastHouseholdView(
        @JsonIgnore Relation relation,
        @InGroup(FieldGroup.F0) String id,
        @InGroup(FieldGroup.F0) long version,
        @InGroup(FieldGroup.F1) String registrationDivision,
        @InGroup(FieldGroup.F4) boolean relocated,
        @InGroup(FieldGroup.F4) List<MemberView> members,
        @InGroup(FieldGroup.F4) MonitoringView monitoring,
        @InGroup(FieldGroup.F4) RiskView risk,
        @InGroup(FieldGroup.F4) boolean zeroEmployment,
        @InGroup(FieldGroup.F0) Instant updatedAt,
        @InGroup(FieldGroup.F0) Instant supersededAt)
        implements PersonalRecord, RelatedRecord {

    @Override
    public List<String> subjects() {
        return members.stream()
                .map(MemberView::workerId)
                .filter(Objects::nonNull)
                .toList();
    }

    static PastHouseholdView of(String id, PastHousehold past, Relation relation) {
        return new PastHouseholdView(
                relation,
                id,
                past.version(),
                past.registrationDivision(),
                past.relocated(),
                past.members().stream()
                        .map(member -> MemberView.of(new ShownMember(member, member.ageBand(), member.capacity())))
                        .toList(),
                MonitoringView.of(past.monitoring()),
                RiskView.of(past.risk()),
                past.zeroEmployment(),
                past.updatedAt(),
                past.supersededAt());
    }
}
