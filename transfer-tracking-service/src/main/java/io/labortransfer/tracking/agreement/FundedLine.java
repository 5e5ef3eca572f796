package io.labortransfer.tracking.agreement;

import java.util.UUID;

/**
 * A line as far as its seats go, held until the transaction ends.
 *
 * @param id the line
 * @param origin the sending party
 * @param destination the receiving party
 * @param gives whether the agreement is in force today and the line's year not over
 * @param free seats that it has left
 */
public record FundedLine(UUID id, Party origin, Party destination, boolean gives, int free) {

    /** Whether {@code journey} leads from the one party to the other. */
    boolean covers(Journey journey) {
        return holds(origin, journey.originProvince(), journey.fromDivision() == null ? "" : journey.fromDivision())
                && holds(destination, journey.destinationProvince(), journey.toDivision());
    }

    private static boolean holds(Party party, String province, String division) {
        return party.reportingUnit().equals(province) && party.holds(division);
    }
}
