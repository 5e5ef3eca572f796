package io.labortransfer.registry.worker.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.access.RelatedRecord;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.accesslog.PersonalRecord;
import io.labortransfer.kit.fieldgroups.InGroup;
import io.labortransfer.kit.fieldgroups.Masked;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.web.Versioned;
import io.labortransfer.registry.worker.Category;
import io.labortransfer.registry.worker.CategoryCode;
import io.labortransfer.registry.worker.Contact;
import io.labortransfer.registry.worker.FactAttestation;
import io.labortransfer.registry.worker.Person;
import io.labortransfer.registry.worker.SharedPerson;
import io.labortransfer.registry.worker.SharedProfile;
import io.labortransfer.registry.worker.Skill;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.registry.worker.WorkerVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A worker; who sees what of it is the policy table's business. The ID number is written with stars. Whether the record is protected is
 * said to the office alone. Of need and ability to work the own office and the worker see all, a station and the office of a case no more
 * than {@code lop} and {@code workLimits}, and a station the languages. Of which household somebody is stands in the record as it is now:
 * what the household was before is in its own history.
 *
 * @param relation what ties the caller to the worker
 * @param extent how much of it is let be seen
 */
public record WorkerView(
        @JsonIgnore Relation relation,
        @JsonIgnore Extent extent,
        @InGroup(FieldGroup.F0) String id,
        @InGroup(FieldGroup.F0) String originProvince,
        @InGroup(FieldGroup.F0) String state,
        @InGroup(FieldGroup.F0) long version,
        @InGroup(FieldGroup.F2) @Nullable String idType,
        @InGroup(FieldGroup.F2) @Masked @Nullable String idNumber,
        @InGroup(FieldGroup.F2) @Nullable String name,
        @InGroup(FieldGroup.F1) String sex,
        @InGroup(FieldGroup.F2) @Nullable LocalDate birthDate,
        @InGroup(FieldGroup.F3) @Nullable String phone,
        @InGroup(FieldGroup.F3) @Nullable String address,
        @InGroup(FieldGroup.F1) String registrationDivision,
        @InGroup(FieldGroup.F3) @Nullable String residenceDivision,
        @InGroup(FieldGroup.F4) @Nullable Boolean lop,
        @InGroup(FieldGroup.F4) @Nullable List<Category> categories,
        @InGroup(FieldGroup.F4) @Nullable String householdId,
        @InGroup(FieldGroup.F5) @Nullable List<String> workLimits,
        @InGroup(FieldGroup.F5) @Nullable String laborCapacity,
        @InGroup(FieldGroup.F5) @Nullable String mobility,
        @InGroup(FieldGroup.F5) @Nullable List<String> cannotLeaveReasons,
        @InGroup(FieldGroup.F1) String education,
        @InGroup(FieldGroup.F1) List<Skill> skills,
        @InGroup(FieldGroup.F5) @Nullable List<String> languages,
        @InGroup(FieldGroup.F0) String attestation,
        @InGroup(FieldGroup.F2) @Nullable String sourceSystem,
        @InGroup(FieldGroup.F2) @Nullable String sourceRecordId,
        @InGroup(FieldGroup.F3) @Nullable Contact alternateContact,
        @InGroup(FieldGroup.F3) @Nullable Contact emergencyContact,
        @InGroup(FieldGroup.F5) @Nullable String capacityDetail,
        @InGroup(FieldGroup.F1) boolean newGrowth,
        @InGroup(FieldGroup.F1) boolean student,

        @InGroup(FieldGroup.F5) @Nullable Boolean underProtection,

        @InGroup(FieldGroup.F12) @Nullable String assistanceOwner,
        @InGroup(FieldGroup.F5) @Nullable List<FactAttestation> attestations,
        @InGroup(FieldGroup.F2) @Nullable String clientId,
        @InGroup(FieldGroup.F0) @Nullable String mergedInto,
        @InGroup(FieldGroup.F0) Instant createdAt,
        @InGroup(FieldGroup.F0) Instant updatedAt)
        implements PersonalRecord, RelatedRecord, Versioned {

    /**
     * How much of the record is let be seen.
     *
     * @param whole whether the policy table alone decides
     * @param groups what a share lets see at most, where it does not
     */
    public record Extent(boolean whole, List<FieldGroup> groups) {
        static final Extent WHOLE = new Extent(true, List.of());

        public Extent {
            groups = List.copyOf(groups);
        }
    }

    /**
     * Of a worker who is shared the case says how much of the person is in it; a category begins and ends with a day; and who enters a
     * household is written there.
     */
    @Override
    public String variant() {
        var day = lop == null ? "" : lop ? "p" : "n";
        return switch (relation) {
            case CASE, RIGHTS ->
                Stream.of(name, idNumber, phone, emergencyContact)
                                .map(value -> value == null ? "0" : "1")
                                .collect(Collectors.joining())
                        + day;
            case SELF, OWN, FORMER, HOST, SITE, FIRM, PARTY, AGR, SPELL, GRANT ->
                householdId == null ? day : day + householdId.replace("_", "");
        };
    }

    @Override
    public Optional<Set<FieldGroup>> atMost() {
        return extent.whole() ? Optional.empty() : Optional.of(Set.copyOf(extent.groups()));
    }

    @Override
    public List<String> subjects() {
        return List.of(id);
    }

    /**
     * Shows a version.
     *
     * @param day shows the categories that hold on this day only; all of them, past ones too, without one
     * @param today what holds today is said where no other day is asked for
     */
    static WorkerView of(
            WorkerVersion worker, Person person, Relation relation, @Nullable LocalDate day, LocalDate today) {
        var facts = worker.facts();
        var whole = relation != Relation.HOST;
        var detail = facts.capacityDetail();
        var client = worker.clientId();
        var into = worker.mergedInto();
        var household = worker.householdId();
        var source = worker.source();
        return new WorkerView(
                relation,
                Extent.WHOLE,
                worker.id().wire(),
                worker.originProvince(),
                worker.state().name(),
                worker.version(),
                worker.idType(),
                person.idNumber().clear(),
                person.name(),
                facts.sex(),
                facts.birthDate(),
                person.phone(),
                person.address(),
                facts.registrationDivision(),
                facts.residenceDivision(),
                facts.categories().hold(CategoryCode.LOP, day == null ? today : day),
                whole
                        ? facts.categories().items().stream()
                                .filter(category -> day == null || category.holdsOn(day))
                                .toList()
                        : null,
                whole && household != null ? PublicId.format("hhd", household) : null,
                facts.workLimits(),
                whole ? facts.laborCapacity().name() : null,
                whole ? facts.mobility().name() : null,
                whole ? facts.cannotLeaveReasons() : null,
                facts.education(),
                facts.skills().items(),
                facts.languages(),
                facts.attestation().name(),
                source.isKept() ? source.system() : null,
                source.isKept() ? source.recordId() : null,
                person.alternateContact(),
                person.emergencyContact(),
                whole && detail != null ? detail.name() : null,
                facts.newGrowth(),
                facts.student(),
                relation == Relation.OWN ? facts.underProtection() : null,
                person.assistanceOwner(),
                whole
                        ? facts.attestations().items().stream()
                                .filter(item ->
                                        relation == Relation.OWN || !item.fact().equals("underProtection"))
                                .toList()
                        : null,
                client == null ? null : client.toString(),
                into == null ? null : new WorkerId(into).wire(),
                worker.createdAt(),
                worker.change().at());
    }

    /** Shows a worker who is shared, and of the person as much as the case lets see: nothing else was read. */
    static WorkerView of(SharedProfile worker, @Nullable SharedPerson person) {
        var into = worker.mergedInto();
        var number = person == null ? null : person.idNumber();
        return new WorkerView(
                worker.right(),
                new Extent(false, List.copyOf(worker.groups())),
                worker.id().wire(),
                worker.originProvince(),
                worker.state(),
                worker.version(),
                null,
                number == null ? null : number.clear(),
                person == null ? null : person.name(),
                worker.sex(),
                null,
                person == null ? null : person.phone(),
                null,
                worker.registrationDivision(),
                null,
                worker.lop(),
                null,
                null,
                worker.workLimits(),
                null,
                null,
                null,
                worker.education(),
                worker.skills().items(),
                null,
                worker.attestation(),
                null,
                null,
                null,
                person == null ? null : person.emergencyContact(),
                null,
                worker.newGrowth(),
                worker.student(),
                null,
                null,
                null,
                null,
                into == null ? null : new WorkerId(into).wire(),
                worker.createdAt(),
                worker.updatedAt());
    }

    @Override
    public String toString() {
        return "WorkerView[" + id + "]";
    }
}
