package io.labortransfer.matching.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.matching.Person;
import io.labortransfer.matching.World;
import io.labortransfer.matching.candidate.Candidate;
import io.labortransfer.matching.candidate.CandidateChanges;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Whoever holds several matches takes them in the order of their orders, of the dead and of the living alike. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ReleaseLockOrderTest {

    @Inject
    CandidateChanges changes;

    @Inject
    Scopes scopes;

    @Inject
    AgroalDataSource records;

    @Inject
    ObjectMapper json;

    private final World world = new World();
    private final CompletableFuture<Integer> holder = new CompletableFuture<>();
    private final CountDownLatch seen = new CountDownLatch(1);

    @Test
    void a_batch_that_waits_for_the_first_of_its_matches_holds_none_of_a_later_order() throws Exception {
        Person one = matched();
        Person other = matched();
        boolean inOrder = order(one).compareTo(order(other)) < 0;
        Person withdrawn = inOrder ? one : other;
        Person dead = inOrder ? other : one;
        String first = world.matchOf(withdrawn);
        String later = world.matchOf(dead);
        List<Candidate> states =
                List.of(state(dead.dead()), state(withdrawn.withdrawn().event()));

        CompletableFuture<Void> holding = CompletableFuture.runAsync(() -> inUnit(() -> hold(first)));
        int pid = holder.get(30, TimeUnit.SECONDS);
        CompletableFuture<Void> batch =
                CompletableFuture.runAsync(() -> inUnit(() -> changes.changed(ProvinceScope.ofProvince("51"), states)));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> World.numberIn(
                                "51",
                                "SELECT count(*) FROM pg_stat_activity WHERE ? = ANY (pg_blocking_pids(pid))",
                                pid)
                        == 1);
        long free = World.numberIn(
                "51",
                "SELECT count(*) FROM (SELECT id FROM match WHERE id = ? FOR UPDATE SKIP LOCKED) AS m",
                World.uuid("mat", later));
        seen.countDown();
        holding.get(30, TimeUnit.SECONDS);
        batch.get(30, TimeUnit.SECONDS);

        assertThat(free).isOne();
        assertThat(released(first, "INTENT_WITHDRAWN")).isTrue();
        assertThat(released(later, "WORKER_DECEASED")).isTrue();
    }

    /** As a consumer reads it, which leaves out what it does not know. */
    private Candidate state(Event told) throws IOException {
        return json.readerFor(Candidate.class)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(json.treeAsTokens(told.json()));
    }

    private Person matched() {
        world.published(1);
        Person person = world.people(1)[0];
        world.run();
        return person;
    }

    /** As texts they have the order of their bytes. */
    private String order(Person person) {
        return World.uuid("job", world.match(world.matchOf(person)).getString("jobOrderId"))
                .toString();
    }

    private static boolean released(String match, String why) {
        return World.numberIn(
                        "51",
                        "SELECT count(*) FROM match WHERE id = ? AND state = 'RELEASED' AND exit_reason = ?",
                        World.uuid("mat", match),
                        why)
                == 1;
    }

    private void inUnit(Runnable work) {
        scopes.call(
                ProvinceScope.ofProvince("51"),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    work.run();
                    return true;
                }));
    }

    private void hold(String match) {
        UUID id = World.uuid("mat", match);
        try (Connection connection = records.getConnection();
                var lock = connection.prepareStatement(
                        "SELECT pg_backend_pid() FROM match WHERE origin_province = '51' AND id = ? FOR UPDATE")) {
            lock.setObject(1, id);
            try (var row = lock.executeQuery()) {
                row.next();
                holder.complete(row.getInt(1));
            }
            if (!seen.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody looked");
            }
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException("the match was not held", e);
        }
    }
}
