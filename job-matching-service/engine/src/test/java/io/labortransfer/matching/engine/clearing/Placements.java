package io.labortransfer.matching.engine.clearing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Every way to seat a few workers, found by trying all. */
final class Placements {

    private Placements() {}

    /** Those that the test lets through; in each, nobody is where they may not be. */
    static List<int[]> all(Rules rules, int workers, int openings, Predicate<int[]> test) {
        List<int[]> found = new ArrayList<>();
        int[] places = new int[workers];
        Arrays.fill(places, Placement.NOWHERE);
        everyOne(rules, openings, places, 0, test, found);
        return found;
    }

    private static void everyOne(
            Rules rules, int openings, int[] places, int worker, Predicate<int[]> test, List<int[]> found) {
        if (worker == places.length) {
            if (test.test(places)) {
                found.add(places.clone());
            }
            return;
        }
        for (int opening = Placement.NOWHERE; opening < openings; opening++) {
            if (opening == Placement.NOWHERE || rules.mayTake(worker, opening)) {
                places[worker] = opening;
                everyOne(rules, openings, places, worker + 1, test, found);
            }
        }
        places[worker] = Placement.NOWHERE;
    }
}
