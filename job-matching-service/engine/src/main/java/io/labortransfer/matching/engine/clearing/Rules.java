package io.labortransfer.matching.engine.clearing;

/**
 * What the columns of a market mean, said once without an index: who may take what, how well they fit there, and which of
 * two openings a worker would rather have. The search is held against this.
 *
 * @param market the market
 */
public record Rules(LargeMarket market) {

    /** In place of a rank: the worker put other openings first, or none. */
    static final int UNRANKED = Integer.MAX_VALUE;

    private static final int NOWHERE = -1;
    private static final int FIT_SHIFT = 32;
    private static final int CLASS_SHIFT = 34;
    private static final int BEHIND_SHIFT = 40;

    /** Whether the worker may take the opening. */
    public boolean mayTake(int worker, int opening) {
        Openings openings = market.openings();
        int kind = market.workers().kind()[worker];
        int profile = market.workers().profile()[kind];
        long needs = openings.needs()[opening] & ~FinePrint.BIT;
        return (needs & market.profiles().met()[profile]) == needs
                && openings.start()[opening] <= market.profiles().latest()[profile]
                && openings.end()[opening] > market.profiles().earliest()[profile]
                && openings.pay()[opening] >= market.workers().leastPay()[worker]
                && place(kind, opening) != NOWHERE
                && occupation(kind, opening) != NOWHERE
                && !refused(worker, opening)
                && (openings.needs()[opening] == needs || market.finePrint().allows(worker, opening));
    }

    /** The first opening from this one on that the worker may take, or the number of openings when there is none. */
    int next(int worker, int from) {
        Openings openings = market.openings();
        int profile = market.workers().profile()[market.workers().kind()[worker]];
        long lacking = ~(market.profiles().met()[profile] | FinePrint.BIT);
        int leastPay = market.workers().leastPay()[worker];
        long[] needs = openings.needs();
        int[] pay = openings.pay();
        int opening = from;
        while (opening < needs.length
                && ((needs[opening] & lacking) != 0 || pay[opening] < leastPay || !mayTake(worker, opening))) {
            opening++; // most fail on what two columns say
        }
        return opening;
    }

    /** How well the worker fits, 0 best, at an opening in one of the listed occupations. */
    public int fit(int worker, int opening) {
        NodeLists lists = market.occupationLists();
        int list = market.workers().occupations()[market.workers().kind()[worker]];
        int best = Keys.FITS - 1;
        for (int entry = lists.begin(list); entry < lists.end(list); entry++) {
            if (market.occupations().holds(lists.node(entry), market.openings().occupation()[opening])) {
                best = Math.min(best, lists.fit(entry));
            }
        }
        return best;
    }

    /** What an opening that they may take is worth to the worker, all sides weighed and summed. */
    public int value(int worker, int opening) {
        Openings openings = market.openings();
        Profiles profiles = market.profiles();
        int kind = market.workers().kind()[worker];
        int profile = market.workers().profile()[kind];
        return profiles.occupation()[profile] * occupation(kind, opening)
                + profiles.place()[profile] * place(kind, opening)
                + profiles.wage()[profile] * openings.wage(opening)
                + profiles.dates()[profile] * Scale.dates(openings.start()[opening], profiles.earliest()[profile])
                + profiles.lodging()[profile] * Scale.lodging(openings.lodging()[opening]);
    }

    /** Whether the worker, who may take both, would rather have the one than the other. */
    public boolean prefers(int worker, int one, int other) {
        int rankOfOne = rank(worker, one);
        int rankOfOther = rank(worker, other);
        if (rankOfOne != rankOfOther) {
            return rankOfOne < rankOfOther;
        }
        int difference = value(worker, one) - value(worker, other);
        return difference != 0 ? difference > 0 : one < other;
    }

    /**
     * Where the worker stands at the opening: class, then fit, then lottery, and behind all for whom seats are kept there; the
     * smaller is taken first.
     */
    public long standing(int worker, int opening) {
        int rank = 0;
        while (market.workers().classStart()[rank + 1] <= worker) {
            rank++;
        }
        return standing(market.agreements().standsBehind(worker, opening), rank, fit(worker, opening), worker);
    }

    /** The standing of a worker of this class who fits so well. */
    static long standing(boolean behind, int rank, int fit, int worker) {
        return (behind ? 1L << BEHIND_SHIFT : 0) | (long) rank << CLASS_SHIFT | (long) fit << FIT_SHIFT | worker;
    }

    private int place(int kind, int opening) {
        return worth(
                market.places(),
                market.placeLists(),
                market.workers().places()[kind],
                market.openings().place()[opening]);
    }

    private int occupation(int kind, int opening) {
        return worth(
                market.occupations(),
                market.occupationLists(),
                market.workers().occupations()[kind],
                market.openings().occupation()[opening]);
    }

    private static int worth(Hierarchy hierarchy, NodeLists lists, int list, int node) {
        int worth = NOWHERE;
        for (int entry = lists.begin(list); entry < lists.end(list); entry++) {
            if (hierarchy.holds(lists.node(entry), node)) {
                worth = Math.max(worth, lists.worth(entry));
            }
        }
        return worth;
    }

    private boolean refused(int worker, int opening) {
        int own = market.own().of(worker);
        return own != OwnChoices.NOTHING && market.own().refuses(own, opening);
    }

    /** The place of the opening among those that the worker put first; very high when it is not among them. */
    int rank(int worker, int opening) {
        int own = market.own().of(worker);
        int rank = own == OwnChoices.NOTHING ? OwnChoices.NOTHING : market.own().rank(own, opening);
        return rank == OwnChoices.NOTHING ? UNRANKED : rank;
    }
}
