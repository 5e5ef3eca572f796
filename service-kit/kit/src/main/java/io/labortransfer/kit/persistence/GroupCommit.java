package io.labortransfer.kit.persistence;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Lets those who wait for the disk at the same time wait together. Who comes alone is written at once; those who come while others are
 * being written are written by one of them, in one transaction. Nobody waits for company, and there is no thread of its own.
 *
 * @param <Q> what is written
 */
public final class GroupCommit<Q> {

    /** Writes all of {@code together} in one transaction that is committed when this returns, or nothing of it. */
    @FunctionalInterface
    public interface Writer<Q> {
        void write(List<Q> together) throws SQLException;
    }

    private static final int WRITERS = 2; // one waits for the disk while the other is carried out
    private static final Set<String> OF_ONE = Set.of("22", "23", "LT"); // classes of SQLSTATE

    private final Writer<Q> writer;
    private final ToIntFunction<Q> weight;
    private final int most;
    private final Duration patience;
    private final Queue<Waiting<Q>> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore writers = new Semaphore(WRITERS);

    /**
     * @param weight how much of a transaction one of them takes
     * @param most a group is closed when it weighs as much
     * @param patience how long one waits for a writer
     */
    public GroupCommit(Writer<Q> writer, ToIntFunction<Q> weight, int most, Duration patience) {
        this.writer = writer;
        this.weight = weight;
        this.most = most;
        this.patience = patience;
    }

    /**
     * Returns when {@code one} is committed; throws why it is not. Whoever fails does not fail others, and whoever waited in vain for a
     * writer is not written.
     */
    public void write(Q one) throws SQLException {
        var mine = new Waiting<>(one);
        long deadline = System.nanoTime() + patience.toNanos();
        boolean interrupted = Thread.interrupted(); // who writes for others does not bring it to them
        waiting.add(mine);
        try {
            while (mine.state != State.DONE) {
                if (mine.state == State.WAITING && writers.tryAcquire()) {
                    try {
                        writeNext();
                    } finally {
                        writers.release();
                        wakeNext();
                    }
                } else {
                    LockSupport.parkNanos(this, patience.toNanos());
                    interrupted |= Thread.interrupted();
                    giveUp(mine, deadline);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        mine.rethrow();
    }

    /** One that was taken by a writer learns its end from the writer, however long that takes. */
    private void giveUp(Waiting<Q> mine, long deadline) {
        if (System.nanoTime() > deadline && waiting.remove(mine)) {
            mine.end(new SQLTimeoutException("nobody was there to write within " + patience));
            wakeNext(); // it may have been this one's turn
        }
    }

    private void writeNext() {
        var group = new ArrayList<Waiting<Q>>();
        try {
            int weighs = 0;
            for (var next = waiting.poll(); next != null; next = weighs < most ? waiting.poll() : null) {
                group.add(next);
                next.state = State.TAKEN;
                weighs += weight.applyAsInt(next.what);
            }
            wakeNext(); // for the other writer, if there is one
            write(group);
        } finally {
            group.forEach(one -> one.end(new SQLException("the writer of a group died")));
        }
    }

    /** One that cannot be written may stand among others that can: then it is looked for by halves. */
    private void write(List<Waiting<Q>> group) {
        if (group.isEmpty()) {
            return;
        }
        try {
            writer.write(group.stream().map(one -> one.what).toList());
            group.forEach(one -> one.end(null));
        } catch (SQLException | RuntimeException e) {
            if (group.size() > 1 && concernsOne(e)) {
                write(group.subList(0, group.size() / 2));
                write(group.subList(group.size() / 2, group.size()));
            } else {
                group.forEach(one -> one.end(e));
            }
        }
    }

    /** Whether it was one of them: its data, a constraint, or a rule of the product. The way to the database concerns all. */
    private static boolean concernsOne(Exception failure) {
        return failure instanceof SQLException refused
                && refused.getSQLState() != null
                && OF_ONE.contains(refused.getSQLState().substring(0, 2));
    }

    private void wakeNext() {
        var next = waiting.peek();
        if (next != null) {
            LockSupport.unpark(next.thread);
        }
    }

    private enum State {
        WAITING,
        TAKEN,
        DONE
    }

    /** One that waits with its thread. */
    private static final class Waiting<Q> {

        private final Q what;
        private final Thread thread = Thread.currentThread();
        private @Nullable Exception failure;
        private volatile State state = State.WAITING;

        Waiting(Q what) {
            this.what = what;
        }

        /** The first end counts. */
        void end(@Nullable Exception why) {
            if (state != State.DONE) {
                failure = why;
                state = State.DONE;
                LockSupport.unpark(thread);
            }
        }

        void rethrow() throws SQLException {
            switch (failure) {
                case null -> {}
                case SQLException e -> throw e;
                case RuntimeException e -> throw e;
                default -> throw new IllegalStateException(failure);
            }
        }
    }
}
