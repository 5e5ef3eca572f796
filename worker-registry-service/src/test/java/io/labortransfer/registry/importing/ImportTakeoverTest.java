package io.labortransfer.registry.importing;

import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ImportTakeoverTest {

    @Inject
    @DataSource("engine")
    AgroalDataSource engine;

    @Inject
    ImportIntake intake;

    @Inject
    Scopes scopes;

    @Test
    void a_body_cut_short_leaves_the_job_open_and_nothing_is_applied() throws Exception {
        var worker = aWorker();
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            var out = socket.getOutputStream();
            head(out, io.labortransfer.testing.Passports.op("51").token());
            out.write((Files.line(worker) + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            Awaitility.await().until(() -> count("state = 'OPEN' AND org = 'office-51'") > 0);
        }
        Awaitility.await().during(java.time.Duration.ofMillis(300)).until(() -> count("state = 'OPEN'") > 0);
        var again = Files.imported("51", "UPSERT", Files.ndjson(worker));
        assertThat(again.getInt("counts.created")).isEqualTo(1);
    }

    private static void head(OutputStream out, String token) throws java.io.IOException {
        out.write(("POST /api/v1/workers/imports?mode=UPSERT HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        + token
                        + "\r\nContent-Type: application/x-ndjson\r\nIdempotency-Key: cut-short\r\nContent-Length: 1000000\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void a_job_of_an_instance_that_died_is_taken_over() throws SQLException {
        var caller =
                new Passport("c", "office-51", Set.of(Actor.OP), "51", "51", List.of(), null, null, null, Instant.MAX);
        var request =
                new ImportRequest(ImportFormat.NDJSON, StandardCharsets.UTF_8, ImportMode.UPSERT, null, 1, List.of());
        var chunk = new LineChunk(1, List.of(new ReadLine.Text(Files.line(aWorker()))));
        var job = scopes.call(ProvinceScope.ofProvince("51"), () -> {
            var open = intake.open(caller, request);
            intake.append(caller, open, chunk);
            return intake.commit(caller, open).uuid();
        });
        run("UPDATE import_job SET lease_owner = '" + new UUID(0, 1)
                + "', lease_until = now() + interval '1 second' WHERE id = '" + job + "'");
        assertThat(Files.ended("51", new ImportId(job).wire()).getInt("counts.created"))
                .isEqualTo(1);
    }

    @Test
    void a_chunk_that_cannot_be_applied_fails_the_job_after_three_tries_and_what_was_applied_stays()
            throws SQLException {
        var id = Files.imported("51", "UPSERT", Files.ndjson(aWorker())).getString("id");
        var uuid = ImportId.of(id).value();
        run("UPDATE import_job SET state = 'APPLYING', next_chunk = 0, ended_at = NULL, lease_owner = '"
                + new UUID(0, 1) + "', lease_until = now() + interval '1 second' WHERE id = '" + uuid + "'");
        Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(20))
                .until(() -> Files.job("51", id).getString("state").equals("FAILED"));
        // The results of its lines stand already, so the database refuses to apply them twice.
        assertThat(Files.job("51", id).getString("failure")).isEqualTo("CHUNK_NOT_APPLIED");
        assertThat(Files.job("51", id).getInt("counts.rows")).isEqualTo(1);
    }

    private int count(String condition) throws SQLException {
        try (var connection = engine.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM import_job WHERE " + condition)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void run(String command) throws SQLException {
        try (var connection = engine.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(command);
        }
    }
}
