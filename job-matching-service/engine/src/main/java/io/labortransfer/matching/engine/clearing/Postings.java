package io.labortransfer.matching.engine.clearing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who lists what: for each listed place the workers who would go there, and for each place, occupation and better fit than
 * anyone's those who fit so well there. Where they are to be found by what they want, there are those as well who want an
 * occupation at a place more than others, if no better fit tells of them. A posting is ascending, so by class and lottery; one
 * that holds many of all workers is kept as marks.
 */
final class Postings {

    /** No column of a fit that is better than anyone's. */
    private static final int EVERYBODY = Keys.FITS - 1;

    private static final int[] NOBODY = {};

    /** A number takes as much room as so many marks. */
    private static final int MARKS_PER_NUMBER = Integer.SIZE;

    private final LargeMarket market;
    private final boolean byWishes;
    private final Map<Integer, int[]> later = new HashMap<>();
    private final Map<Integer, Marks> marked = new HashMap<>();

    /** Finds for a place and an occupation the first of their postings, one for each fit. */
    private final CellTable table;

    private final int[] first;
    private final int[] workers;

    /** Postings of a market, with those who want an occupation more than others or without. */
    Postings(LargeMarket market, boolean byWishes) {
        this.market = market;
        this.byWishes = byWishes;
        this.table = new CellTable(market.places().size());
        int[] sizes = count();
        first = new int[sizes.length + 1];
        int most = market.workers().count() / MARKS_PER_NUMBER;
        for (int posting = 0; posting < sizes.length; posting++) {
            boolean many = sizes[posting] > most;
            if (many) {
                marked.put(posting, new Marks(market.workers().count()));
            }
            first[posting + 1] = Math.addExact(first[posting], many ? 0 : sizes[posting]);
        }
        workers = new int[first[sizes.length]];
        int[] next = Arrays.copyOf(first, sizes.length);
        each((worker, place, occupation, fit) -> {
            int posting = Keys.FITS * table.get(place, occupation) + fit;
            Marks marks = marks(posting);
            if (marks == null) {
                workers[next[posting]++] = worker;
            } else {
                marks.put(worker, true);
            }
        });
    }

    /** Adds those to the reading who would go to the place. Answers whether there is a posting of them. */
    boolean read(int place, Reading reading) {
        return read(place, 0, reading);
    }

    /** Adds those to the reading who would go there, want the occupation more than others and fit like anyone. */
    boolean read(int place, int occupation, Reading reading) {
        int cell = table.get(place, occupation);
        if (cell != CellTable.NONE) {
            read(reading, Keys.FITS * cell + EVERYBODY);
        }
        return cell != CellTable.NONE;
    }

    /** Adds those to the readings, one for each fit, who would go there and fit so well and better than anyone. */
    void read(int place, int occupation, Reading[] fitting) {
        int cell = table.get(place, occupation);
        for (int fit = 0; cell != CellTable.NONE && fit < EVERYBODY; fit++) {
            read(fitting[fit], Keys.FITS * cell + fit);
        }
    }

    /** Enters a worker who came, or is other than before; where they no longer belong they stay until everything is numbered anew. */
    void add(int worker) {
        Entry entry = (who, place, occupation, fit) -> {
            int posting = Keys.FITS * table.number(place, occupation) + fit;
            Marks marks = marks(posting);
            if (marks == null) {
                later.merge(posting, new int[] {who}, (known, one) -> with(known, who));
            } else {
                marks.put(who, true);
            }
        };
        tell(entry, worker);
    }

    private void read(Reading reading, int posting) {
        Marks marks = marks(posting);
        if (marks != null) {
            reading.add(marks);
            return;
        }
        if (posting < first.length - 1 && first[posting] < first[posting + 1]) {
            reading.add(workers, first[posting], first[posting + 1]);
        }
        int[] came = later.isEmpty() ? NOBODY : later.getOrDefault(posting, NOBODY);
        if (came.length > 0) {
            reading.add(came, 0, came.length);
        }
    }

    private @Nullable Marks marks(int posting) {
        boolean hasList = posting < first.length - 1 && first[posting] < first[posting + 1];
        return hasList ? null : marked.get(posting);
    }

    private int[] count() {
        int[][] sizes = {new int[1 << 12]};
        each((worker, place, occupation, fit) -> {
            int cell = table.number(place, occupation);
            if (Keys.FITS * cell == sizes[0].length) {
                sizes[0] = Arrays.copyOf(sizes[0], 2 * sizes[0].length);
            }
            sizes[0][Keys.FITS * cell + fit]++;
        });
        return Arrays.copyOf(sizes[0], Keys.FITS * table.count());
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
            entry.tell(worker, places.node(place), 0, EVERYBODY);
            tellWork(entry, worker, places.node(place), market.workers().occupations()[kind]);
        }
    }

    private void tellWork(Entry entry, int worker, int place, int list) {
        NodeLists occupations = market.occupationLists();
        int broad = byWishes ? Broad.worth(market.occupations(), occupations, list) : Scale.BEST;
        for (int work = occupations.begin(list); work < occupations.end(list); work++) {
            if (occupations.fit(work) < EVERYBODY || occupations.worth(work) > broad) {
                entry.tell(worker, place, occupations.node(work), occupations.fit(work));
            }
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

    private interface Entry {
        void tell(int worker, int place, int occupation, int fit);
    }
}
