package io.labortransfer.kit.harvest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.labortransfer.kit.time.Times;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** A caller that is a DP may be shown 502 people a day here; a page of the sample holds 500. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class HarvestTest {

    private static ValidatableResponse read(String unit, String path) {
        return given().auth()
                .oauth2(Passports.dp(unit).token())
                .get("/api/v1/people" + path)
                .then();
    }

    @Test
    void who_has_seen_as_many_as_allowed_sees_no_new_ones_until_midnight() {
        read("71", "").statusCode(200);
        read("71", "/per_new1").statusCode(200);
        read("71", "/per_new2").statusCode(200);
        var refused = read("71", "/per_new3")
                .statusCode(429)
                .contentType("application/problem+json")
                .body("code", equalTo("HARVEST_QUOTA_EXHAUSTED"))
                .body(not(containsString("per_new3")))
                .extract();
        assertThat(Duration.ofSeconds(Long.parseLong(refused.header("Retry-After"))))
                .isBetween(Duration.ofSeconds(1), Duration.ofDays(1).plusSeconds(1));
        assertThat(refused.header("ETag")).isNull();
    }

    @Test
    void those_already_seen_are_seen_again_and_other_callers_are_not_concerned() {
        read("72", "").statusCode(200);
        read("72", "").statusCode(200);
        read("72", "/per_new1").statusCode(200);
        read("72", "/per_new2").statusCode(200);
        read("72", "/per_new3").statusCode(429);
        read("72", "/per_17").statusCode(200);
        read("73", "/per_new3").statusCode(200);
    }

    @Test
    void an_answer_that_was_withheld_is_not_counted_and_not_in_the_access_log() throws SQLException {
        read("74", "/per_a").statusCode(200);
        read("74", "/per_b").statusCode(200);
        read("74", "/per_c").statusCode(200);
        read("74", "").statusCode(429);
        read("74", "/per_d").statusCode(200);
        assertThat(one("SELECT count(*) FROM access_record WHERE province = '74'"))
                .isEqualTo(4);
        assertThat(one("SELECT people FROM harvest_count WHERE caller = 'office-74'"))
                .isEqualTo(4);
    }

    @Test
    void nobody_is_shown_when_the_count_cannot_be_kept() throws SQLException {
        run("REVOKE EXECUTE ON FUNCTION count_shown FROM kit_app");
        try {
            read("75", "/per_a")
                    .statusCode(503)
                    .header("Retry-After", "5")
                    .body("code", equalTo("ACCESS_NOT_RECORDED"))
                    .body(not(containsString("per_a")));
        } finally {
            run("GRANT EXECUTE ON FUNCTION count_shown TO kit_app");
        }
        read("75", "/per_a").statusCode(200);
    }

    @Test
    void callers_beside_one_who_crosses_the_quota_are_answered_and_all_are_counted_exactly() throws Exception {
        read("77", "").statusCode(200);
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var greedy = new ArrayList<Future<Integer>>();
            var others = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 40; i++) {
                String person = "/per_at_once" + i;
                greedy.add(clients.submit(() -> status("77", person)));
                others.add(clients.submit(() -> status("78", person)));
                others.add(clients.submit(() -> status("79", person)));
            }
            assertThat(answers(greedy)).containsOnly(200, 429);
            assertThat(answers(greedy).stream().filter(status -> status == 200)).hasSize(2);
            assertThat(answers(others)).containsOnly(200);
        }
        assertThat(one("SELECT people FROM harvest_count WHERE caller = 'office-77'"))
                .isEqualTo(502);
        assertThat(one("SELECT people FROM harvest_count WHERE caller = 'office-78'"))
                .isEqualTo(40);
        assertThat(one("SELECT count(*) FROM access_record WHERE province = '77'"))
                .isEqualTo(3);
        assertThat(one("SELECT count(*) FROM access_record WHERE province = '79'"))
                .isEqualTo(40);
    }

    @Test
    void whom_a_day_has_seen_is_not_in_the_log_of_the_database() throws SQLException {
        run("DROP TABLE harvest_sight_p" + inThreeDays());
        one("SELECT count(keep_harvest_days())");
        assertThat(one("""
                SELECT count(*) FROM pg_inherits h JOIN pg_class c ON c.oid = h.inhrelid
                WHERE h.inhparent = 'harvest_sight'::regclass AND c.relname ~ '_p[0-9]{8}$' AND c.relpersistence = 'u'""")).isEqualTo(4);
        assertThat(one("SELECT count(*) FROM pg_class WHERE relname = 'harvest_count' AND relpersistence = 'p'"))
                .isEqualTo(1);
    }

    private static String inThreeDays() {
        return LocalDate.now(Times.SHANGHAI).plusDays(3).format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static int status(String unit, String path) {
        return read(unit, path).extract().statusCode();
    }

    private static List<Integer> answers(List<Future<Integer>> all) throws Exception {
        var answers = new ArrayList<Integer>();
        for (var one : all) {
            answers.add(one.get(30, TimeUnit.SECONDS));
        }
        return answers;
    }

    @Test
    void what_is_about_nobody_is_not_counted() throws SQLException {
        given().auth()
                .oauth2(Passports.dp("76").token())
                .get("/api/v1/notes")
                .then()
                .statusCode(200);
        assertThat(one("SELECT count(*) FROM harvest_count WHERE caller = 'office-76'"))
                .isZero();
    }

    private static void run(String statement) throws SQLException {
        try (var owner = owner();
                var change = owner.createStatement()) {
            change.execute(statement);
        }
    }

    private static long one(String query) throws SQLException {
        try (var owner = owner();
                var rows = owner.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Connection owner() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("suite.database.url", String.class),
                config.getValue("suite.database", String.class) + "_owner",
                config.getValue("suite.database.password", String.class));
    }
}
