package io.labortransfer.matching.engine.clearing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Sorts out whom an opening cannot have before anybody is looked at: by a mark for each condition, and for some wages and
 * days. What it lets through has to be looked at one by one: it may let through too many, and never keeps anybody back.
 */
final class Sieve {

    private static final int STEPS = 12;

    private final LargeMarket market;
    private final @Nullable Marks[] meeting = new Marks[Long.SIZE];
    private final Steps pay;
    private final Steps start;
    private final Steps end;

    /** For the conditions, wages and days of the openings that are there. */
    Sieve(LargeMarket market) {
        this.market = market;
        Openings openings = market.openings();
        int workers = market.workers().count();
        for (int opening = 0; opening < openings.count(); opening++) {
            for (long left = openings.needs()[opening] & ~FinePrint.BIT; left != 0; left &= left - 1) {
                int bit = Long.numberOfTrailingZeros(left);
                if (meeting[bit] == null) {
                    meeting[bit] = new Marks(workers);
                }
            }
        }
        int[] open = IntStream.range(0, openings.count())
                .filter(opening -> openings.seats()[opening] > 0)
                .toArray();
        pay = new Steps(IntStream.of(open).map(o -> openings.pay()[o]).toArray(), STEPS, workers);
        start = new Steps(IntStream.of(open).map(o -> -openings.start()[o]).toArray(), STEPS, workers);
        end = new Steps(IntStream.of(open).map(o -> openings.end()[o]).toArray(), STEPS, workers);
        for (int worker = 0; worker < workers; worker++) {
            tell(worker);
        }
    }

    /** Looks at the worker's columns anew. */
    void tell(int worker) {
        Workers workers = market.workers();
        int profile = workers.profile()[workers.kind()[worker]];
        long met = market.profiles().met()[profile];
        for (int bit = 0; bit < meeting.length; bit++) {
            Marks marks = meeting[bit];
            if (marks != null) {
                marks.put(worker, (met >>> bit & 1) != 0);
            }
        }
        pay.put(worker, workers.leastPay()[worker]);
        start.put(worker, -market.profiles().latest()[profile]);
        end.put(worker, market.profiles().earliest()[profile] + 1);
    }

    /** Nobody can have the worker. */
    void forget(int worker) {
        pay.forget(worker);
        start.forget(worker);
        end.forget(worker);
    }

    /** The marks that all have whom the opening can have. */
    List<Marks> meshes(int opening) {
        Openings openings = market.openings();
        List<Marks> meshes = new ArrayList<>();
        for (long left = openings.needs()[opening] & ~FinePrint.BIT; left != 0; left &= left - 1) {
            add(meeting[Long.numberOfTrailingZeros(left)], meshes);
        }
        add(pay.content(openings.pay()[opening]), meshes);
        add(start.content(-openings.start()[opening]), meshes);
        add(end.content(openings.end()[opening]), meshes);
        return meshes;
    }

    private static void add(@Nullable Marks marks, List<Marks> meshes) {
        if (marks != null) {
            meshes.add(marks);
        }
    }
}
