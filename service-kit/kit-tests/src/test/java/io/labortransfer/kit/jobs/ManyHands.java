package io.labortransfer.kit.jobs;

import java.time.Duration;

/** Work that nobody orders, for which many wait. */
final class ManyHands implements LeasedWork {

    @Override
    public String name() {
        return "many-hands";
    }

    @Override
    public Duration length() {
        return Duration.ofMinutes(1);
    }

    @Override
    public int hands() {
        return 6;
    }

    @Override
    public void work(Held held) {
        throw new IllegalStateException("nobody ordered it");
    }

    @Override
    public void giveUp(Lease lease) {
        throw new IllegalStateException("nobody ordered it");
    }
}
