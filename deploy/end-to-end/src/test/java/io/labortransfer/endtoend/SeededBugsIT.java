package io.labortransfer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.labortransfer.endtoend.Promises.Breach;
import io.labortransfer.endtoend.Promises.Promise;
import io.labortransfer.local.servers.Part;
import io.labortransfer.local.stack.Stack;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The checker of the fault campaign is worth something if it finds the bugs that it is there for: each is seeded, and found. */
class SeededBugsIT {

    private static final int TRIES = 5;

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration TELLS_WITHIN = Duration.ofSeconds(10);
    private static final String WISHES = "lt.intent.v1";

    private final Suite suite = Suite.played();
    private final Stack stack = suite.stack();
    private final Databases databases = new Databases(stack);
    private final Deque<String> people = new ArrayDeque<>();

    @Test
    void a_relay_that_waits_for_running_transactions_loses_no_event() throws Exception {
        String slow = somebody();
        try (Sabotage.Gate gate = Sabotage.pauseBeforeCommit(databases, slow)) {
            CompletableFuture<String> wish = CompletableFuture.supplyAsync(() -> wish(slow));
            gate.awaitSomeone();
            String quick = wish(somebody());
            gate.open();

            await().atMost(SOON).until(() -> isTold(quick) && isTold(wish.join()));
        }
        // The gate held the relays of all services back, and each goes on in its own time; what is lost never comes.
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(breaches(Promise.WHAT_IS_COMMITTED_IS_TOLD)).isEmpty());
    }

    @Test
    void a_relay_that_reads_by_the_last_id_is_caught_by_the_event_that_it_loses() throws Exception {
        String slow = somebody();
        String lost;
        try (Sabotage bug = Sabotage.naiveCursor(databases);
                Sabotage.Gate gate = Sabotage.pauseBeforeCommit(databases, slow)) {
            CompletableFuture<String> wish = CompletableFuture.supplyAsync(() -> wish(slow));
            gate.awaitSomeone();
            tellOfAnother();
            gate.open();
            lost = wish.join();
            tellOfAnother();
        }

        String event = eventOf(lost);
        List<Breach> breaches = breaches(Promise.WHAT_IS_COMMITTED_IS_TOLD);
        assertThat(breaches).anySatisfy(breach -> assertThat(breach.what()).contains(event));
        // What was lost stays lost; it must not be found again by the next test.
        for (Breach breach : breaches) {
            databases.run(
                    "registry", "DELETE FROM outbox WHERE position(event_id::text IN '" + breach.what() + "') > 0");
        }
    }

    @Test
    void an_inbox_that_forgets_is_caught_by_what_it_applies_twice() throws Exception {
        assertThat(breaches(Promise.NOTHING_IS_APPLIED_TWICE)).isEmpty();
        Part gateway = stack.parts().stream()
                .filter(part -> part.name().equals("province-gateway"))
                .findFirst()
                .orElseThrow();

        try (Sabotage bug = Sabotage.forgetfulInbox(databases);
                Deliveries deliveries = new Deliveries(stack, gateway.name())) {
            gateway.close();
            try {
                deliveries.again();
            } finally {
                gateway.start();
            }
            deliveries.awaitAll();

            assertThat(breaches(Promise.NOTHING_IS_APPLIED_TWICE)).isNotEmpty();
        }
        assertThat(breaches(Promise.NOTHING_IS_APPLIED_TWICE)).isEmpty();
    }

    @Test
    void an_outbox_without_transaction_is_caught_by_what_it_tells_and_is_not_so() throws Exception {
        String unlucky = somebody();
        try (Sabotage bug = Sabotage.outboxWithoutTransaction(databases, unlucky)) {
            Client.Answer answer =
                    suite.as("office-51").call("POST", wishes(unlucky), "application/json", body(unlucky));
            assertThat(answer.status()).as(answer.code()).isGreaterThanOrEqualTo(500);
            await().atMost(SOON).until(() -> wishOf(unlucky).isPresent());
        }

        String told = wishOf(unlucky).orElseThrow();
        assertThat(breaches(Promise.WHAT_IS_TOLD_IS_TRUE))
                .anySatisfy(breach -> assertThat(breach.what()).contains(told));
    }

    /** Returns when the relay has told of a wish that is recorded now. One that reads by the last id loses some of those who are quick too. */
    private void tellOfAnother() throws SQLException {
        boolean told = false;
        for (int tries = 0; tries < TRIES && !told; tries++) {
            String another = wish(somebody());
            Instant late = Instant.now().plus(TELLS_WITHIN);
            do {
                told = isTold(another);
            } while (!told && Instant.now().isBefore(late));
        }
        assertThat(told).as("the relay tells of somebody").isTrue();
    }

    private List<Breach> breaches(Promise promise) throws SQLException, InterruptedException {
        try (Watch watch = new Watch(stack)) {
            return Promises.broken(List.of(), watch.aftermath()).stream()
                    .filter(breach -> breach.promise() == promise)
                    .toList();
        }
    }

    /** The id of the wish that the office records; it tries again while sessions that the sabotage ended are still in a pool. */
    private String wish(String worker) {
        Client.Answer answer = suite.as("office-51").call("POST", wishes(worker), "application/json", body(worker));
        for (int again = 0; again < TRIES && answer.status() == 503; again++) {
            answer = suite.as("office-51").call("POST", wishes(worker), "application/json", body(worker));
        }
        assertThat(answer.status()).as(answer.code()).isEqualTo(201);
        return answer.body().path("id").asText();
    }

    private static String wishes(String worker) {
        return "/api/v1/workers/" + worker + "/intents";
    }

    private static String body(String worker) {
        LocalDate today = LocalDate.now(ZoneOffset.ofHours(8));
        try {
            return new ObjectMapper()
                    .writeValueAsString(Map.of(
                            "workForms",
                            List.of("EMPLOYED"),
                            "occupations",
                            List.of("6-05-01-01"),
                            "destinations",
                            List.of("33"),
                            "wageMinFen",
                            400_000,
                            "earliestStart",
                            today.plusDays(1).toString(),
                            "latestStart",
                            today.plusDays(60).toString(),
                            "lodgingNeeded",
                            true,
                            "rankedJobOrderIds",
                            List.of(),
                            "workerWord",
                            Map.of(
                                    "by",
                                    "SELF_IN_PERSON",
                                    "at",
                                    OffsetDateTime.now(ZoneOffset.ofHours(8)).toString(),
                                    "evidenceRef",
                                    "seeded-" + worker)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somebody in Sichuan who has no wish yet, never the same one twice. */
    private String somebody() throws SQLException {
        if (people.isEmpty()) {
            databases.each(
                    "registry",
                    "SELECT id FROM worker w WHERE origin_province = '51' AND state = 'ACTIVE'"
                            + " AND NOT EXISTS (SELECT FROM intent i WHERE i.worker_id = w.id) ORDER BY random() LIMIT 10",
                    row -> people.add(Wire.id("wkr", row.getObject(1, UUID.class))));
        }
        return people.removeFirst();
    }

    private boolean isTold(String subject) {
        return PublishedEvents.told(stack, WISHES).stream()
                .anyMatch(event -> event.subject().equals(subject));
    }

    /** The wish of this person of which the topic tells. */
    private Optional<String> wishOf(String worker) {
        return PublishedEvents.told(stack, WISHES).stream()
                .filter(event -> event.key().equals(worker))
                .map(Aftermath.Told::subject)
                .findFirst();
    }

    private String eventOf(String subject) throws SQLException {
        String[] found = new String[1];
        databases.each(
                "registry",
                "SELECT event_id FROM outbox WHERE subject = '" + subject + "'",
                row -> found[0] = row.getString(1));
        return found[0];
    }
}
