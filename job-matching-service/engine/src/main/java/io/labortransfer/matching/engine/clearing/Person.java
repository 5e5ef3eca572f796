package io.labortransfer.matching.engine.clearing;

/**
 * A worker who comes, or as they are from now on.
 *
 * @param rank the class, as {@link Workers#classStart} counts them
 * @param behind the worker of the class who was drawn just before, or one less than the first number of the class
 * @param side the side, where agreements tell sides apart
 * @param places the places
 * @param occupations the occupations
 * @param profile what the worker brings and how they weigh
 * @param leastPay the least monthly wage for which they would work, in fen
 * @param ranked openings that they put first, best first
 * @param refused openings that they said no to
 */
public record Person(
        int rank,
        int behind,
        short side,
        NodeList places,
        NodeList occupations,
        Profile profile,
        int leastPay,
        int[] ranked,
        int[] refused) {

    /**
     * See {@link Profiles}, whose columns these are.
     *
     * @param met the conditions met
     * @param earliest first day on which they can start
     * @param latest last day on which they would
     * @param occupation weight of the work
     * @param wage weight of the wage
     * @param place weight of the place
     * @param dates weight of an early start
     * @param lodging weight of a bed
     */
    public record Profile(
            long met, short earliest, short latest, byte occupation, byte wage, byte place, byte dates, byte lodging) {}
}
