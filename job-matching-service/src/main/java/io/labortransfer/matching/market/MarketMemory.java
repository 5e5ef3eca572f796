package io.labortransfer.matching.market;

import io.labortransfer.matching.engine.CurrentMarket;
import io.labortransfer.matching.engine.Lottery;
import io.labortransfer.matching.engine.Opening;
import io.labortransfer.matching.engine.Reason;
import io.labortransfer.matching.engine.Seeker;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/**
 * A market in words and in the engine's columns. Many ask at once, one changes it. The day's lottery is the day itself: known to all, and
 * another one tomorrow.
 */
final class MarketMemory {

    private static final int LEAST_SPARE = 1_000;
    private static final int SPARE_PART = 20;
    /** To number a small market anew costs as much as many changes, and numbers that are left free in it take little. */
    private static final int SPARE_PART_OF_SMALL = 2;

    private static final int SPARE_OF_SMALL = 50_000;

    private final ReadWriteLock lock = new ReentrantReadWriteLock(true);
    private final Words words;
    private CurrentMarket<Aside> market;

    MarketMemory(Words words) {
        this.words = words;
        this.market = numbered(words);
    }

    /**
     * What questions are asked of.
     *
     * @param words everybody and every post
     * @param market who may take what, and who stands where
     */
    record View(Words words, CurrentMarket<Aside> market) {}

    /** Asks while nothing changes. */
    <T> T ask(Function<View, T> question) {
        lock.readLock().lock();
        try {
            return question.apply(new View(words, market));
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Takes in what was looked at anew. When the numbers that were left free are used up everybody gets another one. */
    void take(MarketSource.Fresh fresh) {
        boolean room = true;
        lock.writeLock().lock();
        try {
            fresh.gone().forEach(market::removeWorker);
            fresh.closed().forEach(this::forgetPost);
            for (Opening post : fresh.posts()) {
                words.posts().put(post.id(), post);
                room &= market.put(post);
            }
            for (Present worker : fresh.workers()) {
                room &= market.put(worker.seeker(), worker.aside());
            }
        } finally {
            lock.writeLock().unlock();
        }
        if (!room) {
            numberAnew();
        }
    }

    /** The words as they are, which do not change any more. */
    Words copy() {
        return ask(view -> new Words(words.day(), words.workers().copy(), new HashMap<>(words.posts())));
    }

    /** Whoever is left alone for some days; nothing changes in the tables when the days are over. */
    List<Seeker> paused() {
        return ask(view -> words.workers().standing(Reason.PAUSED));
    }

    private void numberAnew() {
        CurrentMarket<Aside> anew = ask(view -> numbered(words)); // who asks goes on asking the one before
        lock.writeLock().lock();
        try {
            market = anew;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void forgetPost(UUID post) {
        words.posts().remove(post);
        market.removePost(post);
    }

    private static CurrentMarket<Aside> numbered(Words words) {
        return CurrentMarket.of(
                words.day(),
                new Lottery(words.day().toString()),
                words.workers(),
                words.posts().values(),
                new CurrentMarket.Spare(
                        spare(words.workers().size()), spare(words.posts().size())));
    }

    private static int spare(int count) {
        int ofSmall = Math.min(SPARE_OF_SMALL, count / SPARE_PART_OF_SMALL);
        return Math.max(LEAST_SPARE, Math.max(ofSmall, count / SPARE_PART));
    }
}
