package io.labortransfer.matching.engine;

import java.util.Arrays;

/**
 * Of each worker in {@link Seekers} the numbers of what many have alike, and what is a number itself. The columns are as long as one another, and are
 * not copied.
 *
 * @param home numbers of homes
 * @param trait numbers of traits
 * @param skill numbers of lists of skills
 * @param occupation numbers of lists of occupations
 * @param destination numbers of lists of destinations
 * @param term numbers of terms
 * @param besides numbers of what is around
 * @param birth months of birth, counted from January 1900
 * @param standing reasons by their ordinal
 * @param priority priority classes
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record SeekerRows(
        int[] home,
        int[] trait,
        int[] skill,
        int[] occupation,
        int[] destination,
        int[] term,
        int[] besides,
        short[] birth,
        byte[] standing,
        byte[] priority) {

    /** Of nobody. */
    static final SeekerRows NONE = new SeekerRows(
            new int[0],
            new int[0],
            new int[0],
            new int[0],
            new int[0],
            new int[0],
            new int[0],
            new short[0],
            new byte[0],
            new byte[0]);

    /** The same with room for so many. */
    SeekerRows withRoom(int bound) {
        return home.length < bound ? ofLength(bound) : this;
    }

    /** The same in columns of their own. */
    SeekerRows copy() {
        return ofLength(home.length);
    }

    private SeekerRows ofLength(int length) {
        return new SeekerRows(
                Arrays.copyOf(home, length),
                Arrays.copyOf(trait, length),
                Arrays.copyOf(skill, length),
                Arrays.copyOf(occupation, length),
                Arrays.copyOf(destination, length),
                Arrays.copyOf(term, length),
                Arrays.copyOf(besides, length),
                Arrays.copyOf(birth, length),
                Arrays.copyOf(standing, length),
                Arrays.copyOf(priority, length));
    }
}
