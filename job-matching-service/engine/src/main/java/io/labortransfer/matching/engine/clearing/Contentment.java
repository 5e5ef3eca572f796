package io.labortransfer.matching.engine.clearing;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who might rather have another opening than the one where they are: for each lodging and some wages those for whom an opening
 * with these, in the place that they like best and in an occupation that they take among others, could be better. Those who
 * want its occupation more than others are not meant; see {@link Broad}.
 */
final class Contentment {

    private static final int STEPS = 10;

    private final LargeMarket market;
    private final Rules rules;
    private final Steps[] wages = new Steps[Scale.LODGINGS + 1];

    /** Nobody is anywhere. */
    Contentment(LargeMarket market) {
        this.market = market;
        this.rules = new Rules(market);
        Openings openings = market.openings();
        int[] asked = IntStream.range(0, openings.count())
                .filter(opening -> openings.seats()[opening] > 0)
                .map(openings::wage)
                .toArray();
        Arrays.setAll(wages, lodging -> new Steps(asked, STEPS, market.workers().count()));
    }

    /** The worker is at the opening now, or nowhere. */
    void tell(int worker, int opening) {
        for (int lodging = 0; lodging < wages.length; lodging++) {
            wages[lodging].put(worker, opening == Placement.NOWHERE ? 0 : leastWage(worker, opening, lodging));
        }
    }

    /** Those who might want the opening, or null when those are all workers. */
    @Nullable
    Marks mightWant(int opening) {
        Openings openings = market.openings();
        return wages[openings.lodging()[opening]].content(openings.wage(opening));
    }

    /** The lowest wage with which another opening could be as good as that where the worker is. */
    private int leastWage(int worker, int opening, int lodging) {
        if (market.own().of(worker) != OwnChoices.NOTHING) {
            return 0; // what a worker ranked is better than any wage
        }
        Workers workers = market.workers();
        Profiles profiles = market.profiles();
        int kind = workers.kind()[worker];
        int profile = workers.profile()[kind];
        int missing = rules.value(worker, opening)
                - profiles.place()[profile] * mostWorth(market.placeLists(), workers.places()[kind])
                - profiles.occupation()[profile]
                        * Broad.worth(market.occupations(), market.occupationLists(), workers.occupations()[kind])
                - profiles.dates()[profile] * Scale.BEST
                - profiles.lodging()[profile] * Scale.lodging(lodging);
        int weight = profiles.wage()[profile];
        if (missing <= 0) {
            return 0;
        }
        return weight == 0 ? Integer.MAX_VALUE : Math.ceilDiv(missing, weight);
    }

    private static int mostWorth(NodeLists lists, int list) {
        return lists.begin(list) == lists.end(list) ? 0 : lists.worth(lists.begin(list));
    }
}
