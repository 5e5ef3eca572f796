package io.labortransfer.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.testing.Announced;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.Outages;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class PackTest {

    private static final String TOPIC = "kit.load.v1";

    @Inject
    Outbox outbox;

    @Inject
    @DataSource("engine")
    AgroalDataSource engine;

    @Test
    void what_is_packed_arrives_as_it_would_in_rows_of_its_own() throws SQLException {
        var key = Things.newKey();
        var said = new ArrayList<Announcement>();
        for (var version = 1; version <= 60; version++) {
            said.add(new Announcement(
                    TOPIC,
                    key,
                    version % 7 == 0 ? "kit.thing.moved.v1" : "kit.thing.changed.v1",
                    version % 3 == 0 ? key : "thg_other_" + version,
                    version == 31 ? Long.MAX_VALUE : version,
                    "51",
                    null,
                    version % 5 == 0 ? null : Map.of("name", "阿依古丽·买买提 " + version, "version", version)));
        }
        say(said);
        said.forEach(one -> say(List.of(one)));

        var heard = Topics.await(TOPIC, 120, event -> key.equals(event.key()));

        assertThat(rows(key)).as("one pack beside the rows").isEqualTo(60);
        assertThat(heard.subList(0, 60))
                .isEqualTo(IntStream.range(60, 120)
                        .mapToObj(place -> heard.get(place)
                                .id(heard.get(place - 60).id())
                                .header(
                                        "ce_time",
                                        heard.get(place - 60).headers().get("ce_time")))
                        .toList());
        assertThat(heard).extracting(Event::id).doesNotHaveDuplicates();
        assertThat(heard).allSatisfy(event -> assertThat(event.id().version()).isEqualTo(7));
        assertThat(heard.getFirst().json().get("name").asText()).isEqualTo("阿依古丽·买买提 1");
        assertThat(heard.get(4).tombstone()).isTrue();
        assertThat(heard.get(4).headers()).doesNotContainKeys("ce_dataschema", "ce_destinationprovince");
        assertThat(heard.get(30).sequence()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void few_stand_in_rows_that_everybody_can_read() throws SQLException {
        var key = Things.newKey();
        say(versions(key, 1, 15));

        assertThat(rows(key)).isEqualTo(15);
    }

    @Test
    void rows_and_packs_of_one_key_keep_their_order() throws SQLException {
        var key = Things.newKey();
        say(versions(key, 1, 3));
        say(versions(key, 4, 40));
        say(versions(key, 41, 41));
        say(versions(key, 42, 2_500));
        say(versions(key, 2_501, 2_502));

        var heard = Topics.await(TOPIC, 2_502, event -> key.equals(event.key()));

        assertThat(heard).extracting(Event::sequence).containsExactlyElementsOf(through(1, 2_502));
        assertThat(rows(key)).isEqualTo(6);
    }

    @Test
    void the_order_of_a_key_holds_where_its_announcements_change_the_province() throws SQLException {
        var key = Things.newKey();
        var said = new ArrayList<Announcement>();
        for (var version = 1; version <= 60; version++) {
            var province = version <= 20 || version > 40 ? "44" : "33";
            said.add(new Announcement(TOPIC, key, "kit.thing.changed.v1", key, version, "51", province, Map.of()));
            said.add(Things.changed("kit.order.v1", key, version));
        }
        say(said);

        var heard = Topics.await(TOPIC, 60, event -> key.equals(event.key()));
        var other = Topics.await("kit.order.v1", 60, event -> key.equals(event.key()));

        assertThat(rows(key)).isZero();
        assertThat(heard).extracting(Event::sequence).containsExactlyElementsOf(through(1, 60));
        assertThat(heard.get(20).headers()).containsEntry("ce_destinationprovince", "33");
        assertThat(heard.get(40).headers()).containsEntry("ce_destinationprovince", "44");
        assertThat(other).extracting(Event::sequence).containsExactlyElementsOf(through(1, 60));
    }

    @Test
    void where_provinces_change_with_each_announcement_nothing_is_packed() throws SQLException {
        var key = Things.newKey();
        say(LongStream.rangeClosed(1, 40)
                .mapToObj(version -> new Announcement(
                        TOPIC,
                        key,
                        "kit.thing.changed.v1",
                        key,
                        version,
                        "51",
                        Long.toString(11 + version % 2),
                        Map.of()))
                .toList());

        assertThat(Topics.await(TOPIC, 40, event -> key.equals(event.key())))
                .extracting(Event::sequence)
                .containsExactlyElementsOf(through(1, 40));
        assertThat(rows(key)).isEqualTo(40);
    }

    @Test
    void what_is_rolled_back_is_never_told() {
        var key = Things.newKey();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.announceAll(versions(key, 1, 50));
                    throw new IllegalStateException("no");
                }))
                .hasMessageContaining("no");
        say(versions(key, 51, 100));

        var heard = Topics.await(TOPIC, 50, event -> key.equals(event.key()));

        assertThat(heard).extracting(Event::sequence).containsExactlyElementsOf(through(51, 100));
    }

    @Test
    void one_of_a_pack_that_the_broker_refuses_is_parked_with_its_key_and_the_rest_goes_on() throws SQLException {
        var refused = Things.newKey();
        var other = Things.newKey();
        var said = new ArrayList<>(versions(other, 1, 20, "kit.refused.v1"));
        said.add(Things.changed("kit.refused.v1", refused, 1, "x".repeat(2_000_000)));
        said.addAll(versions(other, 21, 40, "kit.refused.v1"));
        said.add(Things.changed("kit.refused.v1", refused, 2));
        say(said);

        var heard = Topics.await("kit.refused.v1", 40, event -> other.equals(event.key()));

        assertThat(heard).extracting(Event::sequence).containsExactlyElementsOf(through(1, 40));
        await().untilAsserted(() -> assertThat(causes(refused))
                .containsExactly("broker refused: RecordTooLargeException", ParkedEvent.BEHIND));
        assertThat(Topics.read("kit.refused.v1")).noneMatch(event -> refused.equals(event.key()));
    }

    @Test
    void a_turn_that_ends_within_a_pack_is_gone_on_with_behind_what_was_taken() throws SQLException {
        var key = Things.newKey();
        var before = new Taking(key, 17);
        try (var feed = leadInsteadOfTheRelay()) {
            say(versions(key, 1, 50));
            say(versions(key, 51, 52));
            await().until(() -> !feed.drain(before));
        }
        var behind = new Taking(key, Integer.MAX_VALUE);
        try (var feed = leadInsteadOfTheRelay()) {
            await().until(() -> feed.drain(behind) && behind.taken.contains(52L));
        }

        assertThat(before.taken).containsExactlyElementsOf(through(1, 17));
        assertThat(behind.taken).containsExactlyElementsOf(through(18, 52));
    }

    @Test
    void packs_are_told_after_the_broker_was_killed_while_they_were_under_way() {
        var keys = IntStream.range(0, 200).mapToObj(i -> Things.newKey()).toList();
        for (var round = 1; round <= 100; round++) {
            long version = round;
            say(keys.stream()
                    .map(key -> Things.changed("kit.outage.v1", key, version))
                    .toList());
        }
        Outages.withoutKafka(() -> say(keys.stream()
                .map(key -> Things.changed("kit.outage.v1", key, 101))
                .toList()));

        Topics.await("kit.outage.v1", 200, event -> keys.contains(event.key()) && event.sequence() == 101);

        var heard = Topics.read("kit.outage.v1");
        for (var key : List.of(keys.getFirst(), keys.get(99), keys.getLast())) {
            var once = new HashSet<UUID>();
            assertThat(heard)
                    .filteredOn(event -> key.equals(event.key()) && once.add(event.id()))
                    .extracting(Event::sequence)
                    .containsExactlyElementsOf(through(1, 101));
        }
    }

    @Test
    void a_pack_takes_a_fraction_of_what_its_announcements_would() throws SQLException {
        var type = "kit.size_" + UUID.randomUUID().toString().substring(0, 8) + ".v1";
        var said = IntStream.range(0, 256)
                .mapToObj(number -> {
                    var key = Things.newKey();
                    return new Announcement(TOPIC, key, type, key, 1, "51", null, state(key, number));
                })
                .toList();
        say(said);

        long[] payloads = new long[1];
        try (var connection = engine.getConnection()) {
            Announced.each(
                    connection,
                    TOPIC,
                    one -> payloads[0] +=
                            one.type().equals(type) ? one.payload().length() : 0);
        }

        assertThat(payloads[0]).isGreaterThan(256 * 300);
        assertThat(number("SELECT sum(length(packed)) FROM outbox WHERE packed IS NOT NULL AND xid >="
                        + " (SELECT max(xid) FROM outbox WHERE topic = '" + TOPIC + "')"))
                .isLessThan(payloads[0] / 4);
    }

    /** As much as a service says of a person, and as different from one to the next. */
    private static Map<String, Object> state(String key, int number) {
        return Map.of(
                "thingId",
                key,
                "originProvince",
                "51",
                "state",
                "ACTIVE",
                "registrationDivision",
                Integer.toString(510_000 + 104 * (number % 17)),
                "categories",
                List.of(Map.of("code", "RURAL", "validFrom", "2024-01-01")),
                "mobility",
                "ANYWHERE",
                "birthMonth",
                1960 + number % 40 + "-0" + (1 + number % 9),
                "education",
                Integer.toString(10 * (number % 8)),
                "skills",
                List.of(Map.of("occupationCode", "6-29-01-0" + number % 10, "level", number % 5)),
                "visibleTo",
                List.of());
    }

    private void say(Collection<Announcement> announcements) {
        QuarkusTransaction.requiringNew().run(() -> outbox.announceAll(announcements));
    }

    private static List<Announcement> versions(String key, long from, long to) {
        return versions(key, from, to, TOPIC);
    }

    private static List<Announcement> versions(String key, long from, long to, String topic) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(version -> Things.changed(topic, key, version))
                .toList();
    }

    private static List<Long> through(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }

    /** How many announcements of this key have a row of their own. */
    private long rows(String key) throws SQLException {
        return number("SELECT count(*) FROM outbox WHERE key = '" + key + "'");
    }

    private long number(String query) throws SQLException {
        try (var connection = engine.getConnection();
                var ask = connection.createStatement();
                var row = ask.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private List<String> causes(String key) throws SQLException {
        var causes = new ArrayList<String>();
        try (var connection = engine.getConnection();
                var ask = connection.createStatement();
                var rows = ask.executeQuery(
                        "SELECT cause FROM parked_event WHERE key = '" + key + "' ORDER BY record_offset")) {
            while (rows.next()) {
                causes.add(rows.getString(1));
            }
        }
        return causes;
    }

    /** The relay loses its session, and somebody else is quicker to begin the next turn. */
    private OutboxFeed leadInsteadOfTheRelay() throws SQLException {
        while (true) {
            var feed = OutboxFeed.lead(engine, 7);
            if (feed.isPresent()) {
                return feed.get();
            }
            try (var connection = engine.getConnection();
                    var end = connection.createStatement()) {
                end.execute("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted"
                        + " AND objid::bigint = 1952608120 AND classid::bigint = 28533");
            }
        }
    }

    /** Takes what is told of one key until it has so much of it. */
    private static final class Taking implements OutboxFeed.Sink {

        final List<Long> taken = new ArrayList<>();
        private final String key;
        private final int most;

        Taking(String key, int most) {
            this.key = key;
            this.most = most;
        }

        @Override
        public int take(List<OutboxRow> rows) {
            for (var row : rows) {
                if (taken.size() == most) {
                    return rows.indexOf(row);
                }
                if (row.key().equals(key)) {
                    taken.add(row.sequence());
                }
            }
            return rows.size();
        }
    }
}
