package io.labortransfer.matching.employer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * What allows an agency to place people.
 *
 * @param number of the licence
 * @param validTo first day on which it no longer holds
 */
@Embeddable
public record License(
        @Column(name = "license_no") String number,
        @Column(name = "license_valid_to") LocalDate validTo) {

    /** Whether it holds on that day. */
    boolean holdsOn(LocalDate day) {
        return day.isBefore(validTo);
    }
}
