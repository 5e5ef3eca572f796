package io.labortransfer.registry.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.labortransfer.kit.crypto.SigningKey;
import io.labortransfer.registry.probable.Comparison;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/**
 * Keeps what {@link UpgradeTest} begins with: a database as this version writes it, what is read of it, and which migrations it has. It is
 * run with the version that is delivered, by its name, and by nothing else (CONTRIBUTING.md, rule 12).
 */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
@QuarkusTestResource(
        value = KeptDatabase.class,
        restrictToAnnotatedClass = true,
        initArgs = @ResourceArg(name = "name", value = "written"))
class DatabaseOfThisVersion {
    private static final String RECORDS_WITHOUT_A_LINK = """
            SELECT count(*)::text FROM access_record r WHERE NOT EXISTS (SELECT FROM access_link l WHERE l.record = r.id)""";
    private static final String CHAINS_WITHOUT_A_SIGNATURE = """
            SELECT count(*)::text FROM access_chain c
            WHERE c.links <> (SELECT coalesce(max(k.links), 0) FROM access_checkpoint k WHERE k.province = c.province)""";

    @Inject
    Comparison comparison;

    @Inject
    SigningKey key;

    @Test
    void is_kept_with_what_is_read_of_it() throws IOException, SQLException {
        var answers = new TwoProvinces(comparison)
                .live().stream().map(Question::asked).toList();
        assertThat(answers)
                .extracting(Question.Answered::status)
                .contains(200, 404)
                .doesNotContain(400, 401, 403, 405, 500, 503);
        try (var admin = DriverManager.getConnection(KeptDatabase.asAdmin("written"))) {
            for (var rest : List.of(RECORDS_WITHOUT_A_LINK, CHAINS_WITHOUT_A_SIGNATURE)) {
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> Tables.texts(admin, rest).equals(List.of("0")));
            }
            Files.createDirectories(KeptDatabase.FOLDER);
            try (var file = new ZipOutputStream(Files.newOutputStream(KeptDatabase.FILE))) {
                write(file, "access-key.txt", HexFormat.of().formatHex(key.publicKey()));
                write(
                        file,
                        "answers.ndjson",
                        answers.stream().map(Question.Answered::line).collect(Collectors.joining("\n")));
                Tables.write(admin, file);
            }
        }
        LandedMigrations.land();
    }

    private static void write(ZipOutputStream file, String entry, String text) throws IOException {
        file.putNextEntry(new ZipEntry(entry));
        file.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
