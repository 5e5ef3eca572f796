package io.labortransfer.kit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class MetricsTest {

    private static final Path RULES = Path.of("..", "..", "deploy", "observability", "alerts.yaml");
    /** What a service alone exposes is looked for by a test of its own. */
    private static final String OF_SERVICES = "lt_import_";

    private static final Pattern EXPRESSION = Pattern.compile("(?m)^\\s+expr: (.+)$");
    private static final Pattern ALERT = Pattern.compile("(?m)^\\s+- alert: \\S+$");
    private static final Pattern RUNBOOK = Pattern.compile("(?m)^\\s+runbook: (docs/runbooks/\\S+\\.md)$");
    private static final Pattern GROUPING = Pattern.compile("\\b(by|without|on|ignoring)\\s*\\([^)]*\\)");
    private static final Pattern MATCHERS = Pattern.compile("\\{[^}]*}");
    private static final Pattern RANGES = Pattern.compile("\\[[^\\]]*]");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*(?!\\w)(?!\\s*\\()");

    @Inject
    @DataSource("engine")
    AgroalDataSource engine;

    @ConfigProperty(name = "quarkus.management.test-port")
    int management;

    @Test
    void every_metric_that_an_alert_rule_asks_for_is_exposed() throws IOException {
        var rules = Files.readString(RULES);
        var expressions =
                EXPRESSION.matcher(rules).results().map(found -> found.group(1)).toList();
        var wanted = expressions.stream()
                .flatMap(expression -> names(expression).stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(expressions).hasSize((int) ALERT.matcher(rules).results().count());
        assertThat(wanted).contains("lt_database_xmin_age_seconds", "lt_parked_events");
        await().untilAsserted(() -> assertThat(exposed()).containsAll(wanted));
    }

    @Test
    void every_alert_names_a_runbook_that_exists() throws IOException {
        var rules = Files.readString(RULES);
        var runbooks =
                RUNBOOK.matcher(rules).results().map(found -> found.group(1)).toList();

        assertThat(runbooks)
                .hasSize((int) ALERT.matcher(rules).results().count())
                .allSatisfy(
                        page -> assertThat(RULES.getParent().resolve("../..").resolve(page))
                                .exists());
    }

    @Test
    void metrics_are_not_served_where_requests_are() {
        given().get("/q/metrics").then().statusCode(404);
    }

    @Test
    void a_transaction_that_stays_open_shows_in_the_age_of_the_horizon() throws SQLException {
        try (var connection = engine.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("SELECT pg_current_xact_id()");
            }
            endsAYoungerTransaction();
            await().until(() -> value("lt_database_xmin_age_seconds") > 1);
            connection.rollback();
            connection.setAutoCommit(true);
        }

        await().until(() -> value("lt_database_xmin_age_seconds") < 1);
    }

    @Test
    void a_service_that_is_ready_says_so() {
        await().until(() -> value("lt_ready") == 1);
    }

    @Test
    void a_path_is_told_as_its_template_and_an_unknown_one_not_at_all() {
        given().auth()
                .oauth2(Passports.op("51").token())
                .get("/api/v1/notes/zhangsan")
                .then();
        given().auth()
                .oauth2(Passports.op("51").token())
                .get("/api/v1/lisi/wangwu")
                .then();
        given().auth()
                .oauth2(Passports.op("51").token())
                .post("/api/v1/notes/sealed")
                .then();
        given().port(management).get("/internal/parked-events/zhaoliu").then();

        await().untilAsserted(() -> assertThat(scrape())
                .contains("uri=\"/api/v1/notes/{id}\"", "uri=\"/api/v1/notes/sealed\"")
                .doesNotContain("zhangsan", "lisi", "wangwu", "zhaoliu"));
    }

    @Test
    void a_method_of_a_callers_own_invention_is_not_told() {
        given().request("ZHANGSAN", "/api/v1/notes").then();

        await().untilAsserted(
                        () -> assertThat(scrape()).contains("method=\"other\"").doesNotContain("ZHANGSAN"));
    }

    private void endsAYoungerTransaction() throws SQLException {
        try (var connection = engine.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SELECT pg_current_xact_id()");
        }
    }

    private static Set<String> names(String expression) {
        var whole = RANGES.matcher(expression).replaceAll("");
        var bare = MATCHERS.matcher(GROUPING.matcher(whole).replaceAll("")).replaceAll("");
        return NAME.matcher(bare)
                .results()
                .map(found -> found.group())
                // "up" is Prometheus's own: whether it reached the service.
                .filter(name -> !name.startsWith(OF_SERVICES))
                .filter(name -> !Set.of("and", "or", "unless", "up").contains(name))
                .collect(Collectors.toSet());
    }

    private Set<String> exposed() {
        return scrape().lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toSet());
    }

    private double value(String metric) {
        return scrape().lines()
                .filter(line -> line.matches(metric + "(\\{.*})? .*"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(Double.NaN);
    }

    private String scrape() {
        return given().port(management)
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
