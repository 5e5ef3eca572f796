package io.labortransfer.matching.engine.clearing;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How good is what workers hold, and who might rather have another opening: for each lodging and some wages those for whom an
 * opening with these could be better, if it lay in the place that they like best and started at once. That is told for the
 * occupation that each wants most, and for those that they take among others ({@link Broad}). Moves are noted and told when
 * somebody asks, since most who lose a seat find another at once.
 */
final class Contentment {

    private static final int STEPS = 8;
    private static final int MOST_NOTED = 1 << 12;

    private final LargeMarket market;
    private final Rules rules;
    private final int[] at;
    private final int[] held;
    private final int[] noted = new int[MOST_NOTED];
    private int moves;
    private final Steps[] wanted = new Steps[Scale.LODGINGS + 1];
    private final Steps[] broad = new Steps[Scale.LODGINGS + 1];

    /**
     * Begins with where everybody is.
     *
     * @param at for each worker the opening, kept by the caller, who notes whom it changes for
     */
    Contentment(LargeMarket market, int[] at) {
        this.market = market;
        this.at = at;
        this.rules = new Rules(market);
        this.held = new int[market.workers().count()];
        Openings openings = market.openings();
        int[] asked = IntStream.range(0, openings.count())
                .filter(opening -> openings.seats()[opening] > 0)
                .map(openings::wage)
                .toArray();
        Arrays.setAll(wanted, lodging -> new Steps(asked, STEPS, held.length));
        Arrays.setAll(broad, lodging -> new Steps(asked, STEPS, held.length));
        for (int worker = 0; worker < at.length; worker++) {
            tell(worker);
        }
    }

    /** The worker has moved. */
    void note(int worker) {
        if (moves == MOST_NOTED) {
            catchUp();
        }
        noted[moves++] = worker;
    }

    /** Takes in all moves. */
    void catchUp() {
        while (moves > 0) {
            tell(noted[--moves]);
        }
    }

    private void tell(int worker) {
        int opening = at[worker];
        if (opening == Placement.NOWHERE || market.own().of(worker) != OwnChoices.NOTHING) {
            for (int lodging = 0; lodging < wanted.length; lodging++) {
                wanted[lodging].put(worker, 0);
                broad[lodging].put(worker, 0); // what a worker ranked is better than any wage
            }
            return;
        }
        held[worker] = rules.value(worker, opening);
        Workers workers = market.workers();
        int kind = workers.kind()[worker];
        int list = workers.occupations()[kind];
        NodeLists lists = market.occupationLists();
        tell(worker, workers.places()[kind], mostWorth(lists, list), wanted);
        tell(worker, workers.places()[kind], Broad.worth(market.occupations(), lists, list), broad);
    }

    /** What the opening is worth where the worker is, who is somewhere and said nothing about single openings. */
    int held(int worker) {
        return held[worker];
    }

    /** Those who might want the opening if its occupation is the one that they want most; null when those are all workers. */
    @Nullable
    Marks mightWant(int opening) {
        return of(wanted, opening);
    }

    /** Those who might want the opening if they take its occupation among others; null when those are all workers. */
    @Nullable
    Marks mightWantAmongOthers(int opening) {
        return of(broad, opening);
    }

    private @Nullable Marks of(Steps[] steps, int opening) {
        Openings openings = market.openings();
        return steps[openings.lodging()[opening]].content(openings.wage(opening));
    }

    private void tell(int worker, int places, int work, Steps[] steps) {
        Profiles profiles = market.profiles();
        int profile = market.workers().profile()[market.workers().kind()[worker]];
        int missing = held[worker]
                - profiles.place()[profile] * mostWorth(market.placeLists(), places)
                - profiles.occupation()[profile] * work
                - profiles.dates()[profile] * Scale.BEST;
        int wage = profiles.wage()[profile];
        for (int lodging = 0; lodging < steps.length; lodging++) {
            int left = missing - profiles.lodging()[profile] * Scale.lodging(lodging);
            steps[lodging].put(worker, left <= 0 ? 0 : wage == 0 ? Integer.MAX_VALUE : Math.ceilDiv(left, wage));
        }
    }

    private static int mostWorth(NodeLists lists, int list) {
        return lists.begin(list) == lists.end(list) ? 0 : lists.worth(lists.begin(list));
    }
}
