package io.labortransfer.registry.worker;

import io.labortransfer.registry.candidate.CandidateState.CandidateCategory;
import io.labortransfer.registry.candidate.CandidateState.CandidateSkill;
import io.labortransfer.registry.candidate.Newcomer;
import java.util.UUID;

/** Workers who have just been entered, as others are told of them. */
public final class Newcomers {
    private Newcomers() {}

    /** One whom a file entered. */
    public static Newcomer of(WorkerRow row) {
        return of(row.id(), row.state(), row.facts());
    }

    /** One who was registered singly. */
    static Newcomer of(Worker worker) {
        return of(worker.uuid(), worker.state(), worker.facts());
    }

    private static Newcomer of(UUID id, WorkerState state, WorkerFacts facts) {
        var detail = facts.capacityDetail();
        return new Newcomer(
                id,
                state.name(),
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
