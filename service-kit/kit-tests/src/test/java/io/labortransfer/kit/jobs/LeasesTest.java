package io.labortransfer.kit.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.sample.Notes;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class LeasesTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @Inject
    Leases leases;

    @Inject
    LeaseTable table;

    @Inject
    SampleWork work;

    @Inject
    Scopes scopes;

    @Inject
    Notes notes;

    @Inject
    Ids ids;

    @Inject
    @DataSource("engine")
    AgroalDataSource engine;

    @BeforeEach
    void work_that_ends_at_once() {
        work.doing = held -> inTransaction(() -> leases.end(held.lease()));
        work.givingUp = lease -> inTransaction(() -> leases.end(lease));
    }

    @Test
    void work_that_was_ordered_is_done_once() throws SQLException {
        var id = order();

        await().untilAsserted(() -> assertThat(waiting(SampleWork.NAME, id)).isZero());

        assertThat(work.begun).filteredOn(lease -> lease.id().equals(id)).hasSize(1);
    }

    @Test
    void all_hands_of_a_kind_end_at_once_when_the_service_does() {
        for (int again = 0; again < 20; again++) {
            Hands hands = new Hands(new ManyHands(), table);
            hands.start();

            hands.stop();

            assertThat(CompletableFuture.runAsync(hands::join)).succeedsWithin(Duration.ofSeconds(5));
        }
    }

    @Test
    void an_order_that_was_rolled_back_is_no_work() {
        var id = UUID.randomUUID();

        assertThatThrownBy(() -> inTransaction(() -> {
                    leases.offer(SampleWork.NAME, "51", id);
                    throw new IllegalStateException("no");
                }))
                .hasMessageContaining("no");
        var next = order();

        await().untilAsserted(() ->
                assertThat(work.begun).extracting(Lease::id).contains(next).doesNotContain(id));
    }

    @Test
    void the_work_of_a_killed_process_is_taken_over() throws SQLException {
        var kind = "other-" + UUID.randomUUID();
        var id = order(kind);
        var killed = process().take(kind, Duration.ofMillis(200));

        var heir = process();

        assertThat(killed).isPresent();
        await().untilAsserted(() -> assertThat(heir.take(kind, LONG)).hasValueSatisfying(lease -> {
            assertThat(lease.id()).isEqualTo(id);
            assertThat(lease.attempts()).isEqualTo(2);
        }));
    }

    @Test
    void work_is_due_until_somebody_has_it_and_again_when_that_one_fell_silent() throws SQLException {
        var silent = "other-" + UUID.randomUUID();
        var kept = "other-" + UUID.randomUUID();
        var unknown = "other-" + UUID.randomUUID();
        order(silent);
        order(kept);
        assertThat(process().due(List.of(silent, kept, unknown))).containsExactlyInAnyOrder(silent, kept);

        process().take(silent, Duration.ZERO);
        process().take(kept, LONG);

        assertThat(process().due(List.of(silent, kept, unknown))).containsExactly(silent);
    }

    @Test
    void work_in_hand_is_nobody_elses() throws SQLException {
        var kind = "other-" + UUID.randomUUID();
        order(kind);
        assertThat(process().take(kind, LONG)).isPresent();

        assertThat(process().take(kind, LONG)).isEmpty();
    }

    @Test
    void what_a_worker_did_after_it_lost_the_lease_does_not_count() throws SQLException {
        var kind = "other-" + UUID.randomUUID();
        order(kind);
        var silent = process().take(kind, Duration.ZERO).orElseThrow();
        process().take(kind, LONG).orElseThrow();
        var note = UUID.randomUUID().toString();

        assertThatThrownBy(() -> inTransaction(() -> {
                    notes.add(note);
                    leases.hold(silent);
                }))
                .isInstanceOf(LeaseLost.class);

        assertThat(scopes.call(ProvinceScope.ofProvince("51"), notes::bodies).contains(note))
                .isFalse();
    }

    @Test
    void long_work_keeps_its_lease_while_its_process_lives() throws SQLException {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        work.doing = held -> {
            begun.countDown();
            join(go);
            inTransaction(() -> leases.end(held.lease()));
        };
        var id = order();
        join(begun);

        await().during(work.length().multipliedBy(2))
                .atMost(work.length().multipliedBy(4))
                .until(() -> process().take(SampleWork.NAME, LONG).isEmpty());
        go.countDown();

        await().untilAsserted(() -> assertThat(waiting(SampleWork.NAME, id)).isZero());
    }

    @Test
    void what_a_stopping_process_has_in_hand_is_free_at_once() throws SQLException {
        var kind = "other-" + UUID.randomUUID();
        var begun = new CountDownLatch(1);
        var stopped = new Hands(untilNotWanted(kind, begun), process());
        var id = order(kind);
        stopped.start();
        assertThat(join(begun)).isTrue();

        stopped.stop();
        stopped.join();

        assertThat(process().take(kind, LONG)).hasValueSatisfying(lease -> {
            assertThat(lease.id()).isEqualTo(id);
            assertThat(lease.attempts()).isEqualTo(1);
        });
    }

    @Test
    void withdrawn_work_stops_at_its_next_step() {
        var begun = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        work.doing = held -> {
            begun.countDown();
            await().until(() -> !held.wanted());
            ended.countDown();
        };
        var id = order();
        join(begun);

        inTransaction(() -> leases.withdraw(SampleWork.NAME, id));

        assertThat(join(ended)).isTrue();
    }

    @Test
    void work_that_fails_three_times_is_given_up() throws SQLException {
        work.doing = held -> {
            throw new IllegalArgumentException("cannot be done");
        };
        var id = order();

        await().untilAsserted(() -> assertThat(work.givenUp)
                .filteredOn(lease -> lease.id().equals(id))
                .extracting(Lease::attempts)
                .containsExactly(3));
        await().untilAsserted(() -> assertThat(waiting(SampleWork.NAME, id)).isZero());
    }

    @Test
    void work_that_gets_on_may_fail_more_often() {
        work.doing = held -> {
            if (work.begun.stream().filter(held.lease()::equals).count() > 4) {
                inTransaction(() -> leases.end(held.lease()));
                return;
            }
            inTransaction(() -> leases.progress(held.lease()));
            throw new IllegalArgumentException("not yet");
        };
        var id = order();

        await().untilAsserted(() -> assertThat(waiting(SampleWork.NAME, id)).isZero());

        assertThat(work.givenUp).extracting(Lease::id).doesNotContain(id);
    }

    @Test
    void one_replica_claims_a_period_of_a_schedule() throws SQLException {
        var schedule = "clock-" + UUID.randomUUID();
        var first = process();
        var second = process();

        assertThat(first.claim(schedule, LONG)).isTrue();
        assertThat(second.claim(schedule, LONG)).isFalse();
        first.rest(schedule, Duration.ZERO);

        assertThat(second.claim(schedule, LONG)).isTrue();
    }

    @Test
    void the_schedule_of_a_killed_replica_runs_elsewhere() throws SQLException {
        var schedule = "clock-" + UUID.randomUUID();
        assertThat(process().claim(schedule, Duration.ofMillis(100))).isTrue();

        var heir = process();

        await().until(() -> heir.claim(schedule, LONG));
    }

    private static LeasedWork untilNotWanted(String kind, CountDownLatch begun) {
        return new LeasedWork() {
            @Override
            public String name() {
                return kind;
            }

            @Override
            public void work(Held held) {
                begun.countDown();
                await().until(() -> !held.wanted());
                held.check();
            }

            @Override
            public void giveUp(Lease lease) {
                throw new IllegalStateException("nobody gives this up");
            }
        };
    }

    private LeaseTable process() {
        return new LeaseTable(engine, ids);
    }

    private UUID order() {
        return order(SampleWork.NAME);
    }

    private UUID order(String kind) {
        var id = UUID.randomUUID();
        inTransaction(() -> leases.offer(kind, "51", id));
        return id;
    }

    private void inTransaction(Runnable work) {
        scopes.run(
                ProvinceScope.ofProvince("51"),
                () -> QuarkusTransaction.requiringNew().run(work));
    }

    private int waiting(String kind, UUID id) throws SQLException {
        try (var connection = engine.getConnection();
                var query = connection.prepareStatement("SELECT count(*) FROM lease WHERE name = ? AND id = ?")) {
            query.setString(1, kind);
            query.setString(2, id.toString());
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private static boolean join(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
