package io.labortransfer.matching.agreement;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An agreement, as far as it says whose workers may be shown where.
 *
 * @param id the agreement
 * @param version counted by tracking
 * @param state as tracking names it; only ACTIVE opens anything
 * @param originUnit reporting unit that sends
 * @param originPrefix digits that its divisions begin with
 * @param destinationUnit reporting unit that receives
 * @param destinationPrefix digits that its divisions begin with
 * @param validFrom first day
 * @param validTo first day on which it no longer holds
 */
public record AgreementLink(
        UUID id,
        long version,
        String state,
        String originUnit,
        String originPrefix,
        String destinationUnit,
        String destinationPrefix,
        LocalDate validFrom,
        LocalDate validTo) {

    /** Whether it is in force, as far as its state says so. */
    public boolean isActive() {
        return state.equals("ACTIVE");
    }

    /** Whether it lets workers be shown at this site on that day. */
    public boolean opens(String siteDivision, LocalDate day) {
        return isActive()
                && siteDivision.startsWith(destinationPrefix)
                && !day.isBefore(validFrom)
                && day.isBefore(validTo);
    }
}
