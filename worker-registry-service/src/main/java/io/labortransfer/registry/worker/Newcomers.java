package io.labortransfer.registry.worker;

import io.labortransfer.registry.candidate.CandidateState.CandidateCategory;
import io.labortransfer.registry.candidate.CandidateState.CandidateSkill;
import io.labortransfer.registry.candidate.Newcomer;

/** Workers whom a file has just entered, as others are told of them. */
public final class Newcomers {
    private Newcomers() {}

    /** One of them. */
    public static Newcomer of(WorkerRow row) {
        var facts = row.facts();
        var detail = facts.capacityDetail();
        return new Newcomer(
                row.id(),
                row.state().name(),
                facts.registrationDivision(),
                facts.residenceDivision(),
                facts.categories().items().stream()
                        .map(held -> new CandidateCategory(held.code().name(), held.validFrom(), held.validTo()))
                        .toList(),
                facts.laborCapacity().name(),
                detail == null ? null : detail.name(),
                facts.mobility().name(),
                facts.cannotLeaveReasons(),
                facts.birthDate(),
                facts.sex(),
                facts.education(),
                facts.skills().items().stream()
                        .map(skill -> new CandidateSkill(
                                skill.occupationCode(),
                                skill.level(),
                                skill.certified(),
                                skill.attestation().name()))
                        .toList(),
                facts.languages(),
                facts.newGrowth(),
                facts.student());
    }
}
