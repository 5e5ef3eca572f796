package io.labortransfer.registry.worker;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A worker's record as an office sends it, alone or as a line of a file. Everything is optional text here, so that all faults of a
 * record can be told at once. It never prints itself.
 */
public record WorkerSubmission(
        @Nullable String idType,
        @Nullable String idNumber,
        @Nullable String name,
        @Nullable String sex,
        @Nullable String birthDate,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String registrationDivision,
        @Nullable String residenceDivision,
        @Nullable List<SubmittedCategory> categories,
        @Nullable String laborCapacity,
        @Nullable String mobility,
        @Nullable List<String> cannotLeaveReasons,
        @Nullable String education,
        @Nullable List<SubmittedSkill> skills,
        @Nullable List<String> languages,
        @Nullable String attestation,
        @Nullable String sourceSystem,
        @Nullable String sourceRecordId,
        @Nullable SubmittedContact alternateContact,
        @Nullable SubmittedContact emergencyContact,
        @Nullable String capacityDetail,
        @Nullable Boolean newGrowth,
        @Nullable Boolean student,
        @Nullable Boolean underProtection,
        @Nullable String assistanceOwner,
        @Nullable List<SubmittedAttestation> attestations,
        @Nullable String clientId) {

    /** A category as it is sent. */
    public record SubmittedCategory(
            @Nullable String code,
            @Nullable String validFrom,
            @Nullable String validTo,
            @Nullable String source) {
        static SubmittedCategory of(Category known) {
            return new SubmittedCategory(
                    known.code().name(), known.validFrom().toString(), text(known.validTo()), known.source());
        }
    }

    /** A skill as it is sent. */
    public record SubmittedSkill(
            @Nullable String occupationCode,
            @Nullable Integer level,
            @Nullable String certificateNo,
            @Nullable String attestation) {
        static SubmittedSkill of(Skill known) {
            return new SubmittedSkill(
                    known.occupationCode(),
                    known.level(),
                    known.certificateNo(),
                    known.attestation().name());
        }
    }

    /** A contact as it is sent. */
    public record SubmittedContact(
            @Nullable String name,
            @Nullable String relation,
            @Nullable String phone) {
        static @Nullable SubmittedContact of(@Nullable Contact known) {
            return known == null ? null : new SubmittedContact(known.name(), known.relation(), known.phone());
        }

        @Override
        public String toString() {
            return "SubmittedContact";
        }
    }

    /** Who vouches for a fact, as it is sent. */
    public record SubmittedAttestation(
            @Nullable String fact,
            @Nullable String attestation,
            @Nullable String attestedOn,
            @Nullable String evidenceRef) {
        static SubmittedAttestation of(FactAttestation known) {
            return new SubmittedAttestation(
                    known.fact(), known.attestation().name(), text(known.attestedOn()), known.evidenceRef());
        }
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** What is known, in the form in which it was first sent. */
    static WorkerSubmission of(WorkerVersion known, Person person) {
        var facts = known.facts();
        var detail = facts.capacityDetail();
        var client = known.clientId();
        return new WorkerSubmission(
                known.idType(),
                person.idNumber().clear(),
                person.name(),
                facts.sex(),
                facts.birthDate().toString(),
                person.phone(),
                person.address(),
                facts.registrationDivision(),
                facts.residenceDivision(),
                facts.categories().items().stream().map(SubmittedCategory::of).toList(),
                facts.laborCapacity().name(),
                facts.mobility().name(),
                facts.cannotLeaveReasons(),
                facts.education(),
                facts.skills().items().stream().map(SubmittedSkill::of).toList(),
                facts.languages(),
                facts.attestation().name(),
                known.source().system(),
                known.source().recordId(),
                SubmittedContact.of(person.alternateContact()),
                SubmittedContact.of(person.emergencyContact()),
                detail == null ? null : detail.name(),
                facts.newGrowth(),
                facts.student(),
                facts.underProtection(),
                person.assistanceOwner(),
                facts.attestations().items().stream()
                        .map(SubmittedAttestation::of)
                        .toList(),
                client == null ? null : client.toString());
    }

    @Override
    public String toString() {
        return "WorkerSubmission";
    }
}
