package io.labortransfer.registry.importing;

import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static io.labortransfer.registry.importing.Files.ndjson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.importing.AheadPiece;
import io.labortransfer.kit.importing.FileProgress;
import io.labortransfer.kit.importing.ImportApplication;
import io.labortransfer.kit.importing.ImportChunks;
import io.labortransfer.kit.importing.ImportId;
import io.labortransfer.kit.importing.KeptLines;
import io.labortransfer.kit.jobs.Lease;
import io.labortransfer.registry.candidate.CandidateParts;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What pieces of one file know of each other. Each chunk is at least one piece. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ImportPiecesTest {
    private static final ProvinceScope HOME = ProvinceScope.ofProvince("51");

    @Inject
    @DataSource("engine")
    AgroalDataSource engine;

    @Inject
    ImportApplication application;

    @Inject
    ImportChunks chunks;

    @Inject
    KeptLines kept;

    @Inject
    CandidateParts parts;

    @Inject
    ObjectMapper json;

    @Inject
    Scopes scopes;

    @Test
    void a_person_in_two_pieces_counts_once_whatever_became_of_the_first_line() {
        var known = aWorker();
        register("51", known);
        var elsewhere = aWorker();
        register("52", elsewhere.in("520521"));
        var fresh = aWorker();
        var changed = aWorker();
        register("51", changed);
        var lines = ndjson(known, elsewhere.in("513431"), fresh, changed.with("mobility", "VILLAGE_ONLY"));

        var file = Chunks.open("51");
        file.put(1, lines + "\n");
        file.put(2, "\n" + lines + "\n" + ndjson(aWorker()));
        file.post("validate").statusCode(202);
        Files.reached("51", file.id(), "VALIDATED");
        file.get("/results").body("items.status", contains(statuses()));
        file.post("commit").statusCode(202);

        var job = Files.ended("51", file.id());
        assertThat(job.getInt("counts.rows")).isEqualTo(9);
        file.get("/results")
                .body("items.status", contains(statuses()))
                .body("items.line", contains(1, 2, 3, 4, 6, 7, 8, 9, 10));
        file.get("/results?status=rejected")
                .body("items.errors.flatten().code", everyItem(equalTo("DUPLICATE_IN_FILE")));
        file.get("/results?status=created").body("items.line", contains(3, 10));
        file.get("/results?limit=2&status=updated").body("items.line", contains(4));
        file.get("/results?limit=3").body("items.line", contains(1, 2, 3));
    }

    private static String[] statuses() {
        return "unchanged parked created updated rejected rejected rejected rejected created".split(" ");
    }

    @Test
    void the_same_file_again_changes_nothing() {
        var lines = ndjson(aWorker(), aWorker()) + "\n" + ndjson(aWorker());
        assertThat(Files.imported("51", "UPSERT", lines).getInt("counts.created"))
                .isEqualTo(3);
        var again = Files.imported("51", "UPSERT", lines);
        assertThat(again.getInt("counts.unchanged")).isEqualTo(3);
        assertThat(Files.results("51", again.getString("id")).getList("items.id"))
                .doesNotContainNull()
                .hasSize(3);
    }

    @Test
    void a_piece_that_was_read_ahead_and_blanked_meanwhile_enters_nobody() throws Exception {
        var file = Chunks.open("51");
        file.put(1, ndjson(aWorker()) + "\n");
        var id = ImportId.of(file.id()).value();
        var before = FileProgress.begin(1, Instant.EPOCH);
        var ahead = scopes.call(HOME, () -> {
            var job = application.job(HOME, id);
            return application.read(
                    HOME, job, before, application.look(HOME, id, before).orElseThrow());
        });
        var lease = new Lease("import", "51", id, "reader", 1);
        take(lease);
        file.post("commit").statusCode(202);

        assertThat(isStill(id, ahead)).isTrue();
        scopes.run(
                HOME,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> kept.change(HOME, id, KeptLines.Place.BEGINNING, 1, (first, body) -> {
                            Arrays.fill(body, 0, body.length - 1, (byte) ' ');
                            return true;
                        })));
        assertThat(isStill(id, ahead)).isFalse();
        scopes.call(HOME, () -> application.next(lease, ahead));

        assertThat(Files.ended("51", file.id()).getInt("counts.rows")).isZero();
        file.get("/results").body("items", empty());
    }

    @Test
    void what_is_told_of_a_worker_from_a_file_is_what_a_reading_of_its_parts_gives() throws Exception {
        var worker = aWorker()
                .with("residenceDivision", "513431101")
                .with(
                        "categories",
                        List.of(
                                Map.of("code", "MONITORED", "validFrom", "2020-01-01", "source", "s"),
                                Map.of(
                                        "code",
                                        "LOP",
                                        "validFrom",
                                        "2020-01-01",
                                        "validTo",
                                        "2021-01-01",
                                        "source",
                                        "s")))
                .with(
                        "skills",
                        List.of(Map.of(
                                "occupationCode",
                                "6-05-01-03",
                                "level",
                                2,
                                "certificateNo",
                                "c-1",
                                "attestation",
                                "COUNTY")))
                .with("laborCapacity", "WEAK_OR_SEMI")
                .with("capacityDetail", "SEMI")
                .with("cannotLeaveReasons", List.of("CARE"));
        var id = Files.results(
                        "51", Files.imported("51", "UPSERT", ndjson(worker)).getString("id"))
                .getString("items[0].id");

        var told = Topics.await("lt.candidate.v1", "lt.candidate.changed.v1", id);
        var uuid = PublicId.parse("wkr", id).orElseThrow();
        var read = scopes.call(
                HOME,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> parts.read(HOME, Map.of(uuid, 1L), LocalDate.now(ZoneId.of("Asia/Shanghai")))));

        var everyMember = json.copy().setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS);
        assertThat(told.sequence()).isEqualTo(1);
        assertThat(told.json().path("detail").asText()).isEqualTo("SEMI");
        assertThat(json.readTree(told.payload()))
                .isEqualTo(json.readTree(everyMember.writeValueAsString(read.getFirst())));
        assertThat(second(uuid)).isEqualTo(2);
    }

    private boolean isStill(UUID job, AheadPiece ahead) {
        return scopes.call(
                HOME, () -> QuarkusTransaction.requiringNew().call(() -> chunks.isStill(HOME, job, ahead.piece())));
    }

    /** Before the commit, so that no other hand is faster. */
    private void take(Lease lease) throws SQLException {
        try (var connection = engine.getConnection();
                var insert = connection.prepareStatement("""
                        INSERT INTO lease (name, id, province, owner, until, attempts)
                        VALUES (?, ?, ?, ?, clock_timestamp() + interval '1 minute', 1)""")) {
            insert.setString(1, lease.name());
            insert.setString(2, lease.id().toString());
            insert.setString(3, lease.province());
            insert.setString(4, lease.owner());
            insert.executeUpdate();
        }
    }

    private long second(UUID worker) {
        return scopes.call(
                HOME,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> parts.raise(HOME, List.of(worker)).getOrDefault(worker, 0L)));
    }
}
