package io.labortransfer.matching.engine.clearing;

import java.util.Arrays;

/**
 * Workers who go together: a household, or people of one village. They are together when all of them have openings at one
 * spot.
 *
 * @param first for each group where its members begin, and at the end where the last ones end
 * @param members the workers, ascending in each group; the groups follow their first members
 * @param spot for each opening the spot where it lies
 */
public record Groups(int[] first, int[] members, int[] spot) {

    /** Everybody goes alone. */
    public static final Groups NONE = new Groups(new int[1], new int[0], new int[0]);

    static final int ALONE = -1;

    /** Checks the order, on which the result depends. */
    public Groups {
        if (first.length == 0 || first[0] != 0 || first[first.length - 1] != members.length) {
            throw new IllegalArgumentException("the groups do not end where their members end");
        }
        for (int group = 0; group + 1 < first.length; group++) {
            if (first[group + 1] - first[group] < 2) {
                throw new IllegalArgumentException("group " + group + " has fewer than two members");
            }
            if (group > 0 && members[first[group]] <= members[first[group - 1]]) {
                throw new IllegalArgumentException("group " + group + " does not follow its first member");
            }
            for (int i = first[group] + 1; i < first[group + 1]; i++) {
                if (members[i] <= members[i - 1]) {
                    throw new IllegalArgumentException("the members of group " + group + " are not in order");
                }
            }
        }
    }

    /** How many groups there are. */
    public int count() {
        return first.length - 1;
    }

    /** Whether all members of the group have openings at one spot. */
    public boolean together(int group, int[] openings) {
        int at = openings[members[first[group]]];
        boolean together = at != Placement.NOWHERE;
        for (int i = first[group] + 1; i < first[group + 1] && together; i++) {
            int other = openings[members[i]];
            together = other != Placement.NOWHERE && spot[other] == spot[at];
        }
        return together;
    }

    /** For each worker the group, or {@link #ALONE}; empty when everybody goes alone. */
    int[] ofWorkers(int workers) {
        int[] of = new int[count() == 0 ? 0 : workers];
        Arrays.fill(of, ALONE);
        for (int group = 0; group < count(); group++) {
            for (int i = first[group]; i < first[group + 1]; i++) {
                if (of[members[i]] != ALONE) {
                    throw new IllegalArgumentException("worker " + members[i] + " goes with two groups");
                }
                of[members[i]] = group;
            }
        }
        return of;
    }

    /** Whether the worker goes with a group that is together. */
    boolean keepsTogether(int[] groupOf, int worker, int[] openings) {
        return groupOf.length > 0 && groupOf[worker] != ALONE && together(groupOf[worker], openings);
    }

    /** Checks that the columns are as long as the market. */
    void check(int workers, int openings) {
        if (count() > 0 && spot.length != openings) {
            throw new IllegalArgumentException("every opening needs a spot");
        }
        for (int member : members) {
            if (member < 0 || member >= workers) {
                throw new IllegalArgumentException("member " + member + " is none of " + workers + " workers");
            }
        }
    }
}
