package io.labortransfer.registry.household.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.access.RelatedRecord;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.accesslog.PersonalRecord;
import io.labortransfer.kit.fieldgroups.InGroup;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.web.Versioned;
import io.labortransfer.registry.household.HouseholdHistory;
import io.labortransfer.registry.household.HouseholdId;
import io.labortransfer.registry.household.HouseholdMember;
import io.labortransfer.registry.household.Monitoring;
import io.labortransfer.registry.household.Risk;
import io.labortransfer.registry.household.SharedHousehold;
import io.labortransfer.registry.household.ShownHousehold;
import io.labortransfer.registry.household.ShownHousehold.ShownMember;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A household; who sees what of it is the policy table's business.
 *
 * @param relation what ties the caller to it
 * @param about the workers of whom it tells the caller, for the access log
 */
public record HouseholdView(
        @JsonIgnore Relation relation,
        @JsonIgnore List<String> about,
        @InGroup(FieldGroup.F0) String id,
        @InGroup(FieldGroup.F0) String originProvince,
        @InGroup(FieldGroup.F0) long version,
        @InGroup(FieldGroup.F1) String registrationDivision,
        @InGroup(FieldGroup.F4) @Nullable Boolean relocated,
        @InGroup(FieldGroup.F4) @Nullable List<MemberView> members,
        @InGroup(FieldGroup.F4) @Nullable MonitoringView monitoring,
        @InGroup(FieldGroup.F4) @Nullable RiskView risk,
        @InGroup(FieldGroup.F4) @Nullable Boolean zeroEmployment,
        @InGroup(FieldGroup.F0) Instant createdAt,
        @InGroup(FieldGroup.F0) Instant updatedAt)
        implements PersonalRecord, RelatedRecord, Versioned {

    /**
     * A member.
     *
     * @param workerId of a worker
     * @param relation what the member is to the head of the household
     * @param ageBand from 16 to the age of retirement is WORKING
     * @param capacity how much the member can work
     */
    public record MemberView(
            @InGroup(FieldGroup.F4) @Nullable String workerId,
            @InGroup(FieldGroup.F4) String relation,
            @InGroup(FieldGroup.F4) @Nullable String ageBand,
            @InGroup(FieldGroup.F5) @Nullable String capacity) {

        static MemberView kept(HouseholdMember member) {
            return of(new ShownMember(member, member.ageBand(), member.capacity()));
        }

        static MemberView of(ShownMember shown) {
            var worker = shown.member().workerId();
            var ageBand = shown.ageBand();
            var capacity = shown.capacity();
            return new MemberView(
                    worker == null ? null : PublicId.format("wkr", worker),
                    shown.member().relation().name(),
                    ageBand == null ? null : ageBand.name(),
                    capacity == null ? null : capacity.name());
        }
    }

    /**
     * How the household is watched.
     *
     * @param type the kind
     * @param source the system that says so
     * @param asOf the day on which it held there
     */
    public record MonitoringView(
            @InGroup(FieldGroup.F4) String type,
            @InGroup(FieldGroup.F4) @Nullable String source,
            @InGroup(FieldGroup.F4) @Nullable LocalDate asOf) {

        static MonitoringView of(Monitoring monitoring) {
            return new MonitoringView(monitoring.type().name(), monitoring.source(), monitoring.asOf());
        }
    }

    /**
     * How the risk of the household stands.
     *
     * @param state the state
     * @param source the system that says so
     * @param asOf the day on which it held there
     */
    public record RiskView(
            @InGroup(FieldGroup.F4) String state,
            @InGroup(FieldGroup.F4) @Nullable String source,
            @InGroup(FieldGroup.F4) @Nullable LocalDate asOf) {

        static RiskView of(Risk risk) {
            return new RiskView(risk.state().name(), risk.source(), risk.asOf());
        }
    }

    @Override
    public List<String> subjects() {
        return about;
    }

    /** The public ids of the workers whom a household is about. */
    static List<String> about(List<UUID> workers) {
        return workers.stream().map(worker -> PublicId.format("wkr", worker)).toList();
    }

    /** As it was asked for. Of the workers who belonged to it then, age band and capacity of those days are not kept. */
    static HouseholdView of(HouseholdHistory.Dated dated, Relation relation) {
        var household = dated.household();
        var then = dated.version();
        return new HouseholdView(
                relation,
                about(dated.about()),
                household.id().wire(),
                household.originProvince(),
                then.version(),
                then.registrationDivision(),
                then.relocated(),
                then.members().stream().map(MemberView::kept).toList(),
                MonitoringView.of(then.monitoring()),
                RiskView.of(then.risk()),
                then.zeroEmployment(),
                household.createdAt(),
                then.updatedAt());
    }

    /** As an office of another unit may know it: nothing else was read. */
    static HouseholdView of(SharedHousehold shared) {
        return new HouseholdView(
                shared.right(),
                about(shared.about()),
                new HouseholdId(shared.id()).wire(),
                shared.originProvince(),
                shared.version(),
                shared.registrationDivision(),
                null,
                null,
                null,
                null,
                null,
                shared.createdAt(),
                shared.updatedAt());
    }

    static HouseholdView of(ShownHousehold shown, Relation relation) {
        var household = shown.household();
        return new HouseholdView(
                relation,
                about(shown.about()),
                household.id().wire(),
                household.originProvince(),
                household.version(),
                household.registrationDivision(),
                household.relocated(),
                shown.members().stream().map(MemberView::of).toList(),
                MonitoringView.of(household.monitoring()),
                RiskView.of(household.risk()),
                household.zeroEmployment(),
                household.createdAt(),
                household.updatedAt());
    }
}
