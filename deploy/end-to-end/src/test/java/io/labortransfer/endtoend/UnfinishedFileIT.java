package io.labortransfer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.labortransfer.local.sample.ResidentNumber;
import io.labortransfer.local.servers.Part;
import io.labortransfer.testing.Announced;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A file whose client, service and database are killed while it comes and while it is applied; sending the rest completes it. A short
 * file in every {@code verify}; as long as an office's: {@code ./mvnw verify -Dit.test=UnfinishedFileIT -Dimport.rows=500000 …}. Who
 * dies when is drawn anew each time; {@code -Dimport.seed=…}, which is printed, draws the same again.
 */
class UnfinishedFileIT {

    private static final int ROWS = Integer.getInteger("import.rows", 20_000);
    private static final int LINES_OF_A_CHUNK = Math.max(500, ROWS / 100);
    private static final String OFFICE = "office-52";
    private static final String SOURCE = "crash";
    private static final int AREA = 96;
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1968, 1, 1);
    private static final int BIRTHDAYS = 14_000;

    /** Beyond those of the sample. */
    private static final int FIRST_SEQUENCE = 801;

    private static final long SEED =
            Long.getLong("import.seed", ThreadLocalRandom.current().nextInt(1_000_000));

    /** Or a fast machine would be done with a short file before the last is killed. */
    private static final int LINES_LEFT_AT_LEAST = 8_000;

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final int BACK_WITHIN_MINUTES = 5;

    private final Random random = new Random(SEED);
    private final Suite suite = Suite.played();
    private final Client office = suite.as(OFFICE);
    private final Databases databases = new Databases(suite.stack());

    @Test
    void a_file_that_everything_was_killed_under_is_completed_by_sending_the_rest() throws Exception {
        say("-Dimport.seed=" + SEED + " lets the same die at the same moments");
        List<String> chunks = chunks();
        List<Integer> numbers =
                shuffled(IntStream.rangeClosed(1, chunks.size()).boxed().toList());
        long told = one("SELECT coalesce(max(id + coalesce(events, 1) - 1), 0) FROM outbox");
        ChunkedFile file = new ChunkedFile(suite, OFFICE, chunks, SOURCE);

        assertThat(file.send(numbers.getFirst())).isEqualTo(201);
        breakOff(file, numbers.get(1));
        int next = 2;
        for (String server : shuffled(List.of("worker-registry", "PostgreSQL", "province-gateway"))) {
            killUnder(server, file, numbers.get(next++));
        }
        file.sendTheRest();
        file.commit();
        killMidway(shuffled(List.of("worker-registry", "PostgreSQL", "Kafka")), file);

        JsonNode counts = ended(file);
        assertThat(counts.path("created").asInt())
                .as("seed " + SEED + ": " + counts)
                .isEqualTo(ROWS);
        assertThat(one("SELECT count(*) FROM worker WHERE source_system = '" + SOURCE + "'"))
                .as("seed " + SEED)
                .isEqualTo(ROWS);
        assertThat(registeredBehind(told)).as("seed " + SEED).isEqualTo(ROWS);

        ChunkedFile again = new ChunkedFile(suite, OFFICE, chunks, SOURCE);
        again.sendTheRest();
        again.commit();
        assertThat(ended(again).path("unchanged").asInt()).isEqualTo(ROWS);
    }

    /** The client is gone when some of the chunk is on its way. */
    private void breakOff(ChunkedFile file, int number) throws InterruptedException {
        int bytes = random.nextInt(file.length(number));
        say("the client is gone after %d of %d bytes of chunk %d".formatted(bytes, file.length(number), number));
        assertThat(file.send(number, bytes, () -> {
                    throw new IOException("the client is gone");
                }))
                .isZero();
    }

    /** Kills a server when some of the chunk is on its way, or all of it and the answer is not, and waits until it is back. */
    private void killUnder(String name, ChunkedFile file, int number) throws Exception {
        int bytes = 1 + random.nextInt(file.length(number));
        say("%s is killed after %d of %d bytes of chunk %d".formatted(name, bytes, file.length(number), number));
        FutureTask<?> killed = new FutureTask<>(part(name)::crash, null);
        file.send(number, bytes, () -> Thread.ofPlatform().start(killed));
        killed.get(BACK_WITHIN_MINUTES, TimeUnit.MINUTES);
    }

    /** Kills each server when so many lines are applied, also while another is still away, and waits until all are back. */
    private void killMidway(List<String> servers, ChunkedFile file) throws Exception {
        List<Integer> moments = random.ints(servers.size(), 1, ROWS - Math.max(ROWS / 20, LINES_LEFT_AT_LEAST))
                .sorted()
                .boxed()
                .toList();
        List<FutureTask<?>> kills = new ArrayList<>();
        for (int i = 0; i < servers.size(); i++) {
            int lines = moments.get(i);
            int applied = await("%d lines are applied".formatted(lines))
                    .atMost(PATIENCE)
                    .pollInterval(LOOK)
                    .ignoreExceptions()
                    .until(() -> applied(file), now -> now >= lines);
            say("%s is killed when %d lines are applied, drawn were %d".formatted(servers.get(i), applied, lines));
            assertThat(applied)
                    .as("seed %d: %s is killed midway", SEED, servers.get(i))
                    .isLessThan(ROWS);
            FutureTask<?> killed = new FutureTask<>(part(servers.get(i))::crash, null);
            Thread.ofPlatform().start(killed);
            kills.add(killed);
        }
        for (FutureTask<?> killed : kills) {
            killed.get(BACK_WITHIN_MINUTES, TimeUnit.MINUTES);
        }
    }

    private <T> List<T> shuffled(List<T> all) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static void say(String line) {
        System.out.println("unfinished file: " + line);
    }

    private int applied(ChunkedFile file) {
        JsonNode counts = office.get(file.path()).body().path("counts");
        return counts.path("created").asInt()
                + counts.path("unchanged").asInt()
                + counts.path("rejected").asInt();
    }

    private JsonNode ended(ChunkedFile file) {
        await("the file is applied")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() ->
                        office.get(file.path()).body().path("state").asText().startsWith("COMPLETED"));
        return office.get(file.path()).body().path("counts");
    }

    private long one(String query) throws SQLException {
        long[] found = new long[1];
        databases.each("registry", query, row -> found[0] = row.getLong(1));
        return found[0];
    }

    /** How many registrations in Guizhou the outbox tells behind an announcement. */
    private int registeredBehind(long told) throws SQLException {
        AtomicInteger registered = new AtomicInteger();
        try (Connection connection = databases.open("registry")) {
            Announced.each(connection, "lt.worker.v1", said -> {
                if (said.number() > told
                        && said.type().equals("lt.worker.registered.v1")
                        && "52".equals(said.originProvince())) {
                    registered.incrementAndGet();
                }
            });
        }
        return registered.get();
    }

    private Part part(String name) {
        return suite.stack().parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> chunks() {
        List<String> chunks = new ArrayList<>();
        for (int begin = 0; begin < ROWS; begin += LINES_OF_A_CHUNK) {
            chunks.add(IntStream.range(begin, Math.min(begin + LINES_OF_A_CHUNK, ROWS))
                    .mapToObj(UnfinishedFileIT::line)
                    .collect(Collectors.joining("\n", "", "\n")));
        }
        return chunks;
    }

    private static String line(int number) {
        LocalDate birth = FIRST_BIRTH.plusDays(number % BIRTHDAYS);
        return """
                {"idType":"RESIDENT_ID","idNumber":"%s","name":"试验行","sex":"1","birthDate":"%s","registrationDivision":"520521",\
                "laborCapacity":"NORMAL","mobility":"ANYWHERE","education":"70","attestation":"COUNTY","sourceRecordId":"line-%d"}""".formatted(
                ResidentNumber.synthetic("52", AREA, birth, FIRST_SEQUENCE + 2 * (number / BIRTHDAYS)), birth, number);
    }
}
