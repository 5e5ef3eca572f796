package io.labortransfer.matching.engine.clearing;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * Which openings lie in which listed places and occupations.
 *
 * @param market the market
 * @param isOpen of which openings it tells
 * @param places the places that are on some list
 * @param occupations the occupations that are on some list
 */
record Listed(LargeMarket market, IntPredicate isOpen, BitSet places, BitSet occupations) {

    private static final int SOME = 1 << 10;

    /** What is on the lists of the market. */
    static Listed of(LargeMarket market) {
        return of(market, hasSeats(market));
    }

    /** The same of some openings alone. */
    static Listed of(LargeMarket market, IntPredicate isOpen) {
        return new Listed(
                market,
                isOpen,
                market.placeLists().listed(),
                market.occupationLists().listed());
    }

    /** Everything, as somebody may list it later. */
    static Listed all(LargeMarket market) {
        BitSet places = new BitSet();
        places.set(0, market.places().size());
        BitSet occupations = new BitSet();
        occupations.set(0, market.occupations().size());
        return new Listed(market, hasSeats(market), places, occupations);
    }

    /** A place with so many openings for each occupation there is gets a row of its own. */
    private static final double DENSE = 0.25;

    /** A table for the cells; places with many openings can be looked up faster. */
    CellTable table() {
        int[] openings = new int[market.places().size()];
        for (int opening = 0; opening < market.openings().count(); opening++) {
            for (int place = place(opening); place != Hierarchy.NONE; place = out(market.places(), places, place)) {
                openings[place]++;
            }
        }
        int nodes = market.occupations().size();
        CellTable table = new CellTable(openings.length);
        for (int place = 0; place < openings.length; place++) {
            if (openings[place] >= DENSE * nodes) {
                table.addRow(place, nodes);
            }
        }
        return table;
    }

    /** Numbers the cells in which there are openings; answers how many are in each. */
    int[] count(CellTable table) {
        int[] sizes = new int[SOME];
        for (int opening = 0; opening < market.openings().count(); opening++) {
            for (int place = place(opening); place != Hierarchy.NONE; place = out(market.places(), places, place)) {
                for (int work = work(opening);
                        work != Hierarchy.NONE;
                        work = out(market.occupations(), occupations, work)) {
                    int cell = table.number(place, work);
                    if (cell == sizes.length) {
                        sizes = Arrays.copyOf(sizes, 2 * cell);
                    }
                    sizes[cell]++;
                }
            }
        }
        return Arrays.copyOf(sizes, table.count());
    }

    /** What takes the opening of a leaf. */
    interface Leaves {
        void put(int at, int opening);
    }

    /** Puts the openings into their cells, in this order. */
    void fill(CellTable table, int[] order, int[] next, Leaves leaves) {
        for (int opening : order) {
            for (int place = place(opening); place != Hierarchy.NONE; place = out(market.places(), places, place)) {
                for (int work = work(opening);
                        work != Hierarchy.NONE;
                        work = out(market.occupations(), occupations, work)) {
                    leaves.put(next[table.get(place, work)]++, opening);
                }
            }
        }
    }

    private static IntPredicate hasSeats(LargeMarket market) {
        int[] seats = market.openings().seats();
        return opening -> seats[opening] > 0;
    }

    private int place(int opening) {
        int site = market.openings().place()[opening];
        return !isOpen.test(opening) ? Hierarchy.NONE : places.get(site) ? site : out(market.places(), places, site);
    }

    private int work(int opening) {
        int occupation = market.openings().occupation()[opening];
        return occupations.get(occupation) ? occupation : out(market.occupations(), occupations, occupation);
    }

    /** The next listed node around this one. */
    private static int out(Hierarchy hierarchy, BitSet listed, int node) {
        int around = hierarchy.parents()[node];
        while (around != Hierarchy.NONE && !listed.get(around)) {
            around = hierarchy.parents()[around];
        }
        return around;
    }
}
