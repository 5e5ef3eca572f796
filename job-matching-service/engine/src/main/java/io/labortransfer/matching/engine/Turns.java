package io.labortransfer.matching.engine;

import io.labortransfer.matching.engine.clearing.LiveMarket;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.ObjIntConsumer;

/**
 * Which lot stands behind which number. Numbers rise with lots, but for those who came later: they stand where a number was free, and their
 * lots are kept apart.
 */
final class Turns {

    private final Lottery lottery;
    private final int[] classStart;
    private final long[] lots;
    private final BitSet drawn = new BitSet();
    private final Map<Integer, Long> later = new HashMap<>();

    /**
     * Of all who were numbered.
     *
     * @param order in which they were numbered
     */
    Turns(Lottery lottery, LiveMarket market, LotOrder order) {
        this.lottery = lottery;
        this.classStart = market.index().market().workers().classStart();
        this.lots = new long[market.index().market().workers().count()];
        for (int i = 0; i < order.lots().length; i++) {
            int number = market.number(i);
            lots[number] = order.lots()[i];
            drawn.set(number);
        }
        for (int rank = 0; rank + 1 < classStart.length; rank++) {
            long last = 0;
            for (int number = classStart[rank]; number < classStart[rank + 1]; number++) {
                last = drawn.get(number) ? lots[number] : last;
                lots[number] = last; // of a free number the lot before it, so that one can search among them
            }
        }
    }

    /** The lot of somebody, who need not be here. */
    long draw(UUID worker) {
        return lottery.draw(worker);
    }

    /** The first number of the class from which on lots are as high or higher. */
    int from(int rank, long lot) {
        int low = classStart[rank];
        int high = classStart[rank + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Long.compareUnsigned(lots[middle], lot) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The number of the last one of the class who was drawn before this lot, or one less than the first number of the class. */
    int before(int rank, long lot) {
        return Math.max(classStart[rank] - 1, drawn.previousSetBit(from(rank, lot) - 1));
    }

    /** A number of the class near which somebody with this lot would stand. */
    int near(int rank, long lot) {
        return Math.clamp(before(rank, lot), classStart[rank], classStart[rank + 1] - 1);
    }

    /** Somebody came, or stands in another class now. */
    void add(int number, UUID worker) {
        later.put(number, draw(worker));
    }

    /** Somebody left. */
    void remove(int number) {
        drawn.clear(number);
        later.remove(number);
    }

    /** Whether the number is in order of its lot. */
    boolean isInOrder(int number) {
        return drawn.get(number);
    }

    /** The lot of a number in order. */
    long lot(int number) {
        return lots[number];
    }

    /** Those of the class who came later, and their lots. */
    void later(int rank, ObjIntConsumer<Long> each) {
        later.forEach((number, lot) -> {
            if (number >= classStart[rank] && number < classStart[rank + 1]) {
                each.accept(lot, number);
            }
        });
    }
}
