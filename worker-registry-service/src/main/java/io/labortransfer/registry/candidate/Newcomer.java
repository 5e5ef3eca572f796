package io.labortransfer.registry.candidate;

import io.labortransfer.registry.candidate.CandidateState.CandidateCategory;
import io.labortransfer.registry.candidate.CandidateState.CandidateSkill;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A worker who has just been entered and of whom nothing else can be known yet: no wish, no consent, no household.
 *
 * @param id the worker
 * @param state of the worker
 * @param registrationDivision county of the household registration
 * @param residenceDivision where the worker lives
 * @param categories dated, without their sources
 * @param capacityDetail how much the worker can do, if less than others
 * @param birthDate date of birth, of which the month is told
 * @param newGrowth whether the worker has newly come of working age
 * @param student whether the worker is at school
 */
public record Newcomer(
        UUID id,
        String state,
        String registrationDivision,
        @Nullable String residenceDivision,
        List<CandidateCategory> categories,
        String laborCapacity,
        @Nullable String capacityDetail,
        String mobility,
        List<String> cannotLeaveReasons,
        LocalDate birthDate,
        String sex,
        String education,
        List<CandidateSkill> skills,
        List<String> languages,
        boolean newGrowth,
        boolean student) {

    public Newcomer {
        categories = List.copyOf(categories);
        cannotLeaveReasons = List.copyOf(cannotLeaveReasons);
        skills = List.copyOf(skills);
        languages = List.copyOf(languages);
    }
}
