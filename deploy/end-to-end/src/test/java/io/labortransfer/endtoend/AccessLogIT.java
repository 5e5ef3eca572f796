package io.labortransfer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command of the runbook, as it stands there, about the access logs that the journey has left. */
class AccessLogIT {

    private static final Pattern COMMAND = Pattern.compile("(?s)## Is it whole\\?\\n```\\n(.+?)\\n```");

    private static final Map<String, String> PUBLIC_KEYS = new ConcurrentHashMap<>();

    private final Suite suite = Suite.played();
    private final Databases databases = new Databases(suite.stack());

    /** What the command said, and how it ended. */
    private record Verdict(int status, String said) {}

    @ParameterizedTest
    @CsvSource({"worker-registry, registry", "job-matching, matching", "transfer-tracking, tracking"})
    void what_nobody_touched_is_whole(String service, String database) throws Exception {
        Verdict verdict = verify(service, database);

        assertThat(verdict.said())
                .containsPattern("[1-9]\\d* published checkpoints were compared")
                .containsPattern(service + ": [1-9]\\d* records, [1-9]\\d* checkpoints, whole");
        assertThat(verdict.status()).isZero();
    }

    @Test
    void a_row_that_somebody_changed_is_named_until_it_is_as_it_was() throws Exception {
        List<String> ids = new ArrayList<>();
        databases.each(
                "registry",
                "SELECT r.id FROM access_record r JOIN access_link l ON l.record = r.id ORDER BY r.id LIMIT 1",
                row -> ids.add(row.getString(1)));
        String where = " WHERE id = '" + ids.getFirst() + "'";
        databases.run("registry", "UPDATE access_record SET request_id = request_id || 'x'" + where);
        try {
            Verdict verdict = verify("worker-registry", "registry");

            assertThat(verdict.said()).contains("record " + ids.getFirst() + " was changed", "BROKEN");
            assertThat(verdict.status()).isEqualTo(1);
        } finally {
            databases.run("registry", "UPDATE access_record SET request_id = left(request_id, -1)" + where);
        }
        assertThat(verify("worker-registry", "registry").status()).isZero();
    }

    private Verdict verify(String service, String database) throws Exception {
        await("the log is signed").atMost(Duration.ofSeconds(60)).until(() -> isSigned(service));
        var ports = suite.stack().options().ports();
        Path root = suite.stack().options().suite().root();
        String command = documented(root)
                .replace("PGPASSWORD=… java", "\"$JAVA\"")
                .replace("worker-registry", service)
                .replace("127.0.0.1:15432/registry", "127.0.0.1:" + ports.postgresql() + "/" + database)
                .replace("registry_engine", database + "_engine")
                .replace("127.0.0.1:19092", "127.0.0.1:" + ports.kafka());
        ProcessBuilder shell =
                new ProcessBuilder("sh", "-c", command).directory(root.toFile()).redirectErrorStream(true);
        shell.environment()
                .put(
                        "JAVA",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // It runs for seconds.
        shell.environment().put("JDK_JAVA_OPTIONS", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1");
        shell.environment().put("PGPASSWORD", Beside.password(suite));
        shell.environment().put("PUBLIC_KEY", PUBLIC_KEYS.get(service));
        Process run = shell.start();
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Verdict(run.waitFor(), said);
    }

    private static String documented(Path root) throws IOException {
        var found = COMMAND.matcher(Files.readString(root.resolve(Path.of("docs", "runbooks", "access-log.md"))));
        assertThat(found.find()).as("the runbook's command").isTrue();
        return found.group(1);
    }

    /** The topics are long: what they tell of one service's key they tell of the others'. */
    private boolean isSigned(String service) {
        if (!PUBLIC_KEYS.containsKey(service)) {
            PublishedEvents.read(suite.stack()).stream()
                    .filter(event -> event.type().equals("lt.access.checkpoint.v1"))
                    .flatMap(event -> event.data().stream())
                    .forEach(data -> PUBLIC_KEYS.put(
                            data.path("service").asText(),
                            data.path("publicKey").asText()));
        }
        return PUBLIC_KEYS.containsKey(service);
    }
}
