package io.labortransfer.kit.policy;

/**
 * The number behind a policy.
 *
 * @param <M> what the numbers of a service count
 * @param measure what it counts
 * @param standard what comes with the program
 * @param least the smallest value that may be set
 * @param most the greatest value that may be set
 * @param isNational whether it binds more units than one: none of them sets the term of another
 */
public record PolicyNumber<M extends Enum<M>>(M measure, int standard, int least, int most, boolean isNational) {

    public PolicyNumber {
        if (standard < least || standard > most) {
            throw new IllegalArgumentException(standard + " does not lie between " + least + " and " + most);
        }
    }

    /** One that each unit sets for itself. */
    public static <M extends Enum<M>> PolicyNumber<M> ofUnits(M measure, int standard, int least, int most) {
        return new PolicyNumber<>(measure, standard, least, most, false);
    }

    /** One that the nation sets for all. */
    public static <M extends Enum<M>> PolicyNumber<M> ofNation(M measure, int standard, int least, int most) {
        return new PolicyNumber<>(measure, standard, least, most, true);
    }
}
