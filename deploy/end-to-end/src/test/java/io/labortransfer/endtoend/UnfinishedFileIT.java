package io.labortransfer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.labortransfer.local.sample.ResidentNumber;
import io.labortransfer.local.servers.Part;
import io.labortransfer.testing.Announced;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A file whose client, service and database are killed while it comes and while it is applied; sending the rest completes it. A short
 * file in every {@code verify}; as long as an office's: {@code ./mvnw verify -Dit.test=UnfinishedFileIT -Dimport.rows=500000 …}.
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

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration LOOK = Duration.ofMillis(50);

    private final Suite suite = Suite.played();
    private final Client office = suite.as(OFFICE);
    private final Databases databases = new Databases(suite.stack());

    @Test
    void a_file_that_everything_was_killed_under_is_completed_by_sending_the_rest() throws Exception {
        List<String> chunks = chunks();
        long told = one("SELECT coalesce(max(id + coalesce(events, 1) - 1), 0) FROM outbox");
        ChunkedFile file = new ChunkedFile(suite, OFFICE, chunks, SOURCE);

        assertThat(file.send(1)).isEqualTo(201);
        file.sendHalf(2);
        killWhile("worker-registry", () -> file.send(3));
        killWhile("PostgreSQL", () -> file.send(4));
        killWhile("province-gateway", () -> file.send(5));
        file.sendTheRest();
        file.commit();
        kill("worker-registry", file, ROWS / 10);
        kill("PostgreSQL", file, ROWS / 3);
        kill("Kafka", file, ROWS / 2);

        JsonNode counts = ended(file);
        assertThat(counts.path("created").asInt()).as(counts.toString()).isEqualTo(ROWS);
        assertThat(one("SELECT count(*) FROM worker WHERE source_system = '" + SOURCE + "'"))
                .isEqualTo(ROWS);
        assertThat(registeredBehind(told)).isEqualTo(ROWS);

        ChunkedFile again = new ChunkedFile(suite, OFFICE, chunks, SOURCE);
        again.sendTheRest();
        again.commit();
        assertThat(ended(again).path("unchanged").asInt()).isEqualTo(ROWS);
    }

    /** Kills it while that is under way, and waits until it is back. */
    private void killWhile(String name, Callable<?> underWay) throws Exception {
        try (ExecutorService client = Executors.newSingleThreadExecutor()) {
            Future<?> sent = client.submit(underWay);
            part(name).crash();
            sent.get(2, TimeUnit.MINUTES);
        }
    }

    /** Kills it when so many lines are applied, and waits until it is back. */
    private void kill(String name, ChunkedFile file, int lines) {
        await("%d lines are applied".formatted(lines))
                .atMost(PATIENCE)
                .pollInterval(LOOK)
                .ignoreExceptions()
                .until(() -> applied(file) >= lines);
        assertThat(applied(file)).as("%s is killed midway", name).isLessThan(ROWS);
        part(name).crash();
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
