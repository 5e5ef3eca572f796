package io.labortransfer.matching.engine.clearing;

/**
 * A market made ready to be searched. What its trees know of cutoffs belongs to one use at a time: a clearing, then its
 * audit, not both at once.
 */
public final class MarketIndex {

    final LargeMarket market;
    final Offers offers;
    final Cells cells;
    final Keys keys;

    /** Grows the trees of {@code market}. */
    public MarketIndex(LargeMarket market) {
        this.market = market;
        this.keys = new Keys(market.workers());
        this.offers = new Offers(market.openings());
        this.cells = new Cells(market, offers);
    }

    /** The market. */
    public LargeMarket market() {
        return market;
    }
}
