package io.labortransfer.registry.household;

import io.labortransfer.registry.worker.LaborCapacity;
import java.time.LocalDate;
import java.util.List;

/**
 * Whether a household is one of zero employment: somebody from 16 to the age of retirement, whose capacity is neither LOST nor NONE,
 * wishes to work, and nobody has a countable spell. A household of pensioners is none, whatever its members wish.
 *
 * @param retirement when working age ends
 * @param day the day of the question
 */
record ZeroEmployment(RetirementAges retirement, LocalDate day) {

    /** Whether the household of these workers is one. */
    boolean holds(List<MemberStanding> members) {
        return members.stream().anyMatch(this::couldAndWould)
                && members.stream().noneMatch(MemberStanding::works);
    }

    private boolean couldAndWould(MemberStanding member) {
        return member.wishes()
                && member.capacity() != LaborCapacity.LOST
                && member.capacity() != LaborCapacity.NONE
                && AgeBand.of(member.sex(), member.born(), retirement, day) == AgeBand.WORKING;
    }
}
