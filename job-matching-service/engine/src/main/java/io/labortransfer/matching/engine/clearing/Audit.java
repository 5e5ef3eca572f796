package io.labortransfer.matching.engine.clearing;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/**
 * Looks for what a placement must not hold. It reads the seats anew from the placement and judges by {@link Rules}, not by
 * what the clearing concluded. For all workers the trees, told the cutoffs anew, point at an opening to judge; for some
 * every opening is judged, so that a fault of the trees would be seen as well.
 */
public final class Audit {

    private static final long MOST_PAIRS_READ = 100_000_000;
    private static final int SHARE = 1 << 8;
    private static final int STAGES = 16;
    private static final int FITS = 3;

    private final LargeMarket market;
    private final MarketIndex index;
    private final Rules rules;
    private final int[] places;
    private final int[] taken;
    private final long[] last;
    private final int[] onLine;
    private final int[] lastOnLine;
    private final int[] groupOf;
    private final LongAdder envious = new LongAdder();
    private final AtomicLongArray enviousOfLines;
    private final LongAdder unlawful = new LongAdder();
    private final LongAdder read = new LongAdder();
    private final AtomicInteger next = new AtomicInteger();

    private final int everySoMany;

    private Audit(MarketIndex index, Placement placement, long pairsRead) {
        this.index = index;
        this.market = index.market;
        this.rules = new Rules(market);
        this.places = placement.opening();
        this.taken = new int[market.openings().count()];
        this.everySoMany = (int) Math.max(1, (long) places.length * taken.length / pairsRead);
        this.last = new long[taken.length];
        this.onLine = new int[market.agreements().most().length];
        this.lastOnLine = new int[onLine.length];
        this.enviousOfLines = new AtomicLongArray(onLine.length);
        this.groupOf = market.groups().ofWorkers(places.length);
        for (int worker = 0; worker < places.length; worker++) {
            int opening = places[worker];
            if (opening != Placement.NOWHERE) {
                taken[opening]++;
                last[opening] = Math.max(last[opening], rules.standing(worker, opening));
                int line = market.agreements().line(worker, opening);
                if (line != Agreements.NO_LINE) {
                    onLine[line]++;
                    lastOnLine[line] = worker;
                }
            }
        }
    }

    /**
     * What an audit found.
     *
     * @param envious workers who would rather have, and would get, another opening; zero when the placement is stable
     * @param unlawful workers at an opening that they may not take
     * @param overfull openings with more workers than seats
     * @param read workers for whom every opening was judged
     * @param overfullLines lines with more workers than they may hold
     * @param enviousGroups groups that would rather be, and would be taken, together at another spot, or together at all
     * @param apart groups that could not be kept together
     * @param enviousOfLines for each line how many of the envious would go by it
     */
    public record Findings(
            long envious,
            long unlawful,
            long overfull,
            long read,
            long overfullLines,
            long enviousGroups,
            long apart,
            List<Long> enviousOfLines) {

        /** Copies. */
        public Findings {
            enviousOfLines = List.copyOf(enviousOfLines);
        }

        /** What was found where there are no lines. */
        public Findings(
                long envious,
                long unlawful,
                long overfull,
                long read,
                long overfullLines,
                long enviousGroups,
                long apart) {
            this(envious, unlawful, overfull, read, overfullLines, enviousGroups, apart, List.of());
        }

        /** What was found where there are neither lines nor groups. */
        public Findings(long envious, long unlawful, long overfull, long read) {
            this(envious, unlawful, overfull, read, 0, 0, 0);
        }

        /** How much there is to say against the placement. That a group is apart is no fault. */
        public long wrong() {
            return envious + unlawful + overfull + overfullLines + enviousGroups;
        }

        /** Whether nothing speaks against the placement. */
        public boolean sound() {
            return wrong() == 0;
        }
    }

    /** Audits {@code placement}. */
    public static Findings of(MarketIndex index, Placement placement, int threads) {
        return of(index, placement, threads, MOST_PAIRS_READ);
    }

    /** Reads about so many pairs, or all when they are fewer than twice as many. */
    static Findings of(MarketIndex index, Placement placement, int threads, long pairsRead) {
        Audit audit = new Audit(index, placement, pairsRead);
        int[] cutoffs = audit.cutoffs();
        index.cells.tell(cutoffs);
        LineBook lines = audit.lines();
        int stage = Math.ceilDiv(audit.places.length, STAGES);
        Late late = Late.of(index);
        for (int from = 0; from < audit.places.length; from += stage) {
            late = late.from(from, index, cutoffs);
            audit.judgeAll(from, Math.min(audit.places.length, from + stage), cutoffs, lines, late, threads);
        }
        return new Findings(
                audit.envious.sum(),
                audit.unlawful.sum(),
                audit.overfull(),
                audit.read.sum(),
                audit.overfullLines(),
                audit.enviousGroups(),
                audit.apart(),
                IntStream.range(0, audit.onLine.length)
                        .mapToObj(audit.enviousOfLines::get)
                        .toList());
    }

    private LineBook lines() {
        LineBook lines = new LineBook(market.agreements(), places);
        for (int worker = 0; worker < places.length; worker++) {
            lines.enter(worker, lines.of(worker));
        }
        return lines;
    }

    private int[] cutoffs() {
        int[] cutoffs = new int[taken.length];
        for (int opening = 0; opening < cutoffs.length; opening++) {
            boolean full = taken[opening] >= market.openings().seats()[opening];
            cutoffs[opening] =
                    !full ? Integer.MAX_VALUE : taken[opening] == 0 ? Integer.MIN_VALUE : key(last[opening], opening);
        }
        return cutoffs;
    }

    private int key(long standing, int opening) {
        int worker = (int) standing;
        int own = index.keys.of(worker, (int) (standing >>> Integer.SIZE) & FITS);
        return market.agreements().standsBehind(worker, opening) ? index.keys.behind(own) : own;
    }

    private long overfull() {
        return IntStream.range(0, taken.length)
                .filter(opening -> taken[opening] > market.openings().seats()[opening])
                .count();
    }

    private long overfullLines() {
        return IntStream.range(0, onLine.length)
                .filter(line -> onLine[line] > market.agreements().most()[line])
                .count();
    }

    private long apart() {
        return IntStream.range(0, market.groups().count())
                .filter(group -> !market.groups().together(group, places))
                .count();
    }

    /** Seats everybody anew and tries each group; one that can be seated is put back as it was. */
    private long enviousGroups() {
        if (market.groups().count() == 0 || overfull() + overfullLines() + unlawful.sum() > 0) {
            return 0;
        }
        Seats seats = new Seats(market.openings().seats(), places.length);
        for (int worker = 0; worker < places.length; worker++) {
            if (places[worker] != Placement.NOWHERE) {
                seats.take(places[worker], key(rules.standing(worker, places[worker]), places[worker]));
            }
        }
        Units units = new Units(index, new Seating(index, seats));
        long envying = 0;
        for (int group = 0; group < market.groups().count(); group++) {
            if (units.seat(group)) {
                units.undo();
                envying++;
            }
        }
        return envying;
    }

    private void judgeAll(int first, int end, int[] cutoffs, LineBook lines, Late late, int threads) {
        next.set(first);
        Shares.run(threads, () -> {
            BestOpening search = new BestOpening(index, cutoffs, lines, late);
            for (int from = next.getAndAdd(SHARE); from < end; from = next.getAndAdd(SHARE)) {
                for (int worker = from; worker < Math.min(end, from + SHARE); worker++) {
                    judge(worker, search, worker % everySoMany == 0);
                }
            }
        });
    }

    private void judge(int worker, BestOpening search, boolean reading) {
        int at = places[worker];
        if (at != Placement.NOWHERE && !rules.mayTake(worker, at)) {
            unlawful.increment();
        }
        int found = together(worker)
                ? search.findBetterAt(market.groups().spot()[at], worker, at)
                : search.findBetter(worker, at);
        int wanted = found != BestOpening.NONE && rules.mayTake(worker, found) && bothWouldRather(worker, found)
                ? found
                : BestOpening.NONE;
        if (reading) {
            read.increment();
            int opening = rules.next(worker, 0);
            while (opening < taken.length && wanted == BestOpening.NONE) {
                wanted = bothWouldRather(worker, opening) ? opening : BestOpening.NONE;
                opening = rules.next(worker, opening + 1);
            }
        }
        if (wanted != BestOpening.NONE) {
            envious.increment();
            int line = market.agreements().line(worker, wanted);
            if (line != Agreements.NO_LINE) {
                enviousOfLines.incrementAndGet(line);
            }
        }
    }

    /** Whether a worker and an opening that they may take would both rather have each other. */
    private boolean bothWouldRather(int worker, int opening) {
        int at = places[worker];
        return opening != at
                && (!together(worker)
                        || market.groups().spot()[opening] == market.groups().spot()[at])
                && wouldTake(opening, worker)
                && lineWouldTake(opening, worker)
                && (at == Placement.NOWHERE || rules.prefers(worker, opening, at));
    }

    private boolean together(int worker) {
        return market.groups().keepsTogether(groupOf, worker, places);
    }

    /** A line takes whom it holds already, and when it is full whoever stands before its last worker. */
    private boolean lineWouldTake(int opening, int worker) {
        int line = market.agreements().line(worker, opening);
        int at = places[worker];
        int own = at == Placement.NOWHERE
                ? Agreements.NO_LINE
                : market.agreements().line(worker, at);
        return line == Agreements.NO_LINE
                || line == own
                || onLine[line] < market.agreements().most()[line]
                || onLine[line] > 0 && worker < lastOnLine[line];
    }

    private boolean wouldTake(int opening, int worker) {
        int seats = market.openings().seats()[opening];
        return taken[opening] < seats || seats > 0 && rules.standing(worker, opening) < last[opening];
    }
}
