package io.labortransfer.matching.engine.clearing;

/**
 * Trees for those who come late, when most openings are out of their reach for good: only of the openings that are not. What a
 * branch knows of the openings below it is then true of those that may still be had.
 *
 * @param cells the trees
 * @param key the key from which on they are enough
 * @param openings how many openings are in them
 */
record Late(Cells cells, int key, int openings) {

    /** Trees of all openings, for everybody. */
    static Late of(MarketIndex index) {
        return new Late(index.cells, Integer.MIN_VALUE, index.market.openings().count());
    }

    /**
     * Trees for those who come with this worker or later: these, or new ones when half of the openings would be left out.
     *
     * @param cutoffs which from now on only fall
     */
    Late from(int worker, MarketIndex index, int[] cutoffs) {
        int least = index.keys.of(worker, Keys.FITS - 1);
        int open = 0;
        for (int cutoff : cutoffs) {
            open += cutoff > least ? 1 : 0;
        }
        if (open > openings / 2) {
            return this;
        }
        Cells cellsLeft = new Cells(index.market, index.offers, Listed.of(index.market, o -> cutoffs[o] > least));
        cellsLeft.tell(cutoffs);
        return new Late(cellsLeft, least, open);
    }
}
