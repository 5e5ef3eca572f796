package io.labortransfer.matching.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.labortransfer.kit.problem.ProblemException;
import io.labortransfer.matching.Person;
import io.labortransfer.matching.World;
import io.labortransfer.matching.engine.Seeker;
import io.labortransfer.matching.engine.Seekers;
import io.labortransfer.matching.market.persistence.SnapshotFolder;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class MarketKeeperTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String FILE = "market.snapshot";

    @TempDir
    Path folder;

    private final World world = new World();

    @Test
    void each_instance_follows_by_itself() {
        MarketKeeper one = opened();
        MarketKeeper other = opened();
        Person person = world.people(1)[0];

        assertThat(sees(one, person)).isTrue();
        assertThat(sees(other, person)).isTrue();
        world.arrive(person.withdrawn());
        assertThat(sees(one, person)).isFalse();
        assertThat(sees(other, person)).isFalse();
    }

    @Test
    void what_commits_late_is_seen_although_what_came_later_was_seen_before() {
        Person late = world.people(1)[0];
        MarketKeeper keeper = opened();
        Person early = World.inScope("51", connection -> {
            try (PreparedStatement forget = connection.prepareStatement("DELETE FROM candidate WHERE worker_id = ?")) {
                forget.setObject(1, late.id);
                assertThat(forget.executeUpdate()).isEqualTo(1);
            }
            Person between = world.people(1)[0];
            assertThat(sees(keeper, between)).isTrue();
            assertThat(sees(keeper, late)).isTrue();
            return between;
        });

        assertThat(sees(keeper, late)).isFalse();
        assertThat(sees(keeper, early)).isTrue();
    }

    @Test
    void a_restart_reads_the_snapshot_and_goes_on_from_there() {
        Person stays = world.people(1)[0];
        Person leaves = world.people(1)[0];
        UUID onDisk = new UUID(7, 7);
        keepSnapshot(saved -> with(saved, stays, onDisk));

        world.arrive(leaves.withdrawn());
        Person comes = world.people(1)[0];
        MarketKeeper restarted = opened();

        assertThat(sees(restarted, onDisk))
                .as("the snapshot was read, and not the tables")
                .isTrue();
        assertThat(sees(restarted, stays)).isTrue();
        assertThat(sees(restarted, leaves)).isFalse();
        assertThat(sees(restarted, comes)).isTrue();
        assertThat(restarted.percent()).isEqualTo(100);
    }

    @Test
    void everything_that_is_told_comes_back_from_disk() {
        world.published(
                3,
                posting -> posting.put(
                        "requirements",
                        List.of(Map.of("type", "CERTIFICATE", "value", World.SEWING, "mandatory", false))));
        world.arrive(world.person().with("languages", List.of("cmn")).wishing("weights", Map.of("wage", 50)));
        Snapshots snapshots = new SnapshotFolder(folder).snapshots();
        Snapshots.Saved saved = keepSnapshot(any -> any);

        assertThat(snapshots.read()).contains(saved);
    }

    @Test
    void a_damaged_snapshot_is_left_aside_and_the_tables_are_read() throws IOException {
        Person person = world.people(1)[0];
        UUID onDisk = new UUID(7, 8);
        keepSnapshot(saved -> with(saved, person, onDisk));
        byte[] whole = Files.readAllBytes(folder.resolve(FILE));
        byte[] changed = whole.clone();
        changed[whole.length / 2] ^= 1;
        byte[] otherFormat = whole.clone();
        otherFormat[11]++;

        for (byte[] damaged : new byte[][] {
            changed, otherFormat, Arrays.copyOf(whole, whole.length - 1), Arrays.copyOf(whole, 30), new byte[0]
        }) {
            Files.write(folder.resolve(FILE), damaged);
            MarketKeeper keeper = opened();
            assertThat(sees(keeper, person)).isTrue();
            assertThat(sees(keeper, onDisk)).isFalse();
        }
    }

    @Test
    void a_snapshot_of_another_day_or_of_another_database_is_left_aside() {
        Person person = world.people(1)[0];
        UUID onDisk = new UUID(7, 9);
        LocalDate yesterday = World.today().minusDays(1);
        keepSnapshot(saved -> {
            Words words = with(saved, person, onDisk).words();
            return new Snapshots.Saved(saved.position(), new Words(yesterday, words.workers(), words.posts()));
        });
        assertThat(sees(opened(), onDisk)).isFalse();

        keepSnapshot(saved -> new Snapshots.Saved(
                new MarketFeed.Position(new UUID(1, 1), saved.position().horizon()),
                with(saved, person, onDisk).words()));
        assertThat(sees(opened(), onDisk)).isFalse();
    }

    @Test
    void a_snapshot_is_for_the_service_alone_and_shows_nothing() throws IOException {
        Person person = world.people(1)[0];
        keepSnapshot(any -> any);

        assertThat(Files.getPosixFilePermissions(folder.resolve(FILE)))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        String file = Files.readString(folder.resolve(FILE), StandardCharsets.ISO_8859_1);
        assertThat(file)
                .doesNotContain(World.SEWING)
                .doesNotContain(world.county)
                .doesNotContain(person.id.toString());
    }

    @Test
    void until_it_is_there_questions_are_asked_to_come_again() {
        Market market =
                new Market(source(), feed(), new SnapshotFolder(folder).snapshots(), settings(), Clock.systemUTC());

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(market::day)
                .satisfies(refused -> {
                    assertThat(refused.problem().code()).isEqualTo("MARKET_LOADING");
                    assertThat(refused.problem().status()).isEqualTo(503);
                    assertThat(refused.problem().headers()).containsEntry("Retry-After", "5");
                });
        assertThat(market.percent()).isLessThan(100);
    }

    private Snapshots.Saved keepSnapshot(UnaryOperator<Snapshots.Saved> change) {
        Snapshots snapshots = new SnapshotFolder(folder).snapshots();
        MarketFeed.Position position = feed().now();
        Snapshots.Saved saved = change.apply(new Snapshots.Saved(position, source().all(percent -> {})));
        snapshots.write(saved);
        return saved;
    }

    /** The same with somebody who is in no table. */
    private static Snapshots.Saved with(Snapshots.Saved saved, Person like, UUID worker) {
        Seekers<Aside> workers = saved.words().workers().copy();
        Seeker seeker = workers.find(like.id).orElseThrow();
        workers.put(
                new Seeker(
                        worker,
                        seeker.province(),
                        seeker.division(),
                        seeker.town(),
                        seeker.standing(),
                        seeker.capacity(),
                        seeker.mobility(),
                        seeker.birthMonth(),
                        seeker.sex(),
                        seeker.education(),
                        seeker.skills(),
                        seeker.languages(),
                        seeker.priority(),
                        seeker.wish(),
                        seeker.mayBeShownIn(),
                        seeker.answered(),
                        seeker.company(),
                        seeker.lines()),
                Objects.requireNonNull(workers.more(like.id)));
        return new Snapshots.Saved(
                saved.position(),
                new Words(saved.words().day(), workers, saved.words().posts()));
    }

    private MarketKeeper opened() {
        MarketKeeper keeper = new MarketKeeper(source(), feed(), new SnapshotFolder(folder).snapshots());
        keeper.open();
        return keeper;
    }

    private static boolean sees(MarketKeeper keeper, Person person) {
        return sees(keeper, person.id);
    }

    private static boolean sees(MarketKeeper keeper, UUID worker) {
        keeper.catchUp(PATIENCE);
        return keeper.memory()
                .orElseThrow()
                .ask(view -> view.words().workers().find(worker).isPresent()
                        && view.market().find(worker).isPresent());
    }

    private static MarketSource source() {
        return Arc.container().select(MarketSource.class).get();
    }

    private static MarketFeed feed() {
        return Arc.container().select(MarketFeed.class).get();
    }

    private static MarketSettings settings() {
        return Arc.container().select(MarketSettings.class).get();
    }
}
