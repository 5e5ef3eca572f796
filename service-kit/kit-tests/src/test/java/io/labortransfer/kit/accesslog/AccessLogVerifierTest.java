package io.labortransfer.kit.accesslog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.kit.crypto.SigningKey;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Each test has a province, and so a chain, of its own, and breaks it in one way. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class AccessLogVerifierTest {

    @Inject
    AccessChain chain;

    @Inject
    Checkpoints checkpoints;

    @Inject
    SigningKey key;

    /** Six records, a checkpoint after the third and one after the sixth. */
    private void sixRecords(String province) throws SQLException {
        for (var i = 0; i < 6; i++) {
            given().auth()
                    .oauth2(Passports.op(province).token())
                    .get("/api/v1/people/per_" + i)
                    .then()
                    .statusCode(200);
            if (i == 2 || i == 5) {
                linkAll(province, i + 1);
                checkpoints.sign();
            }
        }
    }

    /** A transaction of another test may hold the horizon back for a moment. */
    private void linkAll(String province, int records) {
        org.awaitility.Awaitility.await().until(() -> {
            chain.extend();
            return LogTables.rows("SELECT place FROM access_link WHERE province = '" + province + "'")
                            .size()
                    == records;
        });
    }

    private List<String> faults(String province) throws SQLException {
        try (var connection = LogTables.as("engine")) {
            connection.setAutoCommit(false);
            return verifier(connection, key.publicKey()).verify(province).faults().stream()
                    .map(Fault::toString)
                    .toList();
        }
    }

    private static AccessLogVerifier verifier(java.sql.Connection connection, byte[] publicKey) {
        return new AccessLogVerifier(connection, "kit-sample", Map.of(SigningKey.idOf(publicKey), publicKey));
    }

    private static String record(String province, int place) throws SQLException {
        return LogTables.rows("SELECT record FROM access_link WHERE province = '" + province + "' AND place = " + place)
                .getFirst()
                .get("record");
    }

    @Test
    void what_nobody_touched_is_whole() throws SQLException {
        sixRecords("31");
        assertThat(faults("31")).isEmpty();
    }

    @Test
    void a_flipped_byte_is_found_and_the_row_named() throws SQLException {
        sixRecords("32");
        var id = record("32", 2);
        LogTables.run("UPDATE access_record SET subjects = '{per_x}' WHERE id = '" + id + "'");
        assertThat(faults("32")).containsExactly("province 32, place 2: record " + id + " was changed");
    }

    @Test
    void every_column_is_covered() throws SQLException {
        sixRecords("33");
        var id = record("33", 4);
        for (var change : List.of(
                "at = at + interval '1 microsecond'",
                "client = client || 'x'",
                "org = org || 'x'",
                "actors = actors || '{DP}'",
                "division_prefix = division_prefix || '1'",
                "operation = operation || 'x'",
                "access_key = access_key || 'x'",
                "relations = '{}'",
                "field_groups = '{F0}'",
                "purpose = 'OTHER'",
                "reason = '\\x00'",
                "rights_case = 'rgt_x'",
                "request_id = request_id || 'x'")) {
            var before = LogTables.rows("SELECT digest FROM access_link WHERE record = '" + id + "'");
            LogTables.run("CREATE TABLE kept AS SELECT * FROM access_record WHERE id = '" + id + "'");
            LogTables.run("UPDATE access_record SET " + change + " WHERE id = '" + id + "'");
            assertThat(faults("33")).as(change).containsExactly("province 33, place 4: record " + id + " was changed");
            LogTables.run("DELETE FROM access_record WHERE id = '" + id + "'");
            LogTables.run("INSERT INTO access_record SELECT * FROM kept");
            LogTables.run("DROP TABLE kept");
            assertThat(LogTables.rows("SELECT digest FROM access_link WHERE record = '" + id + "'"))
                    .isEqualTo(before);
        }
        assertThat(faults("33")).isEmpty();
    }

    @Test
    void a_deleted_row_is_found() throws SQLException {
        sixRecords("34");
        var id = record("34", 3);
        LogTables.run("DELETE FROM access_record WHERE id = '" + id + "'");
        assertThat(faults("34")).containsExactly("province 34, place 3: record " + id + " was deleted");
    }

    @Test
    void a_row_deleted_with_its_link_is_found() throws SQLException {
        sixRecords("35");
        LogTables.run("DELETE FROM access_record WHERE id = '" + record("35", 2) + "'");
        LogTables.run("DELETE FROM access_link WHERE province = '35' AND place = 2");
        assertThat(faults("35")).containsExactly("province 35, place 3: 1 links before this one are missing");
    }

    @Test
    void a_cut_tail_is_found() throws SQLException {
        sixRecords("36");
        LogTables.run("DELETE FROM access_record r USING access_link l"
                + " WHERE l.record = r.id AND l.province = '36' AND l.place > 4");
        LogTables.run("DELETE FROM access_link WHERE province = '36' AND place > 4");
        LogTables.run("UPDATE access_chain SET links = 4 WHERE province = '36'");
        assertThat(faults("36"))
                .containsExactly("province 36, place 6: a checkpoint counts 6 links, and this one is missing");
    }

    @Test
    void a_tail_cut_with_its_checkpoint_is_found_by_what_was_published() throws SQLException {
        sixRecords("37");
        Topics.await(
                "lt.access.v1",
                2,
                event -> event.json().get("province").asText().equals("37"));
        LogTables.run("DELETE FROM access_record r USING access_link l"
                + " WHERE l.record = r.id AND l.province = '37' AND l.place > 3");
        LogTables.run("DELETE FROM access_link WHERE province = '37' AND place > 3");
        LogTables.run("DELETE FROM access_checkpoint WHERE province = '37' AND number = 2");
        assertThat(faults("37")).isEmpty();
        assertThat(command(HexFormat.of().formatHex(key.publicKey())))
                .contains("province 37, place 2: a checkpoint that was published is not in the table")
                .contains("BROKEN");
    }

    @Test
    void two_rows_in_each_others_place_are_found() throws SQLException {
        sixRecords("41");
        var second = record("41", 2);
        var third = record("41", 3);
        LogTables.run("UPDATE access_link SET record = gen_random_uuid() WHERE province = '41' AND place = 2");
        LogTables.run("UPDATE access_link SET record = '" + second + "' WHERE province = '41' AND place = 3");
        LogTables.run("UPDATE access_link SET record = '" + third + "' WHERE province = '41' AND place = 2");
        assertThat(faults("41"))
                .containsExactly(
                        "province 41, place 2: record " + third + " was changed",
                        "province 41, place 3: record " + second + " was changed");
    }

    @Test
    void two_links_in_each_others_place_are_found() throws SQLException {
        sixRecords("42");
        LogTables.run("UPDATE access_link SET place = 99 WHERE province = '42' AND place = 2");
        LogTables.run("UPDATE access_link SET place = 2 WHERE province = '42' AND place = 3");
        LogTables.run("UPDATE access_link SET place = 3 WHERE province = '42' AND place = 99");
        assertThat(faults("42")).contains("province 42, place 2: the link does not follow the one before it");
    }

    @Test
    void a_chain_made_anew_over_a_changed_row_is_not_the_one_that_was_signed() throws SQLException {
        sixRecords("43");
        LogTables.run("UPDATE access_record SET subjects = '{per_x}' WHERE id = '" + record("43", 5) + "'");
        LogTables.run("DELETE FROM access_link WHERE province = '43'");
        LogTables.run("DELETE FROM access_chain WHERE province = '43'");
        LogTables.run("UPDATE access_record SET xid = pg_current_xact_id() WHERE province = '43'");
        linkAll("43", 6);
        assertThat(faults("43"))
                .contains("province 43, place 6: the chain is not the one that the checkpoint here was signed for");
    }

    @Test
    void a_forged_checkpoint_is_found() throws SQLException {
        sixRecords("44");
        LogTables.run("UPDATE access_checkpoint SET links = 5, head = (SELECT hash FROM access_link"
                + " WHERE province = '44' AND place = 5) WHERE province = '44' AND number = 2");
        assertThat(faults("44")).containsExactly("province 44, place 2: the signature of the checkpoint is forged");
    }

    @Test
    void a_checkpoint_of_another_key_is_found() throws SQLException {
        sixRecords("45");
        LogTables.run("UPDATE access_checkpoint SET key_id = '0123456789abcdef' WHERE province = '45' AND number = 1");
        assertThat(faults("45"))
                .containsExactly("province 45, place 1: the checkpoint is signed by the unknown key 0123456789abcdef");
    }

    @Test
    void a_checkpoint_taken_away_is_found_by_the_next() throws SQLException {
        sixRecords("46");
        LogTables.run("DELETE FROM access_checkpoint WHERE province = '46' AND number = 1");
        assertThat(faults("46")).containsExactly("province 46, place 1: checkpoints are missing before number 2");
    }

    @Test
    void a_record_that_never_got_its_link_is_found() throws SQLException {
        sixRecords("50");
        LogTables.run("UPDATE access_record SET at = at - interval '2 hours' WHERE province = '50'");
        LogTables.run("DELETE FROM access_link WHERE province = '50' AND place = 6");
        assertThat(faults("50")).contains("province 50, place 5: 1 records older than an hour have no link");
    }

    @Test
    void every_checkpoint_is_published_and_verifies_without_us() throws Exception {
        sixRecords("61");
        var told = Topics.await(
                "lt.access.v1",
                2,
                event -> event.json().get("province").asText().equals("61"));
        var second = told.getLast().json();
        assertThat(told.getLast().type()).isEqualTo("lt.access.checkpoint.v1");
        assertThat(told.getLast().subject()).startsWith("chk_");
        assertThat(second.get("links").asLong()).isEqualTo(6);
        assertThat(second.get("previous").asText())
                .isEqualTo(told.getFirst().json().get("signature").asText());
        var hex = HexFormat.of();
        var message = "access-checkpoint/1\nkit-sample\n61\n2\n6\n"
                + second.get("head").asText() + "\n"
                + second.get("previous").asText() + "\n"
                + java.time.OffsetDateTime.parse(second.get("at").asText())
                        .toInstant()
                        .toEpochMilli();
        assertThat(SigningKey.verifies(
                        hex.parseHex(second.get("publicKey").asText()),
                        message.getBytes(StandardCharsets.US_ASCII),
                        hex.parseHex(second.get("signature").asText())))
                .isTrue();
    }

    @Test
    void the_command_says_how_it_is_used_and_what_it_cannot_reach() {
        var out = new ByteArrayOutputStream();
        assertThat(VerifyAccessLog.run(new PrintStream(out), "", "--service", "kit-sample"))
                .isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("usage:");
        assertThat(VerifyAccessLog.run(
                        new PrintStream(out),
                        "",
                        "--service",
                        "kit-sample",
                        "--url",
                        "jdbc:postgresql://127.0.0.1:1/none",
                        "--user",
                        "nobody",
                        "--key",
                        "00"))
                .isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("could not be verified");
    }

    private String command(String publicKey) {
        var config = ConfigProvider.getConfig();
        var out = new ByteArrayOutputStream();
        var status = VerifyAccessLog.run(
                new PrintStream(out),
                config.getValue("suite.database.password", String.class),
                "--service",
                "kit-sample",
                "--url",
                config.getValue("suite.database.url", String.class),
                "--user",
                "kit_engine",
                "--key",
                publicKey,
                "--kafka",
                config.getValue("kafka.bootstrap.servers", String.class));
        assertThat(status).isEqualTo(1);
        return out.toString(StandardCharsets.UTF_8);
    }
}
