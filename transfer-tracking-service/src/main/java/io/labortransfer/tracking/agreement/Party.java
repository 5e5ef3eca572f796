package io.labortransfer.tracking.agreement;

/**
 * One of the two who agree: a unit, or a city or county of one.
 *
 * @param side whether it sends or receives workers
 * @param reportingUnit its reporting unit
 * @param divisionPrefix the digits that its divisions begin with
 */
public record Party(PartySide side, String reportingUnit, String divisionPrefix) {

    private static final int UNIT_DIGITS = 2;

    /** Whether the party is a whole unit, whatever digits its divisions begin with. */
    public boolean isUnit() {
        return divisionPrefix.length() <= UNIT_DIGITS;
    }

    /** Whether {@code division} of the party's own unit belongs to it. */
    public boolean holds(String division) {
        return isUnit() || division.startsWith(divisionPrefix);
    }
}
