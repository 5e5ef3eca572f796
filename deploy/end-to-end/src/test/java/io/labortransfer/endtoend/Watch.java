package io.labortransfer.endtoend;

import static org.awaitility.Awaitility.await;

import io.labortransfer.endtoend.Aftermath.Fill;
import io.labortransfer.endtoend.Aftermath.Reader;
import io.labortransfer.endtoend.Promises.Breach;
import io.labortransfer.local.stack.Stack;
import io.labortransfer.testing.Announced;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;

/** Looks at the databases and the topics from outside: all the time at what has a limit, at the end at everything. */
final class Watch implements AutoCloseable {

    private static final Duration BETWEEN = Duration.ofMillis(500);
    private static final Duration SETTLES_WITHIN = Duration.ofSeconds(60);

    /** By kind of record, which is the prefix of its ids: its version as it is told; job-matching's own count begins with 0. */
    private static final Map<String, List<String>> RECORDS = Map.of(
            "registry",
            List.of(
                    "SELECT 'wkr', id, version FROM worker",
                    "SELECT 'int', id, version FROM intent",
                    "SELECT 'cns', id, version FROM consent",
                    "SELECT 'enr', id, version FROM enrollment",
                    "SELECT 'hhd', id, version FROM household",
                    "SELECT 'ref', id, version FROM risk_referral",
                    "SELECT 'imp', id, version FROM import_job"),
            "matching",
            List.of(
                    "SELECT 'emp', id, version + 1 FROM employer",
                    "SELECT 'job', id, version + 1 FROM job_order",
                    "SELECT 'mat', id, version + 1 FROM match",
                    "SELECT 'run', id, version FROM matching_run"),
            "tracking",
            List.of(
                    "SELECT 'trf', id, version FROM transfer_case",
                    "SELECT 'trp', id, version FROM trip",
                    "SELECT 'spl', id, version FROM spell"),
            "gateway",
            List.of());

    private static final Map<String, String> LIMITS = Map.of(
            "matching", "SELECT 'job order', id::text, reserved + filled, headcount FROM job_order",
            "tracking", "SELECT 'leg', trip_id || '/' || seq, taken, capacity FROM leg");

    /** What somebody reads who picks some types out of a topic: what is not picked is not known, and nothing twice. */
    private static final String SOME = "some of lt.worker.v1";

    /** Who reads what, by the name under which the inbox knows it. */
    private static final Map<String, String> READ_BY = Map.ofEntries(
            Map.entry("intent-transfers", "lt.transfer.v1"),
            Map.entry("intent-spells", "lt.spell.v1"),
            Map.entry("intent-matches", "lt.match.v1"),
            Map.entry("worker-spells", "lt.spell-state.v1"),
            Map.entry("share-agreements", "lt.agreement.v1"),
            Map.entry("share-matches", "lt.match.v1"),
            Map.entry("assistance-matches", "lt.match.v1"),
            Map.entry("cited-orders", "lt.joborder-state.v1"),
            Map.entry("share-transfers", "lt.transfer.v1"),
            Map.entry("agreement-copy", "lt.agreement.v1"),
            Map.entry("match-cases", "lt.transfer.v1"),
            Map.entry("match-spells", "lt.spell.v1"),
            Map.entry("reference-copy", "lt.reference.v1"),
            Map.entry("candidate-view", "lt.candidate.v1"),
            Map.entry("candidate-spells", "lt.spell-state.v1"),
            Map.entry("candidates-leaving", SOME),
            Map.entry("candidates-arriving", SOME),
            Map.entry("cases-leaving", SOME),
            Map.entry("cases-arriving", SOME),
            Map.entry("people", "lt.candidate.v1"),
            Map.entry("order-terms", "lt.joborder-state.v1"),
            Map.entry("reference", "lt.reference.v1"),
            Map.entry("transfer-cases", "lt.match.v1"),
            Map.entry("employer-known", "lt.employer.v1"));

    /** Who picks some types out of its topic, and which: of those everything is known, and nothing of the others. */
    private static final Map<String, Set<String>> PICKED = Map.of(
            "intent-spells", Set.of("lt.spell.started.v1"),
            "intent-matches",
                    Set.of(
                            "lt.match.offer_accepted.v1",
                            "lt.match.worker_accepted.v1",
                            "lt.match.mutual.v1",
                            "lt.match.declined.v1",
                            "lt.match.rejected.v1",
                            "lt.match.expired.v1",
                            "lt.match.released.v1"),
            "share-matches",
                    Set.of(
                            "lt.match.worker_accepted.v1",
                            "lt.match.mutual.v1",
                            "lt.match.offered.v1",
                            "lt.match.moved.v1",
                            "lt.match.offer_accepted.v1",
                            "lt.match.declined.v1",
                            "lt.match.rejected.v1",
                            "lt.match.expired.v1",
                            "lt.match.released.v1",
                            "lt.match.transfer_opened.v1",
                            "lt.match.placed.v1"),
            "assistance-matches", Set.of("lt.match.proposed.v1"));

    private final Stack stack;
    private final Databases databases;
    private final Map<String, Fill> fullest = new TreeMap<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread looking;

    Watch(Stack stack) {
        this.stack = stack;
        this.databases = new Databases(stack);
        this.looking = Thread.ofVirtual().start(this::lookUntilOver);
    }

    private void lookUntilOver() {
        try {
            while (!over.await(BETWEEN.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    lookAtLimits();
                } catch (SQLException killed) {
                    // The next look sees what this one could not.
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void lookAtLimits() throws SQLException {
        for (var limit : LIMITS.entrySet()) {
            databases.each(limit.getKey(), limit.getValue(), row -> {
                Fill now = new Fill(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4));
                fullest.merge(now.what() + now.id(), now, (before, after) -> isFuller(after, before) ? after : before);
            });
        }
    }

    private static boolean isFuller(Fill one, Fill other) {
        return one.taken() - one.capacity() > other.taken() - other.capacity();
    }

    /** What is wrong; nothing when all is well. */
    record Verdict(List<Breach> breaches, List<String> disagreements) {
        boolean isClean() {
            return breaches.isEmpty() && disagreements.isEmpty();
        }
    }

    /** What is wrong once everything has come to rest: what still travels is no breach, so it is given time. */
    Verdict judge(List<Happening> history) throws SQLException {
        try {
            return await().atMost(SETTLES_WITHIN).pollInterval(BETWEEN).until(() -> now(history), Verdict::isClean);
        } catch (ConditionTimeoutException e) {
            return now(history);
        }
    }

    private Verdict now(List<Happening> history) throws SQLException {
        return new Verdict(Promises.broken(history, aftermath()), Agreement.differences(stack));
    }

    /** What is there now. */
    Aftermath aftermath() throws SQLException {
        lookAtLimits();
        Map<String, Map<String, Long>> records = new HashMap<>();
        Set<UUID> committed = new HashSet<>();
        Map<String, Map<UUID, Long>> applied = new TreeMap<>();
        READ_BY.keySet().forEach(consumer -> applied.put(consumer, new HashMap<>()));
        long[] parked = new long[1];
        for (String database : Databases.ALL) {
            for (String query : RECORDS.getOrDefault(database, List.of())) {
                databases.each(
                        database,
                        query,
                        row -> records.computeIfAbsent(row.getString(1), kind -> new HashMap<>())
                                .put(Wire.id(row.getString(1), row.getObject(2, UUID.class)), row.getLong(3)));
            }
            try (Connection connection = databases.open(database)) {
                Announced.each(connection, null, said -> committed.add(said.event()));
            }
            databases.each(
                    database,
                    "SELECT consumer, id FROM inbox",
                    row -> of(applied, row.getString(1)).merge(row.getObject(2, UUID.class), 1L, Long::sum));
            databases.each(database, "SELECT count(*) FROM parked_event", row -> parked[0] += row.getLong(1));
        }
        List<Reader> readers = new ArrayList<>();
        applied.forEach((consumer, events) -> readers.add(
                new Reader(consumer, READ_BY.get(consumer), PICKED.getOrDefault(consumer, Set.of()), events)));
        // The topics last: what was committed before must be on them by then, or soon.
        return new Aftermath(
                records, committed, PublishedEvents.told(stack), readers, List.copyOf(fullest.values()), parked[0]);
    }

    private static Map<UUID, Long> of(Map<String, Map<UUID, Long>> applied, String consumer) {
        Map<UUID, Long> events = applied.get(consumer);
        if (events == null) {
            throw new IllegalStateException("the inbox knows " + consumer + ": say here what it reads");
        }
        return events;
    }

    @Override
    public void close() throws InterruptedException {
        over.countDown();
        looking.join();
    }
}
