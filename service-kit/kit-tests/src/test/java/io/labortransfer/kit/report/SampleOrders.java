package io.labortransfer.kit.report;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.testing.Passports;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** Orders of the sample's reports as their callers send them, and the rows behind them. */
final class SampleOrders {

    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String JSON = "application/json";

    private SampleOrders() {}

    static RequestSpecification as(Passports by) {
        return given().auth().oauth2(by.token()).contentType(JSON);
    }

    static Response order(Passports by, Map<String, ?> more) {
        var body = new HashMap<String, Object>(more);
        body.put("kind", SampleReport.NAME);
        return as(by).body(body).post(SampleReportsResource.PATH);
    }

    static String ordered(String unit) {
        return order(Passports.op(unit), Map.of())
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    static String done(String unit) {
        var id = ordered(unit);
        awaitState(unit, id, "DONE");
        return id;
    }

    static void awaitState(String unit, String id, String state) {
        await().atMost(Duration.ofSeconds(40))
                .until(() -> as(Passports.op(unit))
                        .get(SampleReportsResource.PATH + "/" + id)
                        .path("state")
                        .equals(state));
    }

    static Response file(String unit, String id, String type) {
        return as(Passports.op(unit)).accept(type).get(SampleReportsResource.PATH + "/" + id + "/file");
    }

    static UUID uuid(String report) {
        return PublicId.parse(ReportDesk.PREFIX, report).orElseThrow();
    }

    static int forced(String command) throws SQLException {
        try (var connection = superuser();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(command);
        }
    }

    static long number(String question) throws SQLException {
        try (var connection = superuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    static long pieces(String report) throws SQLException {
        return number("SELECT count(*) FROM report_piece WHERE report_id = '" + uuid(report) + "'");
    }

    private static Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                ConfigProvider.getConfig().getValue("suite.database.url", String.class) + "?user=postgres");
    }
}
