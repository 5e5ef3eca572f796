package io.labortransfer.registry.importing;

import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.importing.ChunkDesk;
import io.labortransfer.kit.importing.ImportApplication;
import io.labortransfer.kit.importing.ImportControl;
import io.labortransfer.kit.importing.ImportFormat;
import io.labortransfer.kit.importing.ImportId;
import io.labortransfer.kit.importing.ImportMode;
import io.labortransfer.kit.importing.ImportRequest;
import io.labortransfer.kit.importing.ImportTidying;
import io.labortransfer.kit.importing.KeptLines;
import io.labortransfer.kit.importing.RejectedLines;
import io.labortransfer.kit.importing.SentChunk;
import io.labortransfer.kit.jobs.Lease;
import io.labortransfer.kit.jobs.LeaseLost;
import io.labortransfer.kit.ruling.RefusedException;
import io.labortransfer.registry.worker.IdNumber;
import io.labortransfer.registry.worker.PersonSeal;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ImportTakeoverTest {

    private static final ProvinceScope HOME = ProvinceScope.ofProvince("51");
    /** The first piece of a body is kept as soon as it is full. */
    private static final int MORE_THAN_A_PIECE = 2_500;

    private static final Passport CALLER =
            new Passport("c", "office-51", Set.of(Actor.OP), "51", "51", List.of(), null, null, null, Instant.MAX);

    @Inject
    @DataSource("engine")
    AgroalDataSource engine;

    @Inject
    ImportControl control;

    @Inject
    ChunkDesk chunks;

    @Inject
    ImportApplication application;

    @Inject
    RejectedLines rejected;

    @Inject
    ImportTidying tidying;

    @Inject
    KeptLines kept;

    @Inject
    Mentions mentions;

    @Inject
    PersonSeal seal;

    @Inject
    Scopes scopes;

    @Test
    void a_body_cut_short_leaves_the_job_open_and_nothing_is_applied() throws Exception {
        var worker = aWorker();
        var org = "office-" + UUID.randomUUID();
        var ofOrg = "FROM import_job WHERE org = '" + org + "'";
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            var out = socket.getOutputStream();
            head(out, Passports.op("51").with("org", org).token());
            out.write((Files.line(worker) + "\n" + "{}\n".repeat(MORE_THAN_A_PIECE)).getBytes(StandardCharsets.UTF_8));
            out.flush();
            Awaitility.await().until(() -> rows("import_piece WHERE job_id IN (SELECT id " + ofOrg + ")") > 0);
        }
        Awaitility.await()
                .during(Duration.ofMillis(300))
                .until(() -> rows("import_job WHERE state = 'OPEN' AND org = '" + org + "'") == 1);
        assertThat(rows("import_outcome WHERE job_id IN (SELECT id " + ofOrg + ")"))
                .isZero();
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
    void a_file_whose_instance_was_killed_midway_goes_on_where_its_last_piece_committed() throws SQLException {
        var first = aWorker();
        var second = aWorker();
        var job = opened(Files.line(first), Files.line(second));
        var dead = new Lease("import", "51", job, "dead", 1);
        // The lease of a process that will say nothing any more stands before the commit, so that no other hand is
        // faster.
        lease(dead, "1 minute");
        scopes.run(HOME, () -> control.commit(CALLER, job));
        assertThat(scopes.call(HOME, () -> application.next(dead)).more()).isTrue();
        var half = Files.job("51", new ImportId(job).wire());
        assertThat(half.getInt("percent")).isEqualTo(50);
        assertThat(half.getLong("rowsPerSecond")).isNotNegative();
        assertThat(Instant.parse(half.getString("expectedEndAt")))
                .isAfter(Instant.parse(half.getString("committedAt")));

        run("UPDATE lease SET until = clock_timestamp() WHERE id = '" + job + "'");

        var ended = Files.ended("51", new ImportId(job).wire());
        assertThat(ended.getInt("counts.created")).isEqualTo(2);
        assertThat(Files.results("51", new ImportId(job).wire()).getList("items.line"))
                .containsExactly(1, 2);
        assertThatThrownBy(() -> scopes.call(HOME, () -> application.next(dead)))
                .isInstanceOf(LeaseLost.class);
    }

    @Test
    void a_file_that_is_cancelled_midway_stops_and_keeps_what_was_applied() throws SQLException {
        var job = opened(Files.line(aWorker()), Files.line(aWorker()));
        var working = new Lease("import", "51", job, "working", 1);
        lease(working, "1 minute");
        scopes.run(HOME, () -> control.commit(CALLER, job));
        scopes.call(HOME, () -> application.next(working));

        scopes.run(HOME, () -> control.cancel(CALLER, job));

        assertThatThrownBy(() -> scopes.call(HOME, () -> application.next(working)))
                .isInstanceOf(LeaseLost.class);
        var ended = Files.job("51", new ImportId(job).wire());
        assertThat(ended.getString("state")).isEqualTo("CANCELLED");
        assertThat(ended.getInt("counts.created")).isEqualTo(1);
    }

    @Test
    void a_piece_that_cannot_be_applied_fails_the_file_after_three_tries_and_what_was_applied_stays()
            throws SQLException {
        var id = Files.imported("51", "UPSERT", Files.ndjson(aWorker())).getString("id");
        var uuid = ImportId.of(id).value();
        run("UPDATE import_job SET state = 'APPLYING', pieces_done = 0, at_chunk = 0, at_piece = 0, next_line = 1,"
                + " ended_at = NULL WHERE id = '" + uuid + "'");
        lease(new Lease("import", "51", uuid, "dead", 1), "0 seconds");
        Files.reached("51", id, "FAILED");
        // The results of its lines stand already, so the database refuses to apply them twice.
        assertThat(Files.job("51", id).getString("failure")).isEqualTo("CHUNK_NOT_APPLIED");
        assertThat(Files.job("51", id).getInt("counts.rows")).isEqualTo(1);
    }

    @Test
    void what_nobody_commits_expires_and_takes_nothing_any_more() throws SQLException {
        var job = opened(Files.line(aWorker()));
        run("UPDATE import_job SET expires_at = now() - interval '1 second' WHERE id = '" + job + "'");
        assertThatThrownBy(() -> scopes.run(HOME, () -> control.commit(CALLER, job)))
                .isInstanceOf(RefusedException.class)
                .hasMessage("IMPORT_EXPIRED");
        tidying.tidy();
        assertThat(Files.job("51", new ImportId(job).wire()).getString("state")).isEqualTo("EXPIRED");
    }

    @Test
    void whom_a_dry_run_names_is_forgotten_a_week_after_the_end() throws SQLException {
        var job = opened(Files.line(aWorker()));
        scopes.run(HOME, () -> control.validate(CALLER, job));
        Files.reached("51", new ImportId(job).wire(), "VALIDATED");
        scopes.run(HOME, () -> control.commit(CALLER, job));
        Files.ended("51", new ImportId(job).wire());
        var named = "import_named n JOIN import_job j ON j.dry_run = n.job_id WHERE j.id = '" + job + "'";
        assertThat(rows(named)).isZero(); // no household
        asOwner("INSERT INTO import_named SELECT origin_province, dry_run, id, 1 FROM import_job WHERE id = '" + job
                + "'");
        tidying.tidy();
        assertThat(rows(named)).isOne();

        run("UPDATE import_job SET ended_at = now() - interval '8 days' WHERE id = '" + job + "'");
        tidying.tidy();

        assertThat(rows(named)).isZero();
    }

    @Test
    void whom_a_dry_run_names_is_forgotten_with_the_person_and_the_others_are_not() throws SQLException {
        var person = aWorker();
        var job = opened(Files.line(person));
        scopes.run(HOME, () -> control.validate(CALLER, job));
        Files.reached("51", new ImportId(job).wire(), "VALIDATED");
        var gone = UUID.randomUUID();
        var other = UUID.randomUUID();
        for (var worker : List.of(gone, other)) {
            asOwner("INSERT INTO import_named SELECT origin_province, dry_run, '" + worker
                    + "', 1 FROM import_job WHERE id = '" + job + "'");
        }

        scopes.run(
                HOME,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    kept.forget(HOME, gone);
                    mentions.forget(
                            HOME,
                            kept.runs(HOME),
                            seal.idKey(IdNumber.of(person.idNumber())).all());
                }));

        assertThat(rows("import_named WHERE worker_id = '" + gone + "'")).isZero();
        assertThat(rows("import_named WHERE worker_id = '" + other + "'")).isOne();
    }

    /** As one from whom no row is hidden, and who may do everything. */
    private static void asOwner(String command) throws SQLException {
        var url = ConfigProvider.getConfig().getValue("suite.database.url", String.class) + "?user=postgres";
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(command)).isOne();
        }
    }

    @Test
    void lines_and_forecasts_are_deleted_a_week_after_the_end_and_results_stay() throws SQLException {
        var job = opened(Files.line(aWorker()));
        scopes.run(HOME, () -> control.validate(CALLER, job));
        Files.reached("51", new ImportId(job).wire(), "VALIDATED");
        scopes.run(HOME, () -> control.commit(CALLER, job));
        Files.ended("51", new ImportId(job).wire());
        assertThat(rows("import_piece WHERE job_id = '" + job + "'")).isEqualTo(1);
        tidying.tidy();
        assertThat(rows("import_piece WHERE job_id = '" + job + "'")).isEqualTo(1);

        run("UPDATE import_job SET ended_at = now() - interval '8 days' WHERE id = '" + job + "'");
        tidying.tidy();

        assertThat(rows("import_piece WHERE job_id = '" + job + "'")).isZero();
        for (var table : List.of("import_result", "import_outcome")) {
            assertThat(rows(table + " r JOIN import_job j ON j.dry_run = r.job_id WHERE j.id = '" + job + "'"))
                    .isZero();
        }
        assertThat(rows("import_mention m JOIN import_job j ON m.job_id IN (j.id, j.dry_run) WHERE j.id = '" + job
                        + "'"))
                .isZero();
        assertThat(Files.results("51", new ImportId(job).wire()).getList("items"))
                .hasSize(1);
        assertThatThrownBy(() -> scopes.run(HOME, () -> rejected.open(CALLER, job)))
                .isInstanceOf(RefusedException.class)
                .hasMessage("IMPORT_LINES_DELETED");
    }

    /** An open import with a chunk for each line. */
    private UUID opened(String... lines) {
        var request = new ImportRequest(
                "workers", ImportFormat.NDJSON, StandardCharsets.UTF_8, ImportMode.UPSERT, null, 1, null, List.of());
        return scopes.call(HOME, () -> {
            var job = control.open(CALLER, request).uuid();
            for (var i = 0; i < lines.length; i++) {
                var body = new SentChunk((lines[i] + "\n").getBytes(StandardCharsets.UTF_8), false);
                chunks.receive(CALLER, job, i + 1, most -> body);
            }
            return job;
        });
    }

    private void lease(Lease lease, String length) throws SQLException {
        run("INSERT INTO lease (name, id, province, owner, until, attempts) VALUES ('" + lease.name() + "', '"
                + lease.id()
                + "', '" + lease.province() + "', '" + lease.owner() + "', clock_timestamp() + interval '" + length
                + "', 1)");
    }

    private int rows(String from) throws SQLException {
        try (var connection = engine.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM " + from)) {
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
