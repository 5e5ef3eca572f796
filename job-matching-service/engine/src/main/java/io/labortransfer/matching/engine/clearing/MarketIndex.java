package io.labortransfer.matching.engine.clearing;

import java.util.BitSet;

/**
 * A market made ready to be searched. What its trees know of cutoffs belongs to one use at a time: a clearing, then its
 * audit, not both at once.
 */
public final class MarketIndex {

    final LargeMarket market;
    final Offers offers;
    final Cells cells;
    final Keys keys;

    /** Those with own choices, so that a search for any other need not look them up. */
    final BitSet speaking = new BitSet();

    /** Grows the trees of {@code market}. */
    public MarketIndex(LargeMarket market) {
        this.market = market;
        this.keys = new Keys(market.workers());
        this.offers = new Offers(market.openings());
        this.cells = new Cells(market, offers);
        for (int worker : market.own().workers()) {
            speaking.set(worker);
        }
    }

    /** The market. */
    public LargeMarket market() {
        return market;
    }
}
