package io.labortransfer.kit.accesslog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.kit.crypto.FieldCipher;
import io.labortransfer.kit.time.Times;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class AccessRecorderTest {

    @Inject
    FieldCipher cipher;

    private static RequestSpecification as(Passports passport) {
        return given().auth().oauth2(passport.token());
    }

    @Test
    void a_read_is_recorded_with_who_whom_and_what_before_it_is_answered() throws SQLException {
        as(Passports.op("21").prefix("2101"))
                .header("X-Request-Id", "request-of-21")
                .get("/api/v1/people/per_a")
                .then()
                .statusCode(200);
        var records = LogTables.recordsOf("21");
        assertThat(records).hasSize(1);
        assertThat(records.getFirst())
                .containsEntry("client", "office-21")
                .containsEntry("org", "office-21")
                .containsEntry("actors", "{OP}")
                .containsEntry("division_prefix", "2101")
                .containsEntry("operation", "getPerson")
                .containsEntry("access_key", "person.read")
                .containsEntry("relations", "{OWN}")
                .containsEntry("subjects", "{per_a}")
                .containsEntry("field_groups", "{F0,F1,F2}")
                .containsEntry("request_id", "request-of-21")
                .containsEntry("purpose", null)
                .containsEntry("reason", null);
    }

    @Test
    void a_page_is_one_record_with_all_its_people() throws SQLException {
        as(Passports.dp("22")).get("/api/v1/people").then().statusCode(200);
        var records = LogTables.recordsOf("22");
        assertThat(records).hasSize(1);
        assertThat(records.getFirst().get("subjects").split(",")).hasSize(500);
        assertThat(records.getFirst()).containsEntry("relations", "{CASE}").containsEntry("field_groups", "{F0,F1}");
    }

    @Test
    void an_answer_without_a_form_of_its_own_says_whom_it_is_about() throws SQLException {
        as(Passports.op("23")).get("/api/v1/people/file/csv").then().statusCode(200);
        assertThat(LogTables.recordsOf("23").getFirst()).containsEntry("subjects", "{per_csv}");
    }

    @Test
    void purpose_and_reason_are_kept_and_the_reason_only_encrypted() throws SQLException {
        as(Passports.op("24")).post("/api/v1/people/per_r/reveal").then().statusCode(200);
        var record = LogTables.recordsOf("24").getFirst();
        assertThat(record).containsEntry("purpose", "RIGHTS_CASE").containsEntry("field_groups", "{F2}");
        var sealed = java.util.HexFormat.of().parseHex(record.get("reason").substring(2));
        var place = AccessRecords.reasonOf(UUID.fromString(record.get("id")));
        assertThat(cipher.decryptForGood("24", place, sealed)).isEqualTo("Secret Name asked for it");
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Secret");
    }

    @Test
    void one_who_asks_whether_something_changed_is_recorded_as_well() throws SQLException {
        var tag = as(Passports.op("25")).get("/api/v1/people/per_t").header("ETag");
        as(Passports.op("25"))
                .header("If-None-Match", tag)
                .get("/api/v1/people/per_t")
                .then()
                .statusCode(304);
        assertThat(LogTables.recordsOf("25")).hasSize(2);
    }

    @Test
    void an_answer_about_nobody_and_a_refusal_leave_no_record() throws SQLException {
        as(Passports.op("26")).get("/api/v1/notes").then().statusCode(200);
        as(Passports.op("26")).get("/api/v1/people/nobody").then().statusCode(404);
        as(Passports.em("26", "91440300MA5ABCDEG0"))
                .get("/api/v1/people/per_a")
                .then()
                .statusCode(403);
        assertThat(LogTables.recordsOf("26")).isEmpty();
    }

    @Test
    void what_cannot_be_recorded_is_not_answered() throws SQLException {
        LogTables.run("REVOKE INSERT ON access_record FROM kit_app");
        LogTables.run("REVOKE INSERT (id, province) ON access_record FROM kit_app");
        try {
            for (var path : new String[] {"/api/v1/people/per_a", "/api/v1/people", "/api/v1/people/file/csv"}) {
                as(Passports.op("27"))
                        .get(path)
                        .then()
                        .statusCode(503)
                        .contentType("application/problem+json")
                        .header("Retry-After", "5")
                        .header("ETag", nullValue())
                        .body("code", equalTo("ACCESS_NOT_RECORDED"))
                        .body(not(containsString("Secret")))
                        .body(not(containsString("per_")));
            }
            as(Passports.op("27")).get("/api/v1/notes").then().statusCode(200);
        } finally {
            LogTables.run(
                    "GRANT INSERT (id, province, client, org, actors, division_prefix, operation, access_key, relations,"
                            + " subjects, field_groups, purpose, reason, request_id, rights_case) ON access_record TO kit_app");
        }
        as(Passports.op("27")).get("/api/v1/people/per_a").then().statusCode(200);
        assertThat(LogTables.recordsOf("27")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE access_record SET client = 'x'",
                "DELETE FROM access_record",
                "TRUNCATE access_record",
                "SELECT id FROM access_record",
                "UPDATE access_link SET place = 1",
                "DELETE FROM access_link",
                "UPDATE access_checkpoint SET links = 0",
                "DELETE FROM access_checkpoint",
                "INSERT INTO access_record (id, day) VALUES (gen_random_uuid(), '2020-01-01')"
            })
    void who_serves_requests_can_neither_read_nor_change_nor_backdate_the_log(String statement) {
        for (var role : new String[] {"app", "access_writer"}) {
            assertThatThrownBy(() -> LogTables.runAs(role, statement))
                    .as(role)
                    .hasMessageContaining("permission denied");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE access_record SET client = 'x'",
                "DELETE FROM access_record",
                "UPDATE access_link SET place = 1",
                "DELETE FROM access_link",
                "UPDATE access_checkpoint SET links = 0",
                "DELETE FROM access_checkpoint"
            })
    void who_makes_the_chain_can_change_nothing_that_is_written(String statement) {
        assertThatThrownBy(() -> LogTables.runAs("engine", statement)).hasMessageContaining("permission denied");
    }

    @Test
    void the_access_writer_may_insert_and_nothing_else() throws SQLException {
        var columns = Map.of("client", "'archive'", "province", "'28'");
        LogTables.runAs(
                "access_writer",
                "INSERT INTO access_record (id, province, client, org, actors, division_prefix, operation, access_key, relations,"
                        + " subjects, field_groups, request_id) VALUES (gen_random_uuid(), " + columns.get("province")
                        + ", "
                        + columns.get("client") + ", 'o', '{}', '', 'op', 'k', '{}', '{}', '{}', 'request-id')");
        assertThat(LogTables.recordsOf("28")).hasSize(1);
    }

    @Test
    void an_answer_that_is_given_again_is_recorded_with_the_same_people() throws SQLException {
        for (var replayed : new String[] {null, "true"}) {
            as(Passports.op("29"))
                    .header("Idempotency-Key", "asked-twice")
                    .post("/api/v1/people/per_r/reveal")
                    .then()
                    .statusCode(200)
                    .header("Idempotency-Replayed", replayed == null ? nullValue() : equalTo(replayed));
        }
        assertThat(LogTables.recordsOf("29"))
                .hasSize(2)
                .allSatisfy(record -> assertThat(record).containsEntry("subjects", "{per_r}"));
    }

    @Test
    void months_to_come_keep_records_in_their_rows_and_leave_their_index_to_the_clock() throws SQLException {
        LogTables.run("DROP TABLE access_record_p" + inTwoMonths());
        LogTables.rows("SELECT keep_access_months()");
        var parts = LogTables.rows("""
                SELECT t.relname, array_to_string(t.reloptions, ',') AS rows, array_to_string(x.reloptions, ',') AS index
                FROM pg_inherits h JOIN pg_class x ON x.oid = h.inhrelid JOIN pg_index i ON i.indexrelid = x.oid
                JOIN pg_class t ON t.oid = i.indrelid
                WHERE h.inhparent = 'access_record_subject_hashes'::regclass""");
        assertThat(parts)
                .extracting(part -> part.get("relname"))
                .contains("access_record_default", "access_record_p" + inTwoMonths())
                .hasSizeGreaterThanOrEqualTo(4);
        assertThat(parts)
                .allSatisfy(part -> assertThat(part)
                        .containsEntry("rows", "toast_tuple_target=8160")
                        .containsEntry("index", "gin_pending_list_limit=65536"));
    }

    private static String inTwoMonths() {
        return YearMonth.now(Times.SHANGHAI).plusMonths(2).format(DateTimeFormatter.ofPattern("uuuuMM"));
    }
}
