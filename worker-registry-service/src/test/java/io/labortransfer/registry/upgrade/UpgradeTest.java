package io.labortransfer.registry.upgrade;

import static io.labortransfer.registry.Doors.correct;
import static io.labortransfer.registry.Doors.office;
import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/**
 * The database that the version delivered last wrote goes to this version, and whoever read it reads the same. {@link DatabaseOfThisVersion}
 * kept it; whoever delivers a version runs that anew.
 */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
@QuarkusTestResource(
        value = KeptDatabase.class,
        restrictToAnnotatedClass = true,
        initArgs = {@ResourceArg(name = "name", value = "kept"), @ResourceArg(name = "restored", value = "true")})
class UpgradeTest {

    /** With it somebody was shown who had come from another unit; it names none, and is not shown any more. */
    private static final String NO_SYSTEM = "\"sourceSystem\":\"~relocated\",\"sourceRecordId\":\"[^\"]+\",";

    private static final String FORM = """
            SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default) FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name !~ '_p[0-9]{6,8}$'
            UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename !~ '_p[0-9]{6,8}$'
            UNION ALL SELECT concat_ws(' ', tablename, policyname, roles::text, cmd, qual, with_check) FROM pg_policies
            UNION ALL SELECT concat_ws(' ', pg_get_functiondef(oid), (SELECT string_agg(a::text, ' ' ORDER BY a::text) FROM unnest(proacl) AS a))
            FROM pg_proc WHERE pronamespace = 'public'::regnamespace""";

    @Test
    void no_migration_that_has_landed_was_changed() throws IOException {
        assertThat(LandedMigrations.present()).containsAllEntriesOf(LandedMigrations.list());
    }

    @Test
    void every_row_is_still_there_and_the_tables_are_those_of_a_new_database() throws SQLException, IOException {
        KeptDatabase.create("upgraded");
        LandedMigrations.migrateToLanded(KeptDatabase.address("upgraded"), "upgraded", KeptDatabase.PASSWORD);
        var before = KeptDatabase.restore("upgraded");
        for (var table : List.of(
                "worker",
                "worker_history",
                "household",
                "intent",
                "consent",
                "enrollment",
                "student_record",
                "duplicate_case",
                "relocation",
                "share",
                "worker_merge",
                "subject_request",
                "access_link",
                "outbox")) {
            assertThat(before.get(table)).as(table).isPositive();
        }

        LandedMigrations.migrateToNewest(KeptDatabase.address("upgraded"), "upgraded", KeptDatabase.PASSWORD);
        KeptDatabase.create("fresh");
        LandedMigrations.migrateToNewest(KeptDatabase.address("fresh"), "fresh", KeptDatabase.PASSWORD);

        try (var upgraded = DriverManager.getConnection(KeptDatabase.asAdmin("upgraded"));
                var fresh = DriverManager.getConnection(KeptDatabase.asAdmin("fresh"))) {
            var after = Tables.counts(upgraded);
            before.keySet().retainAll(after.keySet());
            before.forEach(
                    (table, rows) -> assertThat(after.get(table)).as(table).isGreaterThanOrEqualTo(rows));
            assertThat(Tables.texts(upgraded, FORM).stream()
                            .map(line -> line.replace("upgraded_", "fresh_"))
                            .toList())
                    .containsExactlyInAnyOrderElementsOf(Tables.texts(fresh, FORM));
        }
    }

    @Test
    void whoever_read_the_database_of_before_reads_the_same_and_works_on_with_it() throws IOException {
        // The office that a person has left is told less of the move than before (ADR 99).
        var answers = kept("answers.ndjson")
                .lines()
                .map(line -> line.replaceAll(NO_SYSTEM, ""))
                .map(Question.Answered::of)
                .filter(answered -> !answered.question().path().startsWith("/api/v1/relocations"))
                .toList();
        assertThat(answers).hasSizeGreaterThan(100);

        answers.forEach(Question.Answered::holds);

        var past = answers.stream()
                .filter(answered -> answered.question().who().equals("op:52")
                        && answered.question().path().matches("/api/v1/workers/[^/]+/history"))
                .findFirst()
                .orElseThrow();
        var history = past.question().path();
        var worker = history.split("/")[4];
        var version = past.answer().at("/items/0/version").asInt();
        correct("52", worker, version, Map.of("education", "80")).then().statusCode(200);
        assertThat(office("52").get(history).jsonPath().getList("items.version", Integer.class))
                .startsWith(version + 1, version)
                .hasSize(past.answer().get("items").size() + 1);
    }

    @Test
    void the_access_log_of_before_is_whole_and_goes_on() throws IOException, InterruptedException {
        office("51").get("/api/v1/workers?limit=5").then().statusCode(200);
        var verify = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.labortransfer.kit.accesslog.VerifyAccessLog",
                        "--service",
                        "worker-registry",
                        "--url",
                        KeptDatabase.address("kept"),
                        "--user",
                        "kept_engine",
                        "--key",
                        kept("access-key.txt"))
                .redirectErrorStream(true);
        verify.environment().put("PGPASSWORD", KeptDatabase.PASSWORD);
        var verifying = verify.start();
        var said = new String(verifying.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(verifying.waitFor()).as(said).isZero();
        assertThat(said).contains("whole").doesNotContain(" 0 records");
    }

    private static String kept(String entry) throws IOException {
        try (var file = new ZipFile(KeptDatabase.FILE.toFile())) {
            return Tables.read(file, entry);
        }
    }
}
