package io.labortransfer.kit.jobs;

import io.labortransfer.kit.problem.WithoutMessages;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/** The threads that do one kind of work, woken when there may be some, and the one that keeps their leases alive meanwhile. */
final class Hands {

    private static final Logger LOG = Logger.getLogger(Hands.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int BEATS = 3;

    private final LeasedWork kind;
    private final LeaseTable leases;
    private final Semaphore work = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    Hands(LeasedWork kind, LeaseTable leases) {
        this.kind = kind;
        this.leases = leases;
    }

    String name() {
        return kind.name();
    }

    void start() {
        for (var i = 1; i <= kind.hands(); i++) {
            threads.add(Thread.ofPlatform().daemon().name(name() + "-" + i).start(this::workUntilStopped));
        }
    }

    void wake() {
        work.release();
    }

    void stop() {
        stopping = true;
        work.release(kind.hands());
    }

    void join() {
        try {
            for (var thread : threads) {
                thread.join(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void workUntilStopped() {
        try {
            while (!stopping) {
                var lease = take();
                while (lease.isPresent()) {
                    attempt(lease.get());
                    lease = take();
                }
                work.acquire();
                work.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            work.release(); // whoever waits beside it ends as well, though this one may have drained what woke both
        }
    }

    private Optional<Lease> take() {
        if (stopping) {
            return Optional.empty();
        }
        try {
            return leases.take(name(), kind.length());
        } catch (SQLException e) {
            LOG.debugf("no work of kind %s could be taken: %s", name(), e.getSQLState());
            return Optional.empty();
        }
    }

    private void attempt(Lease lease) {
        var held = new Held(lease, () -> stopping);
        var pulse = Thread.ofVirtual().name("lease-" + lease.id()).start(() -> keepAlive(held));
        try {
            kind.work(held);
            leave(lease);
        } catch (LeaseLost lost) {
            LOG.infof("work left or taken over: kind=%s id=%s", name(), lease.id());
            leave(lease);
        } catch (RuntimeException e) {
            LOG.errorf(
                    new WithoutMessages(e),
                    "work failed: kind=%s id=%s attempt=%d",
                    name(),
                    lease.id(),
                    lease.attempts());
            failed(lease);
        } finally {
            pulse.interrupt();
        }
    }

    /** What was not ended is left to another replica at once when this one ends, or taken up again after a pause. */
    private void leave(Lease lease) {
        giveBack(lease, stopping ? Duration.ZERO : kind.pause(), false);
    }

    private void failed(Lease lease) {
        if (lease.attempts() < kind.attempts()) {
            giveBack(lease, kind.pause(), true);
            return;
        }
        try {
            kind.giveUp(lease);
        } catch (RuntimeException e) {
            LOG.errorf(new WithoutMessages(e), "work could not be given up: kind=%s id=%s", name(), lease.id());
            giveBack(lease, kind.pause(), true);
        }
    }

    /** What was ended is gone, and what was taken over is not ours: then this changes nothing. */
    private void giveBack(Lease lease, Duration pause, boolean counted) {
        try {
            leases.giveBack(lease, pause, counted);
        } catch (SQLException e) {
            LOG.debugf("a lease ends by itself: kind=%s id=%s %s", name(), lease.id(), e.getSQLState());
        }
    }

    private void keepAlive(Held held) {
        var beat = kind.length().dividedBy(BEATS);
        var lastKept = System.nanoTime();
        try {
            while (held.wanted()) {
                Thread.sleep(beat);
                try {
                    if (!leases.prolong(held.lease(), kind.length())) {
                        held.lose();
                    }
                    lastKept = System.nanoTime();
                } catch (SQLException e) {
                    if (System.nanoTime() - lastKept > kind.length().toNanos()) {
                        held.lose();
                    }
                }
            }
        } catch (InterruptedException ended) {
            // The work is done.
        }
    }
}
