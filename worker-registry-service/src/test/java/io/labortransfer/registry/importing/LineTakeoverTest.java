package io.labortransfer.registry.importing;

import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.HouseholdJson.aHousehold;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

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
import io.labortransfer.kit.importing.SentChunk;
import io.labortransfer.kit.jobs.Lease;
import io.labortransfer.registry.WorkerJson;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of lines that are taken one by one when whoever took them dies, and when a person whom they name is erased. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class LineTakeoverTest {
    private static final ProvinceScope HOME = ProvinceScope.ofProvince("51");
    private static final Passport CALLER = new Passport(
            "c", "office-51", Set.of(Actor.OP), "51", "51", List.of(), null, null, null, java.time.Instant.MAX);

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
    Scopes scopes;

    private final CollectionFiles files = CollectionFiles.of("households", "51");

    @Test
    void lines_that_were_done_before_a_kill_are_not_done_again_and_count_as_what_they_were() throws SQLException {
        var job = opened(CollectionFiles.lines(household(aWorkerIsRegistered()), household(aWorkerIsRegistered())));
        var dead = new Lease("import", "51", job, "dead", 1);
        lease(dead);
        scopes.run(HOME, () -> control.commit(CALLER, job));
        assertThatThrownBy(() -> scopes.call(
                        HOME,
                        () -> QuarkusTransaction.requiringNew().call(() -> {
                            application.next(dead);
                            throw new IllegalStateException("killed before the piece was done");
                        })))
                .isInstanceOf(IllegalStateException.class);
        var id = new ImportId(job).wire();
        assertThat(files.job(id).getInt("counts.rows")).isZero();
        run("UPDATE lease SET until = clock_timestamp() WHERE id = '" + job + "'");
        var ended = files.ended(id);
        assertThat(files.told(id)).containsExactly("created", "created");
        assertThat(ended.getInt("counts.created")).isEqualTo(2);
        assertThat(ended.getInt("counts.rows")).isEqualTo(2);
    }

    @Test
    void a_line_that_names_an_erased_person_is_blank_also_where_it_gave_no_number() {
        var person = aWorker();
        var worker = register("51", person);
        aHousehold().of(worker).entered("51");
        var other = aWorker();
        register("51", other);
        var source = person.json().get("sourceRecordId").toString();
        var id = files.imported(
                        "UPSERT",
                        CollectionFiles.lines(
                                household(Map.of("relation", "HEAD", "sourceRecordId", source)),
                                household(Map.of("relation", "CHILD", "idNumber", other.idNumber()))))
                .getString("id");
        assertThat(files.told(id))
                .containsExactly("rejected :IN_OTHER_HOUSEHOLD", "rejected members.0.relation:VALUE_UNKNOWN");
        assertThat(rejected(id)).contains(source).contains(other.idNumber());
        var asked = office("51")
                .body(Map.of("type", "ERASE", "workerWord", word()))
                .post("/api/v1/workers/" + worker + "/subject-requests")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        var path = asked.substring(asked.indexOf("/api/"));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> office("51").get(path).<String>path("state").equals("DONE"));
        assertThat(rejected(id)).doesNotContain(source).contains(other.idNumber());
    }

    private String rejected(String id) {
        return Files.upload(Passports.op("51"))
                .accept("*/*")
                .get(files.path() + "/" + id + "/rejected")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static Map<String, Object> aWorkerIsRegistered() {
        WorkerJson worker = aWorker();
        register("51", worker);
        return Map.of("relation", "HEAD", "idNumber", worker.idNumber());
    }

    private static Map<String, Object> household(Map<String, Object> member) {
        return Map.of(
                "sourceRecordId",
                UUID.randomUUID().toString(),
                "registrationDivision",
                "513431",
                "members",
                List.of(member));
    }

    private UUID opened(String file) {
        var request = new ImportRequest(
                "households",
                ImportFormat.NDJSON,
                StandardCharsets.UTF_8,
                ImportMode.UPSERT,
                "county-hr",
                1,
                null,
                List.of());
        return scopes.call(HOME, () -> {
            var job = control.open(CALLER, request).uuid();
            var body = new SentChunk((file + "\n").getBytes(StandardCharsets.UTF_8), false);
            chunks.receive(CALLER, job, 1, most -> body);
            return job;
        });
    }

    private void lease(Lease lease) throws SQLException {
        run("INSERT INTO lease (name, id, province, owner, until, attempts) VALUES ('" + lease.name() + "', '"
                + lease.id() + "', '" + lease.province() + "', '" + lease.owner()
                + "', clock_timestamp() + interval '1 minute', 1)");
    }

    private void run(String command) throws SQLException {
        try (var connection = engine.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(command);
        }
    }
}
