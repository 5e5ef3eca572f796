package io.labortransfer.matching.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.matching.Person;
import io.labortransfer.matching.World;
import io.labortransfer.matching.candidate.Candidate;
import io.labortransfer.matching.candidate.Candidates;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** News of the dead and of the living comes together and in any order, and two consumers take such news in at the same time. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ReleaseLockOrderTest {

    private static final ProvinceScope SICHUAN = ProvinceScope.ofProvince("51");

    @Inject
    Releases releases;

    @Inject
    Candidates candidates;

    @Inject
    Scopes scopes;

    @ConfigProperty(name = "suite.database.url")
    String url;

    private Post first;
    private Post second;

    /** An order of one post, the match that has it, and whose it is. */
    private record Post(World world, String order, String match, UUID worker) {}

    @BeforeEach
    void twoPostsOfWhichTheFirstWasPublishedEarlier() {
        first = filled();
        second = filled();
        assertThat(World.uuid("job", first.order)).isLessThan(World.uuid("job", second.order));
    }

    @Test
    void who_waits_for_the_match_of_the_dead_holds_nothing_of_the_living() throws Exception {
        state(first, "DECEASED");
        state(second, "SUSPENDED");
        holdsNothingBehindTheFirst();
        assertThat(reasons()).containsExactly("WORKER_DECEASED", "WORKER_NOT_ACTIVE");
    }

    @Test
    void who_waits_for_the_match_of_the_living_holds_nothing_of_the_dead() throws Exception {
        state(first, "SUSPENDED");
        state(second, "DECEASED");
        holdsNothingBehindTheFirst();
        assertThat(reasons()).containsExactly("WORKER_NOT_ACTIVE", "WORKER_DECEASED");
    }

    /** The news names the second one first. */
    private void holdsNothingBehindTheFirst() throws Exception {
        try (var other = asOwner();
                var looker = asOwner()) {
            other.setAutoCommit(false);
            assertThat(finds(other, "SELECT FROM match WHERE id = '" + id(first) + "' FOR UPDATE"))
                    .isTrue();

            var released = CompletableFuture.supplyAsync(() -> scopes.call(
                    SICHUAN,
                    () -> QuarkusTransaction.requiringNew().call(() -> {
                        releases.changed(SICHUAN, List.of(told(second), told(first)));
                        return true;
                    })));
            await().until(() -> isWaitedFor(other));

            for (var row : List.of(
                    "match WHERE id = '" + id(second) + "'",
                    "job_order WHERE id = '" + World.uuid("job", second.order) + "'")) {
                assertThat(finds(looker, "SELECT FROM " + row + " FOR UPDATE SKIP LOCKED"))
                        .as("nobody holds %s", row)
                        .isTrue();
            }
            other.commit();
            assertThat(released.get(30, TimeUnit.SECONDS)).isTrue();
        }
        for (var post : List.of(first, second)) {
            assertThat(post.world.match(post.match).getString("state")).isEqualTo("RELEASED");
        }
    }

    private static Post filled() {
        World world = new World(); // another site, so that nobody is proposed for the other order
        String order = world.published(1);
        Person person = world.people(1)[0];
        world.run();
        String match = world.matchOf(person);
        assertThat(world.match(match).getString("jobOrderId")).isEqualTo(order);
        return new Post(world, order, match, person.id);
    }

    private void state(Post post, String state) {
        assertThat(World.update(
                        "51",
                        "UPDATE candidate SET state = ?, profile = jsonb_set(profile, '{state}', to_jsonb(?::text)) WHERE worker_id = ?",
                        state,
                        state,
                        post.worker))
                .isOne();
    }

    private Candidate told(Post post) {
        return candidates.find(SICHUAN, post.worker).orElseThrow();
    }

    private List<String> reasons() throws SQLException {
        try (var connection = asOwner();
                var ask = connection.prepareStatement("SELECT array_agg(exit_reason ORDER BY job_order_id) FROM match"
                        + " WHERE id IN ('" + id(first) + "', '" + id(second) + "')");
                var row = ask.executeQuery()) {
            row.next();
            return List.of((String[]) row.getArray(1).getArray());
        }
    }

    private static UUID id(Post post) {
        return World.uuid("mat", post.match);
    }

    private Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url + "?user=postgres");
    }

    private static boolean isWaitedFor(Connection connection) throws SQLException {
        return finds(
                connection,
                "SELECT FROM pg_locks l WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(l.pid))");
    }

    private static boolean finds(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(question)) {
            return found.next();
        }
    }
}
