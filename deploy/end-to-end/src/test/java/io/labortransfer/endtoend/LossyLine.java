package io.labortransfer.endtoend;

import io.labortransfer.local.journey.Answer;
import io.labortransfer.local.journey.Witness;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Loses some of the good answers to POSTs on their way, so that the callers ask again with the same key. */
final class LossyLine implements Witness {

    private static final int ONE_IN = 20;

    private final History history;
    private final Random random;
    private final AtomicInteger lost = new AtomicInteger();

    LossyLine(History history, long seed) {
        this.history = history;
        this.random = new Random(seed);
    }

    @Override
    public void begins(Attempt attempt) {
        history.begins(attempt);
    }

    @Override
    public boolean delivers(Attempt attempt, Answer answer) {
        history.delivers(attempt, answer);
        if (attempt.method().equals("POST") && answer.status() < 300 && random.nextInt(ONE_IN) == 0) {
            lost.incrementAndGet();
            return false;
        }
        return true;
    }

    @Override
    public void leavesOpen(Attempt attempt, String why) {
        history.leavesOpen(attempt, why);
    }

    int lost() {
        return lost.get();
    }
}
