package io.labortransfer.tracking.person;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known here of one person.
 *
 * @param workerId the person
 * @param originProvince reporting unit of registration
 * @param registrationDivision county of registration
 * @param birthMonth first day of the month of birth
 * @param version the candidate state's version; an older one is ignored
 * @param workerVersion the version of the worker's record then; not kept
 */
public record PersonFact(
        UUID workerId,
        String originProvince,
        @Nullable String registrationDivision,
        @Nullable LocalDate birthMonth,
        long version,
        long workerVersion) {

    private static final int WORKING_AGE = 16;

    /** Whether the person is certainly below working age on {@code day}. */
    public boolean isTooYoungOn(LocalDate day) {
        return birthMonth != null && day.isBefore(birthMonth.plusYears(WORKING_AGE));
    }
}
