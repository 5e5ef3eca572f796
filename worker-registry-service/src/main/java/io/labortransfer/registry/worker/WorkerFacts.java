package io.labortransfer.registry.worker;

import io.labortransfer.registry.candidate.CandidateState;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a worker besides the name.
 *
 * @param sex GB/T 2261.1
 * @param birthDate date of birth
 * @param registrationDivision county of the household registration
 * @param residenceDivision where the worker lives: county, town or village
 * @param categories dated categories
 * @param laborCapacity how much the worker can work
 * @param mobility how far the worker can go
 * @param cannotLeaveReasons why the worker cannot leave
 * @param education GB/T 4658
 * @param skills what the worker can do
 * @param languages languages the worker speaks
 * @param attestation who vouches for the record
 * @param capacityDetail which kind of WEAK_OR_SEMI it is
 * @param newGrowth whether the worker has newly come of working age
 * @param student whether the worker is at school
 * @param underProtection whether the record is kept from everybody's eyes but the office's
 * @param attestations facts that somebody else vouches for
 */
@Embeddable
public record WorkerFacts(
        @Column(name = "sex") String sex,
        @Column(name = "birth_date") LocalDate birthDate,
        @Column(name = "registration_division") String registrationDivision,
        @Column(name = "residence_division") @Nullable String residenceDivision,
        @Column(name = "categories") Categories categories,

        @Column(name = "labor_capacity") @Enumerated(EnumType.STRING)
        LaborCapacity laborCapacity,

        @Column(name = "mobility") @Enumerated(EnumType.STRING)
        Mobility mobility,

        @Column(name = "cannot_leave_reasons") List<String> cannotLeaveReasons,
        @Column(name = "education") String education,
        @Column(name = "skills") Skills skills,
        @Column(name = "languages") List<String> languages,

        @Column(name = "attestation") @Enumerated(EnumType.STRING)
        Attestation attestation,

        @Column(name = "capacity_detail") @Enumerated(EnumType.STRING) @Nullable
        CapacityDetail capacityDetail,

        @Column(name = "new_growth") boolean newGrowth,
        @Column(name = "student") boolean student,
        @Column(name = "protected") boolean underProtection,
        @Column(name = "attestations") FactAttestations attestations) {

    public WorkerFacts {
        cannotLeaveReasons = List.copyOf(cannotLeaveReasons);
        languages = List.copyOf(languages);
    }

    /** The same with other skills. */
    WorkerFacts withSkills(Skills other) {
        return new WorkerFacts(
                sex,
                birthDate,
                registrationDivision,
                residenceDivision,
                categories,
                laborCapacity,
                mobility,
                cannotLeaveReasons,
                education,
                other,
                languages,
                attestation,
                capacityDetail,
                newGrowth,
                student,
                underProtection,
                attestations);
    }

    /** The same, counted as something else. */
    WorkerFacts counted(Cohorts cohorts) {
        return new WorkerFacts(
                sex,
                birthDate,
                registrationDivision,
                residenceDivision,
                categories,
                laborCapacity,
                mobility,
                cannotLeaveReasons,
                education,
                skills,
                languages,
                attestation,
                capacityDetail,
                cohorts.newGrowth(),
                cohorts.student(),
                underProtection,
                attestations);
    }

    /** The same with other categories. */
    WorkerFacts with(Categories others) {
        return new WorkerFacts(
                sex,
                birthDate,
                registrationDivision,
                residenceDivision,
                others,
                laborCapacity,
                mobility,
                cannotLeaveReasons,
                education,
                skills,
                languages,
                attestation,
                capacityDetail,
                newGrowth,
                student,
                underProtection,
                attestations);
    }

    /** The same, registered in another county. */
    WorkerFacts registeredIn(String county) {
        return new WorkerFacts(
                sex,
                birthDate,
                county,
                residenceDivision,
                categories,
                laborCapacity,
                mobility,
                cannotLeaveReasons,
                education,
                skills,
                languages,
                attestation,
                capacityDetail,
                newGrowth,
                student,
                underProtection,
                attestations);
    }

    /** What is left of an erased worker: enough to count, too little to know. */
    WorkerFacts skeleton() {
        return new WorkerFacts(
                sex,
                birthDate.withDayOfYear(1),
                registrationDivision,
                null,
                categories,
                laborCapacity,
                mobility,
                List.of(),
                education,
                new Skills(List.of()),
                List.of(),
                attestation,
                capacityDetail,
                newGrowth,
                student,
                false,
                FactAttestations.NONE);
    }

    /** The same, with other attestations of single facts. */
    WorkerFacts attested(FactAttestations others) {
        return new WorkerFacts(
                sex,
                birthDate,
                registrationDivision,
                residenceDivision,
                categories,
                laborCapacity,
                mobility,
                cannotLeaveReasons,
                education,
                skills,
                languages,
                attestation,
                capacityDetail,
                newGrowth,
                student,
                underProtection,
                others);
    }

    /** The same, vouched for by somebody else. */
    WorkerFacts vouchedBy(Attestation other) {
        return new WorkerFacts(
                sex,
                birthDate,
                registrationDivision,
                residenceDivision,
                categories,
                laborCapacity,
                mobility,
                cannotLeaveReasons,
                education,
                skills,
                languages,
                other,
                capacityDetail,
                newGrowth,
                student,
                underProtection,
                attestations.sparse(other));
    }

    /** What limits the work that can be asked of the worker, as the worker's state tells it. */
    public List<String> workLimits() {
        return CandidateState.workLimits(
                laborCapacity.name(), capacityDetail == null ? null : capacityDetail.name(), cannotLeaveReasons);
    }

    /** The state in which a registration begins on {@code today}. */
    public WorkerState firstState(LocalDate today) {
        if (!isPlaceable(today)) {
            return WorkerState.PENDING_STUDENT;
        }
        return switch (attestation) {
            case COUNTY, SYSTEM -> WorkerState.ACTIVE;
            case SELF, VILLAGE, STATION -> WorkerState.PENDING;
        };
    }

    /** The state in which a registration goes on that was in {@code former} before these facts were known: as a new one would begin. */
    public WorkerState stateAfter(WorkerState former, LocalDate today) {
        return switch (former) {
            case PENDING, PENDING_STUDENT -> firstState(today);
            case ACTIVE -> isPlaceable(today) ? WorkerState.ACTIVE : WorkerState.PENDING_STUDENT;
            case SUSPENDED, RELOCATING, MERGED, DECEASED, ARCHIVED, ERASED -> former;
        };
    }

    /** Whether who might have been placed turns out, by these facts, to be too young on {@code day}, or at school. */
    public boolean isNoLongerPlaceable(WorkerFacts former, LocalDate day) {
        return former.isPlaceable(day) && !isPlaceable(day);
    }

    /** Whether anybody with these facts may be placed on {@code day}: old enough, and not at school. */
    public boolean isPlaceable(LocalDate day) {
        return !student && WorkingAge.isReached(birthDate, day);
    }
}
