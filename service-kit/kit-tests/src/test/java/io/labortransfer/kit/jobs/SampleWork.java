package io.labortransfer.kit.jobs;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A kind of work whose doing each test decides. */
@Singleton
class SampleWork implements LeasedWork {

    static final String NAME = "sample-work";

    final List<Lease> begun = new CopyOnWriteArrayList<>();
    final List<Lease> givenUp = new CopyOnWriteArrayList<>();
    volatile Consumer<Held> doing = held -> {};
    volatile Consumer<Lease> givingUp = lease -> {};

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void work(Held held) {
        begun.add(held.lease());
        doing.accept(held);
    }

    @Override
    public void giveUp(Lease lease) {
        givenUp.add(lease);
        givingUp.accept(lease);
    }

    @Override
    public Duration length() {
        return Duration.ofMillis(600);
    }

    @Override
    public Duration pause() {
        return Duration.ofMillis(50);
    }
}
