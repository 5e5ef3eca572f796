package io.labortransfer.matching.engine.clearing;

import java.util.BitSet;
import java.util.stream.IntStream;

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

    /** Openings without a seat, which are in no tree. */
    final int[] seatless;

    /** Grows the trees of {@code market}. */
    public MarketIndex(LargeMarket market) {
        this(market, Listed.of(market));
    }

    /** Grows trees for all that is listed. */
    MarketIndex(LargeMarket market, Listed listed) {
        this.market = market;
        this.keys = new Keys(market.workers());
        this.offers = new Offers(market.openings(), Hurdles.of(market));
        this.cells = new Cells(market, offers, listed);
        int[] seats = market.openings().seats();
        this.seatless = IntStream.range(0, seats.length)
                .filter(opening -> seats[opening] == 0)
                .toArray();
        for (int worker : market.own().workers()) {
            speaking.set(worker);
        }
    }

    /** The market. */
    public LargeMarket market() {
        return market;
    }
}
