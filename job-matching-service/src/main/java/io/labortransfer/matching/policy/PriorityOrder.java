package io.labortransfer.matching.policy;

/**
 * The places of the five priority classes of a run, one digit for each: 12345 is the order of the classes themselves, 11223 lets the first two
 * stand together and the next two behind them. Places order within the rules and never override one. Whoever belongs to no class is never
 * before anybody: that is what the classes are for.
 *
 * @param value the five digits
 */
public record PriorityOrder(int value) {

    private static final int CLASSES = 5;
    private static final int DECIMAL = 10;
    static final int STANDARD = 12_345;

    /** Each class by itself. */
    public static final PriorityOrder BY_CLASS = new PriorityOrder(STANDARD);

    /** Checks. */
    public PriorityOrder {
        if (!isLawful(value)) {
            throw new IllegalArgumentException("no order of the priority classes");
        }
    }

    /** Whether a unit may set this. */
    static boolean isLawful(int value) {
        if (value < 0 || String.valueOf(value).length() != CLASSES) {
            return false;
        }
        int others = value % DECIMAL;
        return String.valueOf(value).chars().map(digit -> digit - '0').allMatch(place -> place >= 1 && place <= others)
                && others <= CLASSES;
    }

    /** The place of a class from 1 to 5. */
    public int placeOf(int priorityClass) {
        return String.valueOf(value).charAt(priorityClass - 1) - '0';
    }
}
