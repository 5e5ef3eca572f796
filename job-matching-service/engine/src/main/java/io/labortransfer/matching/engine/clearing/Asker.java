package io.labortransfer.matching.engine.clearing;

/** The worker for whom a search is under way: what they may take and what it is worth to them. Reused for the next one. */
final class Asker {

    private final MarketIndex index;
    private final LargeMarket market;
    private int worker;
    private int kind;
    private int ownChoices;
    private int leastPay;
    private int leastWage;
    private long lacking;
    private int earliest;
    private int latest;
    private int weightOfPlace;
    private int weightOfOccupation;
    private int weightOfWage;
    private int weightOfDates;
    private int weightOfLodging;

    Asker(MarketIndex index) {
        this.index = index;
        this.market = index.market;
    }

    void be(int asking) {
        Workers workers = market.workers();
        Profiles profiles = market.profiles();
        worker = asking;
        kind = workers.kind()[asking];
        workFor(workers.leastPay()[asking]);
        ownChoices = index.speaking.get(asking) ? market.own().of(asking) : OwnChoices.NOTHING;
        int profile = workers.profile()[kind];
        lacking = ~(profiles.met()[profile] | FinePrint.BIT);
        earliest = profiles.earliest()[profile];
        latest = profiles.latest()[profile];
        weightOfPlace = profiles.place()[profile];
        weightOfOccupation = profiles.occupation()[profile];
        weightOfWage = profiles.wage()[profile];
        weightOfDates = profiles.dates()[profile];
        weightOfLodging = profiles.lodging()[profile];
    }

    /** For so little the worker works from now on, until the next one asks. */
    void workFor(int fen) {
        leastPay = fen;
        leastWage = Scale.wage(fen);
    }

    /** The conditions that the worker does not meet; {@link FinePrint#BIT} is none of them. */
    long lacking() {
        return lacking;
    }

    /** The list of places. */
    int places() {
        return market.workers().places()[kind];
    }

    /** The list of occupations. */
    int occupations() {
        return market.workers().occupations()[kind];
    }

    /** Where the worker stands among those with own choices, or {@link OwnChoices#NOTHING}. */
    int ownChoices() {
        return ownChoices;
    }

    /** What a place and an occupation of the lists are worth. */
    int around(int placeWorth, int occupationWorth) {
        return weightOfPlace * placeWorth + weightOfOccupation * occupationWorth;
    }

    /** What the other sides are worth at most, wherever. */
    int most() {
        return weightOfWage * index.offers.highestWage() + (weightOfDates + weightOfLodging) * Scale.BEST;
    }

    /** What the other sides are worth. */
    int value(long terms) {
        return weightOfWage * Terms.wage(terms)
                + weightOfDates * Scale.dates(Terms.start(terms), earliest)
                + weightOfLodging * Scale.lodging(Terms.lodging(terms));
    }

    /** Whether the worker may take an opening that lies in their places and occupations. */
    boolean mayTake(int opening, long terms, long needs) {
        return mightTake(terms, needs)
                && Terms.end(terms) > earliest
                && paysEnough(opening, terms)
                && nothingElseForbids(opening, needs);
    }

    /** Whether the worker may take one of several openings, as far as what is best of them all can tell. */
    boolean mightTake(long terms, long needs) {
        return Terms.wage(terms) >= leastWage && (needs & lacking) == 0 && Terms.start(terms) <= latest;
    }

    /** Points are coarser than fen, so that those on the edge are looked at once more. */
    private boolean paysEnough(int opening, long terms) {
        return Terms.wage(terms) > leastWage || market.openings().pay()[opening] >= leastPay;
    }

    private boolean nothingElseForbids(int opening, long needs) {
        return (ownChoices == OwnChoices.NOTHING || !market.own().refuses(ownChoices, opening))
                && ((needs & FinePrint.BIT) == 0 || market.finePrint().allows(worker, opening));
    }
}
