package io.labortransfer.matching.engine.clearing;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Who sits where while workers move one after the other: seats are given back as well as taken, and lines count along. Whoever
 * loses a seat to another stands waiting until {@link #askOn} lets them ask elsewhere. For one thread.
 */
final class Seating {

    private static final int STEPS_PER_WORKER = 16;
    private static final int SOME = 16;

    private final LargeMarket market;
    private final Rules rules;
    private final Keys keys;
    private final Seats seats;
    private final Climbs climbs;
    private final LineBook lines;
    private final BestOpening search;
    private final int[] at;

    // Who lost a seat, and where it was.
    private int[] displaced = new int[SOME];
    private int[] lost = new int[SOME];
    private int waiting;

    private IntConsumer moves = worker -> {};

    /** Takes over who holds the seats, which it tells all trees. Those whom a line cannot hold stand waiting. */
    Seating(MarketIndex index, Seats seats) {
        index.cells.tell(seats.cutoffs());
        this.market = index.market;
        this.rules = new Rules(market);
        this.keys = index.keys;
        this.seats = seats;
        this.climbs = new Climbs(index.cells, market.openings().count());
        this.at = new int[market.workers().count()];
        Arrays.fill(at, Placement.NOWHERE);
        this.lines = new LineBook(market.agreements(), at);
        this.search = new BestOpening(index, seats.cutoffs(), lines);
        seats.each((opening, key) -> at[keys.worker(key)] = opening);
        for (int worker = 0; worker < at.length; worker++) {
            lines.enter(worker, lines.of(worker));
        }
        for (int line = 0; line < lines.cutoffs().length; line++) {
            while (lines.isOverfull(line)) {
                displace(lines.last(line));
            }
        }
    }

    /** Tells from now on whoever moves. */
    void tell(IntConsumer listener) {
        moves = listener;
    }

    /** For each worker the opening. */
    int[] openings() {
        return at;
    }

    LineBook lines() {
        return lines;
    }

    int[] cutoffs() {
        return seats.cutoffs();
    }

    Climbs climbs() {
        return climbs;
    }

    BestOpening search() {
        return search;
    }

    /** Whether the opening and its line would take the worker, who has no seat there. */
    boolean wouldTake(int worker, int opening) {
        return key(worker, opening) < seats.cutoffs()[opening]
                && (!market.agreements().hasLines()
                        || letsInto(worker, market.agreements().region()[opening]));
    }

    /** Whether the line of a region, or some line of several, would let the worker in. */
    boolean letsInto(int worker, short region) {
        return region == Cells.MIXED || lines.lets(worker, lines.of(worker), region);
    }

    /** The worker gets up. */
    void leave(int worker) {
        int opening = at[worker];
        int line = lines.of(worker);
        seats.leave(opening, key(worker, opening));
        put(worker, Placement.NOWHERE);
        lines.leave(line);
        climbs.raise(opening, seats.cutoffs()[opening]);
    }

    /** The worker, who would be taken, sits down; whoever has to give way stands waiting. */
    void enter(int worker, int opening) {
        if (at[worker] != Placement.NOWHERE) {
            leave(worker);
        }
        int out = seats.take(opening, key(worker, opening));
        if (out != Seats.NOBODY) {
            int other = keys.worker(out);
            if (other == worker) {
                throw new IllegalStateException("opening " + opening + " does not take worker " + worker);
            }
            int line = lines.of(other);
            put(other, Placement.NOWHERE);
            lines.leave(line);
            note(other, opening);
        }
        put(worker, opening);
        int line = lines.of(worker);
        lines.enter(worker, line);
        if (line != Agreements.NO_LINE && lines.isOverfull(line)) {
            displace(lines.last(line));
        }
    }

    /** Lets a worker without a seat ask the best opening that takes them; whoever has to give way stands waiting. */
    void ask(int worker) {
        int opening = search.find(worker);
        if (opening != BestOpening.NONE) {
            enter(worker, opening);
        }
    }

    /** The worker gets up for good, and takes the seat along. */
    void lock(int worker) {
        int opening = at[worker];
        int line = lines.of(worker);
        seats.lock(opening, key(worker, opening));
        put(worker, Placement.NOWHERE);
        lines.lock(line);
    }

    /** The seat that the worker took along is there again. */
    void unlock(int worker, int opening) {
        seats.unlock(opening);
        lines.unlock(market.agreements().line(worker, opening));
        climbs.raise(opening, seats.cutoffs()[opening]);
    }

    /** The next opening gets its seats. */
    void addSeats(int opening, int count) {
        seats.add(opening, count);
    }

    /** All seats of the opening are withdrawn. Answers who had one. */
    int[] close(int opening) {
        int[] sitting = Arrays.stream(seats.held(opening)).map(keys::worker).toArray();
        for (int worker : sitting) {
            leave(worker);
        }
        seats.close(opening);
        return sitting;
    }

    /** Lets all who wait ask the best opening that takes them, and those whom they displace. */
    void askOn() {
        // Where lines cross capacities a chain may come back to its beginning; then some stay waiting and envy others.
        long steps = (long) STEPS_PER_WORKER * at.length;
        while (waiting > 0 && steps-- > 0) {
            ask(displaced[--waiting]);
        }
        waiting = 0;
    }

    int waiting() {
        return waiting;
    }

    /**
     * Puts those back who lost a seat since so many were waiting.
     *
     * @param movers those who took the seats and have left them, ascending; where they sat before the caller knows
     */
    void restore(int before, int[] movers) {
        while (waiting > before) {
            waiting--;
            if (Arrays.binarySearch(movers, displaced[waiting]) < 0) {
                enter(displaced[waiting], lost[waiting]);
            }
        }
    }

    private void put(int worker, int opening) {
        at[worker] = opening;
        moves.accept(worker);
    }

    private void displace(int worker) {
        int opening = at[worker];
        leave(worker);
        note(worker, opening);
    }

    private void note(int worker, int opening) {
        if (waiting == displaced.length) {
            displaced = Arrays.copyOf(displaced, 2 * waiting);
            lost = Arrays.copyOf(lost, 2 * waiting);
        }
        displaced[waiting] = worker;
        lost[waiting++] = opening;
    }

    private int key(int worker, int opening) {
        int own = keys.of(worker, rules.fit(worker, opening));
        return market.agreements().standsBehind(worker, opening) ? keys.behind(own) : own;
    }
}
