package io.labortransfer.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.problem.ProblemException;
import io.labortransfer.kit.web.Cursors;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ChangeLogTest {

    private static final String TOPIC = "kit.thing.v1";
    private static final ChangeLog.Source OURS = new ChangeLog.Source(TOPIC, false);
    private static final String FILTER = "changes|" + TOPIC;

    @Inject
    ChangeLog log;

    @Inject
    Outbox outbox;

    @Inject
    Cursors cursors;

    @Inject
    @DataSource("engine")
    AgroalDataSource engine;

    @ConfigProperty(name = "suite.database.url")
    String url;

    @ConfigProperty(name = "suite.database.password")
    String password;

    @Test
    void a_reader_without_a_place_is_given_that_of_this_moment() {
        say(Things.newKey(), 1);

        assertThat(log.read(OURS, "51", null, 10).entries()).isEmpty();
    }

    @Test
    void what_changes_afterwards_comes_in_pages_and_once() {
        var reader = new Reader("51", 2);
        var keys = List.of(Things.newKey(), Things.newKey(), Things.newKey(), Things.newKey(), Things.newKey());
        keys.forEach(key -> say(key, 1));

        reader.readUntil(keys);

        assertThat(reader.seen).filteredOn(keys::contains).containsExactlyElementsOf(keys);
    }

    @Test
    void both_sides_of_a_record_see_it_and_no_other_province() {
        var destination = new Reader("44", 10);
        var foreign = new Reader("52", 10);
        var key = Things.newKey();
        say(key, 1);

        destination.readUntil(List.of(key));
        foreign.read();

        assertThat(foreign.seen).isEmpty();
    }

    @Test
    void what_concerns_all_provinces_is_seen_by_each() {
        var everywhere = new ChangeLog.Source(TOPIC, true);
        var place = log.read(everywhere, "52", null, 10).next();
        var key = Things.newKey();
        say(key, 1);

        await().atMost(Duration.ofSeconds(60))
                .until(() -> log.read(everywhere, "52", place, 100).entries().stream()
                        .anyMatch(entry -> entry.id().equals(key)));
    }

    @Test
    void a_transaction_that_took_a_lower_id_and_commits_later_is_not_lost() {
        var reader = new Reader("51", 10);
        var early = Things.newKey();
        var late = Things.newKey();
        var told = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var slow = CompletableFuture.runAsync(() -> QuarkusTransaction.requiringNew()
                .run(() -> {
                    outbox.announce(Things.changed(TOPIC, late, 1));
                    told.countDown();
                    try {
                        end.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }));
        await().until(() -> told.getCount() == 0);
        say(early, 1);
        reader.read();
        assertThat(reader.seen).doesNotContain(early, late);
        end.countDown();
        slow.join();

        reader.readUntil(List.of(late, early));

        assertThat(reader.seen).containsOnlyOnce(early).containsOnlyOnce(late);
    }

    @Test
    void the_same_place_gives_the_same_changes_again() {
        var place = log.read(OURS, "51", null, 10).next();
        var key = Things.newKey();
        say(key, 1);
        await().atMost(Duration.ofSeconds(60)).until(() -> ids(place).contains(key));

        assertThat(ids(place)).contains(key);
    }

    @Test
    void a_place_of_another_province_or_topic_is_refused() {
        var place = log.read(OURS, "51", null, 10).next();

        assertThatThrownBy(() -> log.read(OURS, "52", place, 10)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> log.read(new ChangeLog.Source("kit.order.v1", false), "51", place, 10))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> log.read(OURS, "51", "made up", 10)).isInstanceOf(ProblemException.class);
    }

    @Test
    void a_place_is_good_for_six_days_and_for_one_numbering_of_transactions() {
        var place = FeedPlace.of(
                cursors.open("51", FILTER, log.read(OURS, "51", null, 10).next()));
        var young = new FeedPlace(
                place.epoch(), place.since().minus(Duration.ofDays(6)).plusSeconds(60), place.since(), place.window());
        var old = new FeedPlace(
                place.epoch(), place.since().minus(Duration.ofDays(6)).minusSeconds(1), place.since(), place.window());
        var renumbered = new FeedPlace(place.epoch() + 1, place.since(), place.since(), place.window());

        assertThat(log.read(OURS, "51", seal(young), 10).next()).isNotEmpty();
        for (var gone : List.of(old, renumbered)) {
            assertThatThrownBy(() -> log.read(OURS, "51", seal(gone), 10))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused -> assertThat(refused.problem().code()).isEqualTo("CURSOR_EXPIRED"));
        }
    }

    @Test
    void a_place_whose_day_is_dropped_while_it_is_read_has_expired() throws SQLException {
        var place = log.read(OURS, "51", null, 10).next();
        say(IntStream.range(0, 40).mapToObj(i -> Things.newKey()).toList());
        await().atMost(Duration.ofSeconds(60)).until(() -> !ids(place).isEmpty());
        try (var owner = DriverManager.getConnection(url, "kit_owner", password);
                var statement = owner.createStatement()) {
            statement.execute("SELECT ensure_event_partition('outbox', date '2031-01-05')");
            statement.execute("UPDATE outbox SET day = date '2031-01-05' WHERE events IS NOT NULL AND id ="
                    + " (SELECT max(id) FROM outbox WHERE events IS NOT NULL AND topic = '" + TOPIC + "')");
            var dropping =
                    Interrupted.before("SELECT packed", engine, () -> statement.execute("DROP TABLE outbox_p20310105"));

            assertThatThrownBy(() -> new ChangeLog(dropping, cursors, Clock.systemUTC()).read(OURS, "51", place, 10))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused -> assertThat(refused.problem().code()).isEqualTo("CURSOR_EXPIRED"));
        }
    }

    @Test
    void who_comes_back_after_a_great_many_changes_of_others_misses_none_of_its_own() {
        var reader = new Reader("51", 10);
        var before = Things.newKey();
        var after = Things.newKey();
        say(before, 1);
        for (var bulk = 0; bulk < 4; bulk++) {
            QuarkusTransaction.requiringNew().run(() -> {
                for (var i = 0; i < 3_000; i++) {
                    outbox.announce(Things.changed("kit.load.v1", Things.newKey(), 1));
                }
            });
        }
        say(after, 1);

        reader.readUntil(List.of(before, after));

        assertThat(reader.seen).filteredOn(List.of(before, after)::contains).containsExactly(before, after);
    }

    @Test
    void each_entry_is_a_place_to_go_on_from() {
        var start = log.read(OURS, "51", null, 10).next();
        var keys = List.of(Things.newKey(), Things.newKey(), Things.newKey());
        keys.forEach(key -> say(key, 1));
        await().atMost(Duration.ofSeconds(60)).until(() -> ids(start).containsAll(keys));

        for (var entry : log.read(OURS, "51", start, 100).entries()) {
            var at = keys.indexOf(entry.id());
            assertThat(ids(entry.cursor()))
                    .filteredOn(keys::contains)
                    .isEqualTo(at < 0 ? keys : keys.subList(at + 1, keys.size()));
        }
    }

    @Test
    void what_was_announced_together_comes_in_pages_as_well() {
        var reader = new Reader("51", 7);
        var foreign = new Reader("52", 7);
        var first = Things.newKey();
        var keys = IntStream.range(0, 40).mapToObj(i -> Things.newKey()).toList();
        var last = Things.newKey();
        say(first, 1);
        say(keys);
        say(last, 1);
        var all = new ArrayList<>(keys);
        all.addFirst(first);
        all.addLast(last);

        reader.readUntil(all);
        foreign.read();

        assertThat(reader.seen).filteredOn(all::contains).containsExactlyElementsOf(all);
        assertThat(foreign.seen).isEmpty();
    }

    @Test
    void each_entry_of_a_pack_is_a_place_to_go_on_from() {
        var start = log.read(OURS, "51", null, 10).next();
        var keys = IntStream.range(0, 30).mapToObj(i -> Things.newKey()).toList();
        say(keys);
        await().atMost(Duration.ofSeconds(60)).until(() -> ids(start).containsAll(keys));

        for (var entry : log.read(OURS, "51", start, 100).entries()) {
            var at = keys.indexOf(entry.id());
            assertThat(ids(entry.cursor()))
                    .filteredOn(keys::contains)
                    .isEqualTo(at < 0 ? keys : keys.subList(at + 1, keys.size()));
        }
    }

    private void say(List<String> keys) {
        QuarkusTransaction.requiringNew().run(() -> {
            var all = new ArrayList<Announcement>();
            keys.forEach(key -> all.add(Things.changed(TOPIC, key, 1)));
            keys.forEach(key -> all.add(Things.changed("kit.load.v1", Things.newKey(), 1)));
            outbox.announceAll(all);
        });
    }

    private String seal(FeedPlace place) {
        return cursors.seal("51", FILTER, place.parts());
    }

    private List<String> ids(String place) {
        return log.read(OURS, "51", place, 100).entries().stream()
                .map(ChangeLog.Entry::id)
                .toList();
    }

    private void say(String key, long version) {
        QuarkusTransaction.requiringNew().run(() -> outbox.announce(Things.changed(TOPIC, key, version)));
    }

    /** One who follows the changes from now on. */
    private final class Reader {

        final List<String> seen = new ArrayList<>();
        private final String province;
        private final int limit;
        private String place;

        Reader(String province, int limit) {
            this.province = province;
            this.limit = limit;
            this.place = log.read(OURS, province, null, limit).next();
        }

        void read() {
            var read = log.read(OURS, province, place, limit);
            place = read.next();
            read.entries().forEach(change -> seen.add(change.id()));
        }

        void readUntil(List<String> keys) {
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                read();
                return seen.containsAll(keys);
            });
        }
    }
}
