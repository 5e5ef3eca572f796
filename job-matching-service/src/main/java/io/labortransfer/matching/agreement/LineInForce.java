package io.labortransfer.matching.agreement;

import java.util.UUID;

/**
 * A line in force: whom it counts, and at which orders.
 *
 * @param link its agreement
 * @param terms what was agreed
 */
public record LineInForce(AgreementLink link, LineTerms terms) {

    private static final String LOP = "LOP";

    /** The line. */
    public UUID id() {
        return terms.id();
    }

    /** Whether an order that names the line rests on it: its site lies with the receiving party and its work is what the line is for. */
    public boolean carries(String unit, String siteDivision, String occupation) {
        String work = terms.occupationCode();
        return link.destinationUnit().equals(unit)
                && siteDivision.startsWith(link.destinationPrefix())
                && (work == null || occupation.startsWith(work));
    }

    /**
     * Whether it counts a worker.
     *
     * @param unit the worker's reporting unit
     * @param home where the worker lives
     * @param lopOrMonitored whether the worker is out of poverty or of a monitored household on the day
     */
    public boolean counts(String unit, String home, boolean lopOrMonitored) {
        return link.originUnit().equals(unit)
                && home.startsWith(link.originPrefix())
                && (!terms.group().equals(LOP) || lopOrMonitored);
    }
}
