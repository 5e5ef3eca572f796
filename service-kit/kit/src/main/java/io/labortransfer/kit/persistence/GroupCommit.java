package io.labortransfer.kit.persistence;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
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
    private static final int MOST = 64;
    private static final Set<String> OF_ONE = Set.of("22", "23", "LT"); // classes of SQLSTATE

    private final Writer<Q> writer;
    private final Queue<Waiting<Q>> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore writers = new Semaphore(WRITERS);

    public GroupCommit(Writer<Q> writer) {
        this.writer = writer;
    }

    /** Returns when {@code one} is committed; throws why it is not. Whoever fails does not fail others. */
    public void write(Q one) throws SQLException {
        var mine = new Waiting<>(one);
        waiting.add(mine);
        boolean interrupted = false;
        while (mine.state != State.DONE) {
            if (mine.state == State.WAITING && writers.tryAcquire()) {
                try {
                    writeNext();
                } finally {
                    writers.release();
                    wake(waiting.peek());
                }
            } else {
                LockSupport.park(this);
                interrupted |= Thread.interrupted(); // else the next park would not wait
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        mine.rethrow();
    }

    private void writeNext() {
        var group = new ArrayList<Waiting<Q>>();
        for (Waiting<Q> next = waiting.poll(); next != null; next = group.size() < MOST ? waiting.poll() : null) {
            next.state = State.TAKEN;
            group.add(next);
        }
        if (!group.isEmpty()) {
            write(group);
        }
    }

    /** One that cannot be written may stand among others that can: then each is tried alone. */
    private void write(List<Waiting<Q>> group) {
        try {
            writer.write(group.stream().map(one -> one.what).toList());
            group.forEach(one -> one.end(null));
        } catch (SQLException | RuntimeException e) {
            if (group.size() > 1 && concernsOne(e)) {
                group.forEach(one -> write(List.of(one)));
            } else {
                group.forEach(one -> one.end(e));
            }
        } finally {
            group.forEach(one -> one.end(new SQLException("the writer of a group died")));
        }
    }

    /** Whether it was one of them: its data, a constraint, or a rule of the product. The way to the database concerns all. */
    private static boolean concernsOne(Exception failure) {
        return failure instanceof SQLException refused
                && refused.getSQLState() != null
                && OF_ONE.contains(refused.getSQLState().substring(0, 2));
    }

    private static void wake(@Nullable Waiting<?> next) {
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
