package io.labortransfer.matching.engine.clearing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Who lists what: for each listed place the workers who would go there, and for each place, occupation and better fit than
 * anyone's those who fit so well there. Each posting is ascending, so by class and lottery.
 */
final class Postings {

    /** No column of a fit that is better than anyone's. */
    private static final int EVERYBODY = Keys.FITS - 1;

    private static final int[] NOBODY = {};

    private final LargeMarket market;
    private final Map<Integer, int[]> later = new HashMap<>();
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

    /** Enters a worker who came, or is other than before; where they no longer belong they stay until everything is numbered anew. */
    void add(int worker) {
        Entry entry = (who, place, column) ->
                later.merge(table.number(place, column), new int[] {who}, (known, one) -> with(known, who));
        tell(entry, worker);
    }

    /** Who was entered since into the posting, ascending. */
    int[] later(int posting) {
        return later.getOrDefault(posting, NOBODY);
    }

    /** Whether the posting was there from the beginning. */
    boolean isOld(int posting) {
        return posting < first.length - 1;
    }

    int[] workers() {
        return workers;
    }

    /** Where in the posting the first worker with this number or a higher one stands. */
    int from(int posting, int worker) {
        int found = Arrays.binarySearch(workers, first[posting], first[posting + 1], worker);
        return found < 0 ? ~found : found;
    }

    int end(int posting) {
        return first[posting + 1];
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
        for (int worker = 0; worker < market.workers().count(); worker++) {
            tell(entry, worker);
        }
    }

    private void tell(Entry entry, int worker) {
        NodeLists places = market.placeLists();
        int kind = market.workers().kind()[worker];
        int list = market.workers().places()[kind];
        for (int place = places.begin(list); place < places.end(list); place++) {
            entry.tell(worker, places.node(place), EVERYBODY);
            tellFits(entry, worker, places.node(place), market.workers().occupations()[kind]);
        }
    }

    private static int[] with(int[] known, int worker) {
        int at = Arrays.binarySearch(known, worker);
        if (at >= 0) {
            return known;
        }
        int[] more = new int[known.length + 1];
        System.arraycopy(known, 0, more, 0, ~at);
        more[~at] = worker;
        System.arraycopy(known, ~at, more, ~at + 1, known.length - ~at);
        return more;
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
