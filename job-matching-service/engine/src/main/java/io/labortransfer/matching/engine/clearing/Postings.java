package io.labortransfer.matching.engine.clearing;

import java.util.Arrays;

/**
 * Who lists what: for each listed place the workers who would go there, and for each place, occupation and better fit than
 * anyone's those who fit so well there. Each posting is ascending, so by class and lottery.
 */
final class Postings {

    /** No column of a fit that is better than anyone's. */
    private static final int EVERYBODY = Keys.FITS - 1;

    private final LargeMarket market;
    private final CellTable table;
    private final int[] first;
    private final int[] workers;

    Postings(LargeMarket market) {
        this.market = market;
        this.table = new CellTable(market.places().size());
        int[] sizes = count();
        first = new int[sizes.length + 1];
        for (int posting = 0; posting < sizes.length; posting++) {
            first[posting + 1] = Math.addExact(first[posting], sizes[posting]);
        }
        workers = new int[first[sizes.length]];
        int[] next = Arrays.copyOf(first, sizes.length);
        each((worker, place, column) -> workers[next[table.get(place, column)]++] = worker);
    }

    /** The posting of those who would go to the place, or {@link CellTable#NONE}. */
    int of(int place) {
        return table.get(place, EVERYBODY);
    }

    /** The posting of those among them who fit so well in the occupation, or {@link CellTable#NONE}. */
    int of(int place, int occupation, int fit) {
        return table.get(place, column(occupation, fit));
    }

    /** Where in the posting the first worker with this number or a higher one stands. */
    int from(int posting, int worker) {
        int found = Arrays.binarySearch(workers, first[posting], first[posting + 1], worker);
        return found < 0 ? ~found : found;
    }

    int end(int posting) {
        return first[posting + 1];
    }

    int worker(int at) {
        return workers[at];
    }

    private int[] count() {
        int[][] sizes = {new int[1 << 10]};
        each((worker, place, column) -> {
            int posting = table.number(place, column);
            if (posting == sizes[0].length) {
                sizes[0] = Arrays.copyOf(sizes[0], 2 * posting);
            }
            sizes[0][posting]++;
        });
        return Arrays.copyOf(sizes[0], table.count());
    }

    private void each(Entry entry) {
        NodeLists places = market.placeLists();
        Workers all = market.workers();
        for (int worker = 0; worker < all.count(); worker++) {
            int kind = all.kind()[worker];
            int list = all.places()[kind];
            for (int place = places.begin(list); place < places.end(list); place++) {
                entry.tell(worker, places.node(place), EVERYBODY);
                tellFits(entry, worker, places.node(place), all.occupations()[kind]);
            }
        }
    }

    private void tellFits(Entry entry, int worker, int place, int list) {
        NodeLists occupations = market.occupationLists();
        for (int work = occupations.begin(list); work < occupations.end(list); work++) {
            if (occupations.fit(work) < Keys.FITS - 1) {
                entry.tell(worker, place, column(occupations.node(work), occupations.fit(work)));
            }
        }
    }

    private static int column(int occupation, int fit) {
        return occupation * Keys.FITS + fit;
    }

    private interface Entry {
        void tell(int worker, int place, int column);
    }
}
