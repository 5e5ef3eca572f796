package io.labortransfer.matching.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Many workers as they stand in memory: what many have alike, once, and of each worker the numbers of these. The columns are as long as one another, and
 * nobody is where the id is not taken. They are not copied.
 *
 * @param homes where workers are registered and live
 * @param traits what workers are and want, of which there are few sorts
 * @param skills lists of skills
 * @param occupations lists of wanted occupations
 * @param destinations lists of wanted destinations
 * @param terms wages and days that workers want
 * @param around where workers may be shown, and what else is known of them
 * @param said for some workers, by their place in the columns, what they said about single orders, and with whom they go
 * @param taken where somebody is, a bit for each place
 * @param high the first halves of the ids
 * @param low the second halves
 * @param rows of each worker the numbers of these
 * @param <T> what else is known of each
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record SeekerColumns<T>(
        List<Home> homes,
        List<Traits> traits,
        List<List<Skill>> skills,
        List<List<String>> occupations,
        List<List<String>> destinations,
        List<Terms> terms,
        List<Around<T>> around,
        Map<Integer, Said> said,
        long[] taken,
        long[] high,
        long[] low,
        SeekerRows rows) {

    /**
     * Where somebody is registered and lives.
     *
     * @param province reporting unit
     * @param division where they live
     * @param town the township, or empty
     */
    public record Home(String province, String division, String town) {}

    /**
     * What somebody is and wants, of which there are few sorts.
     *
     * @param capacity labor capacity
     * @param mobility how far they can go
     * @param sex code of GB/T 2261.1
     * @param education code of GB/T 4658
     * @param languages languages
     * @param workForms forms of work that they would take
     * @param lodgingNeeded whether they need a bed
     * @param weights their weights
     */
    public record Traits(
            String capacity,
            String mobility,
            String sex,
            String education,
            Set<String> languages,
            List<String> workForms,
            boolean lodgingNeeded,
            Weights weights) {}

    /**
     * The wage and the days that somebody wants.
     *
     * @param wageMinFen the least monthly wage in fen
     * @param earliestStart first day
     * @param latestStart last day
     */
    public record Terms(long wageMinFen, LocalDate earliestStart, LocalDate latestStart) {}

    /**
     * Where somebody may be shown, and what else is known of them.
     *
     * @param mayBeShownIn units
     * @param lines lines that count them
     * @param more what else
     * @param <T> what else
     */
    public record Around<T>(Set<String> mayBeShownIn, Set<UUID> lines, T more) {}

    /**
     * What somebody said about single orders, and with whom they go.
     *
     * @param ranked orders that they ranked, best first
     * @param answered orders that they said no to
     * @param company who travels together has the same one; empty for who goes alone
     */
    public record Said(List<UUID> ranked, Set<UUID> answered, String company) {}
}
