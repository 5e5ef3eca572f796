package io.labortransfer.tracking.transfer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a case needs to know of its worker; absent until the candidate state has arrived.
 *
 * @param registrationDivision county of registration
 * @param birthMonth first day of the month of birth
 */
public record Traveler(
        @Nullable String registrationDivision, @Nullable LocalDate birthMonth) {

    /** Nothing known yet. */
    public static Traveler unknown() {
        return new Traveler(null, null);
    }
}
