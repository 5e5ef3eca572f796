package io.labortransfer.matching.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where a worker would go and may be shown: a reporting unit and a division in it, written {@code 44:4419}. What
 * {@link MandatoryFilter} judges post by post is said here once for all of them.
 */
final class ListedPlaces {

    private static final int UNIT_CODE = 2;
    private static final int COUNTY_CODE = 6;
    private static final String NOWHERE = "-";

    private ListedPlaces() {}

    /** The place of a post in the same words. */
    static String of(Opening post) {
        return post.destination() + ":" + post.site();
    }

    /** The worker's places in these units. */
    static List<ListedNode> of(Seeker worker, Set<String> units) {
        List<ListedNode> listed = new ArrayList<>();
        String reach = reach(worker);
        for (String unit : new TreeSet<>(worker.mayBeShownIn())) {
            boolean tooFar = worker.mobility().equals("IN_PROVINCE") && !unit.equals(worker.province());
            if (units.contains(unit) && !tooFar && !reach.equals(NOWHERE)) {
                addWanted(listed, worker.wish(), unit, reach);
            }
        }
        return listed;
    }

    private static void addWanted(List<ListedNode> listed, Wish wish, String unit, String reach) {
        List<String> destinations = wish.destinations();
        if (destinations.isEmpty()) {
            listed.add(new ListedNode(unit + ":" + reach, Utility.BEST, 0));
        }
        for (int i = 0; i < destinations.size(); i++) {
            String wanted = destinations.get(i);
            boolean wholeUnit = wanted.length() == UNIT_CODE;
            if (wholeUnit && !wanted.equals(unit)) {
                continue;
            }
            String inside = wholeUnit ? "" : wanted;
            int worth = Utility.place(i, destinations.size());
            if (inside.startsWith(reach)) {
                listed.add(new ListedNode(unit + ":" + inside, worth, 0));
            } else if (reach.startsWith(inside)) {
                listed.add(new ListedNode(unit + ":" + reach, worth, 0));
            }
        }
    }

    /** The division that the worker does not leave; empty for one who leaves any. */
    private static String reach(Seeker worker) {
        return switch (worker.mobility()) {
            case "ANYWHERE", "IN_PROVINCE" -> "";
            case "IN_COUNTY" ->
                worker.division().length() < COUNTY_CODE
                        ? NOWHERE
                        : worker.division().substring(0, COUNTY_CODE);
            default -> worker.town().isEmpty() ? NOWHERE : worker.town();
        };
    }
}
