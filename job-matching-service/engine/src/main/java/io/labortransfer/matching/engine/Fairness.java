package io.labortransfer.matching.engine;

import java.util.List;

/**
 * For whom a plan holds what, in numbers: how many of each group have a post, and which of those that they may take; where those of each unit go;
 * how far the posts are filled. It only counts. Of what it counts nothing but the priority class plays a part in the plan.
 *
 * @param groups the shares of the groups, by side and value
 * @param flows how many go from one unit to another, for each origin all destinations
 * @param destinations the posts of each unit, by its code
 * @param occupations the posts of each major class of occupations, by its code
 */
public record Fairness(List<Group> groups, List<Flow> flows, List<Posts> destinations, List<Posts> occupations) {

    /** Copies. */
    public Fairness {
        groups = List.copyOf(groups);
        flows = List.copyOf(flows);
        destinations = List.copyOf(destinations);
        occupations = List.copyOf(occupations);
    }

    /** By what workers are put into groups. */
    public enum Side {
        /** The priority class, 1 to 5. */
        PRIORITY_CLASS,
        /** The reporting unit where they are registered. */
        ORIGIN,
        /** Code of GB/T 2261.1. */
        SEX,
        /** Full years on the day of the run, as {@code 18-29}. */
        AGE_BAND
    }

    /** What a worker has by the plan. */
    public enum Share {
        /** The best post that they may take. */
        FIRST_CHOICE,
        /** The second to fifth. */
        SECOND_TO_FIFTH,
        /** One behind the fifth. */
        LATER_CHOICE,
        /** None: all that they may take went to others who stand before them at the post, or on a line that is full. */
        OUTRANKED,
        /** None, because there is none that they may take. */
        NO_LAWFUL_POST
    }

    /**
     * The shares of one group.
     *
     * @param side by what it is one
     * @param value what its workers have in common
     * @param shares how many have each {@link Share}, in the order of these
     */
    public record Group(Side side, String value, List<Long> shares) {

        /** Copies. */
        public Group {
            shares = List.copyOf(shares);
        }
    }

    /** How many of {@code origin} have a post in {@code destination}. */
    public record Flow(String origin, String destination, long placed) {}

    /** How many seats there are of {@code code}, and how many of them somebody has by the plan. */
    public record Posts(String code, long seats, long filled) {}
}
