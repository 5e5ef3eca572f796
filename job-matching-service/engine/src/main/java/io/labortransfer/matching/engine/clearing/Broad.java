package io.labortransfer.matching.engine.clearing;

/**
 * Tells the few occupations that a worker wants more than others from what they take among others: entries of a list that name
 * all occupations or one of the largest groups are broad, and what is worth no more than these is nothing special.
 */
final class Broad {

    private Broad() {}

    /** What an occupation is worth to the worker that the list does not name more closely, at most. */
    static int worth(Hierarchy occupations, NodeLists lists, int list) {
        int worth = 0;
        for (int entry = lists.begin(list); entry < lists.end(list); entry++) {
            if (is(occupations, lists.node(entry))) {
                worth = Math.max(worth, lists.worth(entry));
            }
        }
        return worth;
    }

    private static boolean is(Hierarchy occupations, int node) {
        return occupations.parents()[node] <= 0;
    }
}
