package io.labortransfer.matching.engine.clearing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The terms of all openings, the sets of conditions among them, and the order in which openings stand side by side. */
final class Offers {

    private static final int OPENING_BITS = 31;
    private static final int LODGING_BITS = 2;

    /** So many bits are left for the conditions and how near openings are. */
    private static final int MOST_ALIKE = Long.SIZE - 1 - OPENING_BITS - LODGING_BITS;

    private final Openings openings;
    private final long hurdles;
    private final long[] terms;
    private final int sorted;
    private int highestWage;
    private long[] conditions;

    /** Sets of conditions that came later, and where they stand behind those that are in order. */
    private final Map<Long, Integer> later = new HashMap<>();

    /**
     * The terms of these openings.
     *
     * @param hurdles see {@link Hurdles}
     */
    Offers(Openings openings, long hurdles) {
        this.openings = openings;
        this.hurdles = hurdles;
        this.conditions = distinct(openings.needs());
        this.sorted = conditions.length;
        this.terms = new long[openings.count()];
        for (int opening = 0; opening < terms.length; opening++) {
            put(opening, place(openings.needs()[opening]));
        }
    }

    /** Takes the terms of the opening from its columns. Answers whether its conditions could be told apart from others. */
    boolean put(int opening) {
        long needs = openings.needs()[opening];
        int place = place(needs);
        if (sorted == 0 || conditions[place] != needs) {
            place = later.computeIfAbsent(needs, any -> sorted + later.size());
            if (place >= Terms.MOST_CONDITION_SETS) {
                later.remove(needs);
                return false;
            }
            if (place >= conditions.length) {
                conditions = Arrays.copyOf(conditions, place + place / 8 + 16);
            }
            conditions[place] = needs;
        }
        put(opening, place);
        return true;
    }

    private void put(int opening, int conditionSet) {
        highestWage = Math.max(highestWage, openings.wage(opening));
        terms[opening] = Terms.of(
                openings.start()[opening],
                openings.end()[opening],
                openings.wage(opening),
                openings.lodging()[opening],
                conditionSet);
    }

    long terms(int opening) {
        return terms[opening];
    }

    /** The highest wage of all, as the utility counts it. */
    int highestWage() {
        return highestWage;
    }

    /** What the opening asks for. */
    long needs(long terms) {
        return conditions[Terms.conditions(terms)];
    }

    /**
     * The openings with neighbors as alike as can be: first by what they ask for that many lack, then lodging, then near in wage and
     * start. A tree over them can then pass over whole branches in one look. What few lack would leave too few openings side by side
     * for the rest to be alike.
     */
    int[] alike() {
        int[] groups = groups();
        int spare =
                Math.max(0, Integer.SIZE - Integer.numberOfLeadingZeros(groups.length) + Nearness.BITS - MOST_ALIKE);
        long[] sorted = new long[terms.length];
        for (int opening = 0; opening < sorted.length; opening++) {
            long offer = terms[opening];
            long group = (long) groups[Terms.conditions(offer)] << LODGING_BITS | Scale.LODGINGS - Terms.lodging(offer);
            sorted[opening] = (group << Nearness.BITS - spare | Nearness.of(offer) >>> spare) << OPENING_BITS | opening;
        }
        Arrays.parallelSort(sorted);
        int[] order = new int[sorted.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = (int) (sorted[i] & Integer.MAX_VALUE);
        }
        return order;
    }

    /** For each set of conditions a number that it has in common with those that set the same hurdles. */
    private int[] groups() {
        Map<Long, Integer> numbers = new HashMap<>();
        int[] groups = new int[conditions.length];
        for (int set = 0; set < groups.length; set++) {
            groups[set] = numbers.computeIfAbsent(conditions[set] & hurdles, any -> numbers.size());
        }
        return groups;
    }

    /** Ascending as unsigned numbers: the conditions on the highest bits keep together. */
    private static long[] distinct(long[] needs) {
        long[] sorted = new long[needs.length];
        for (int i = 0; i < needs.length; i++) {
            sorted[i] = needs[i] ^ Long.MIN_VALUE;
        }
        Arrays.parallelSort(sorted);
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[count++] = sorted[i];
            }
        }
        if (count > Terms.MOST_CONDITION_SETS) {
            throw new IllegalArgumentException("the openings ask for " + count + " different sets of conditions; a run"
                    + " can tell " + Terms.MOST_CONDITION_SETS + " apart");
        }
        long[] distinct = new long[count];
        for (int i = 0; i < count; i++) {
            distinct[i] = sorted[i] ^ Long.MIN_VALUE;
        }
        return distinct;
    }

    private int place(long needs) {
        int low = 0;
        int high = Math.max(0, sorted - 1);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Long.compareUnsigned(conditions[middle], needs) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
