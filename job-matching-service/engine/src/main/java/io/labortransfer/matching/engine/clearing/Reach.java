package io.labortransfer.matching.engine.clearing;

/**
 * Counts through the trees the openings that a worker may take and those that they would rather have than one of them. One
 * instance serves one thread.
 */
final class Reach {

    private final MarketIndex index;
    private final LargeMarket market;
    private final Rules rules;
    private final Asker asker;
    private final Walk walk;

    // What is counted: all that the worker may take, or those that are better than one.
    private final Eligible eligible = new Eligible();
    private final Better better = new Better();
    private int count;

    Reach(MarketIndex index) {
        this.index = index;
        this.market = index.market;
        this.rules = new Rules(market);
        this.asker = new Asker(index);
        this.walk = new Walk(index);
    }

    /** How many openings the worker may take. */
    int eligible(int worker) {
        asker.be(worker);
        count = 0;
        walk.through(asker, eligible);
        for (int opening : index.seatless) {
            count += rules.mayTake(worker, opening) ? 1 : 0;
        }
        return count;
    }

    /** How many of them the worker would rather have than this one. */
    int better(int worker, int than) {
        asker.be(worker);
        count = 0;
        better.than = than;
        better.value = rules.value(worker, than);
        countRanked(worker, than);
        if (rules.rank(worker, than) == Rules.UNRANKED) {
            walk.through(asker, better);
            for (int opening : index.seatless) {
                boolean counts = better.is(rules.value(worker, opening), opening) && rules.mayTake(worker, opening);
                count += counts ? 1 : 0;
            }
        }
        return count;
    }

    /** Those that the worker ranked, as far as the one compared to. */
    private void countRanked(int worker, int than) {
        if (asker.ownChoices() == OwnChoices.NOTHING) {
            return;
        }
        OwnChoices own = market.own();
        int end = own.rankedFrom()[asker.ownChoices() + 1];
        for (int i = own.rankedFrom()[asker.ownChoices()]; i < end && own.ranked()[i] != than; i++) {
            count += rules.mayTake(worker, own.ranked()[i]) ? 1 : 0;
        }
    }

    private final class Eligible implements Walk.Visitor {

        @Override
        public boolean enters(int node, int around) {
            return asker.mightTake(index.cells.terms(node), index.cells.needs(node));
        }

        @Override
        public void sees(int opening, int around, int fit) {
            long terms = index.offers.terms(opening);
            count += asker.mayTake(opening, terms, index.offers.needs(terms)) ? 1 : 0;
        }
    }

    private final class Better implements Walk.Visitor {

        private int than;
        private int value;

        @Override
        public boolean enters(int node, int around) {
            long terms = index.cells.terms(node);
            return asker.mightTake(terms, index.cells.needs(node))
                    && precedes(around + asker.value(terms), index.cells.least(node));
        }

        @Override
        public void sees(int opening, int around, int fit) {
            long terms = index.offers.terms(opening);
            boolean counts = is(around + asker.value(terms), opening)
                    && asker.mayTake(opening, terms, index.offers.needs(terms));
            count += counts ? 1 : 0;
        }

        /** Whether it is better, and not one of those that the worker ranked, which are counted before. */
        private boolean is(int worth, int opening) {
            return precedes(worth, opening)
                    && (asker.ownChoices() == OwnChoices.NOTHING
                            || market.own().rank(asker.ownChoices(), opening) == OwnChoices.NOTHING);
        }

        private boolean precedes(int worth, int opening) {
            return worth > value || worth == value && opening < than;
        }
    }
}
