package io.labortransfer.kit.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> tried = new CopyOnWriteArrayList<>();
    private final List<List<String>> written = new CopyOnWriteArrayList<>();
    private final List<Future<?>> ahead = new ArrayList<>();
    private final CountDownLatch busy = new CountDownLatch(2);
    private final CountDownLatch disk = new CountDownLatch(1);

    private static GroupCommit<String> commit(GroupCommit.Writer<String> writer) {
        return new GroupCommit<>(writer, what -> 1, 64, Duration.ofSeconds(30));
    }

    /** Two writers that wait for the disk until it is ready; those who come behind them are in the answer. */
    private List<Future<?>> behindTwoWriters(GroupCommit<String> commit, String... comers) throws Exception {
        var all = new ArrayList<Future<?>>();
        for (var first : List.of("first", "second")) {
            long before = busy.getCount();
            ahead.add(threads.submit(writing(commit, first)));
            while (busy.getCount() == before) {
                Thread.onSpinWait();
            }
        }
        for (var comer : comers) {
            var waits = new AtomicReference<Thread>();
            all.add(threads.submit(() -> {
                waits.set(Thread.currentThread());
                return writing(commit, comer).call();
            }));
            await().until(() -> waits.get() != null && waits.get().getState() == Thread.State.TIMED_WAITING);
        }
        return all;
    }

    private static Callable<Void> writing(GroupCommit<String> commit, String what) {
        return () -> {
            commit.write(what);
            return null;
        };
    }

    /** What is written once the two writers are through as well: who came behind them may have learned its end before. */
    private List<List<String>> writtenInTheEnd() throws Exception {
        for (var writer : ahead) {
            writer.get(10, TimeUnit.SECONDS);
        }
        return written;
    }

    private void write(List<String> together) throws SQLException {
        busy.countDown();
        try {
            assertThat(disk.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        tried.addAll(together);
        if (together.contains("wrong")) {
            throw new SQLException("a wrong value", "22001");
        }
        if (together.contains("cut off")) {
            throw new SQLException("no connection", "08006");
        }
        written.add(together);
    }

    @AfterEach
    void end() {
        threads.close();
    }

    @Test
    void who_comes_alone_is_written_at_once() throws Exception {
        disk.countDown();
        var commit = commit(this::write);
        commit.write("one");
        commit.write("two");
        assertThat(written).containsExactly(List.of("one"), List.of("two"));
    }

    @Test
    void nobody_is_lost_or_written_twice_however_many_come_at_once() throws Exception {
        var commit = new GroupCommit<Integer>(
                together -> {
                    Thread.onSpinWait();
                    written.add(together.stream().map(String::valueOf).toList());
                },
                one -> 1,
                8,
                Duration.ofSeconds(30));
        var next = new AtomicInteger();
        var all = new ArrayList<Future<?>>();
        for (int thread = 0; thread < 64; thread++) {
            all.add(threads.submit(() -> {
                for (int i = 0; i < 50; i++) {
                    int mine = next.getAndIncrement();
                    commit.write(mine);
                    assertThat(written.stream().anyMatch(group -> group.contains(String.valueOf(mine))))
                            .isTrue();
                }
                return null;
            }));
        }
        for (var one : all) {
            one.get(60, TimeUnit.SECONDS);
        }
        assertThat(written.stream().flatMap(List::stream)).hasSize(64 * 50).doesNotHaveDuplicates();
        assertThat(written).allMatch(group -> group.size() <= 8);
    }

    @Test
    void those_who_come_while_others_are_written_are_written_together() throws Exception {
        var commit = commit(this::write);
        var comers = behindTwoWriters(commit, "a", "b", "c", "d", "e");
        disk.countDown();
        for (var comer : comers) {
            comer.get(10, TimeUnit.SECONDS);
        }
        assertThat(writtenInTheEnd()).contains(List.of("first"), List.of("second"));
        assertThat(writtenInTheEnd().stream().flatMap(List::stream)).hasSize(7).contains("a", "b", "c", "d", "e");
        assertThat(writtenInTheEnd()).hasSizeLessThan(7);
    }

    @Test
    void one_that_cannot_be_written_does_not_fail_those_beside_it() throws Exception {
        var commit = commit(this::write);
        var comers = behindTwoWriters(commit, "a", "wrong", "b");
        disk.countDown();
        comers.get(0).get(10, TimeUnit.SECONDS);
        comers.get(2).get(10, TimeUnit.SECONDS);
        assertThatThrownBy(() -> comers.get(1).get(10, TimeUnit.SECONDS)).hasRootCauseMessage("a wrong value");
        assertThat(writtenInTheEnd().stream().flatMap(List::stream))
                .containsExactlyInAnyOrder("first", "second", "a", "b");
    }

    @Test
    void when_the_database_is_gone_all_are_told_and_it_is_asked_once() throws Exception {
        var commit = commit(this::write);
        var comers = behindTwoWriters(commit, "cut off", "cut off", "cut off");
        disk.countDown();
        for (var comer : comers) {
            assertThatThrownBy(() -> comer.get(10, TimeUnit.SECONDS)).hasRootCauseMessage("no connection");
        }
        assertThat(writtenInTheEnd().stream().flatMap(List::stream)).containsExactlyInAnyOrder("first", "second");
        assertThat(tried).containsExactlyInAnyOrder("first", "second", "cut off", "cut off", "cut off");
    }

    @Test
    void a_thread_that_is_interrupted_still_learns_its_end_and_stays_interrupted() throws Exception {
        var commit = commit(this::write);
        behindTwoWriters(commit);
        var interrupted = new CountDownLatch(1);
        var thread = Thread.ofVirtual().start(() -> {
            Thread.currentThread().interrupt();
            try {
                commit.write("mine");
            } catch (SQLException e) {
                return;
            }
            if (Thread.currentThread().isInterrupted()) {
                interrupted.countDown();
            }
        });
        await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
        thread.interrupt();
        disk.countDown();
        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(writtenInTheEnd()).contains(List.of("mine"));
    }

    @Test
    void who_waits_in_vain_for_a_writer_is_told_and_not_written() throws Exception {
        var commit = new GroupCommit<String>(this::write, what -> 1, 64, Duration.ofSeconds(2));
        var comers = behindTwoWriters(commit, "late");
        assertThatThrownBy(() -> comers.getFirst().get(10, TimeUnit.SECONDS))
                .hasRootCauseInstanceOf(SQLTimeoutException.class);
        disk.countDown();
        assertThat(writtenInTheEnd()).containsExactlyInAnyOrder(List.of("first"), List.of("second"));
    }

    @Test
    void a_group_is_closed_when_it_is_heavy() throws Exception {
        var commit = new GroupCommit<String>(this::write, what -> 10, 30, Duration.ofSeconds(30));
        var comers = behindTwoWriters(commit, "a", "b", "c", "d", "e");
        disk.countDown();
        for (var comer : comers) {
            comer.get(10, TimeUnit.SECONDS);
        }
        assertThat(writtenInTheEnd()).allMatch(group -> group.size() <= 3);
        assertThat(writtenInTheEnd().stream().flatMap(List::stream)).hasSize(7);
    }
}
