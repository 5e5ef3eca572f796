package io.labortransfer.registry.retention;

import static io.labortransfer.registry.Doors.office;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reports of what is kept, as an office orders and reads them. */
final class RetentionOrders {
    static final String REPORTS = "/api/v1/reports/registry";

    private RetentionOrders() {}

    static String ordered(String unit, Map<String, ?> order) {
        return office(unit)
                .body(order)
                .post(REPORTS)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    /** The rows of a report that is ordered now. */
    static JsonPath counted(String unit) {
        var report = REPORTS + "/" + ordered(unit, Map.of("kind", "RETENTION"));
        await().until(() -> "DONE".equals(office(unit).get(report).<String>path("state")));
        return office(unit)
                .accept("application/json")
                .get(report + "/file")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static Object of(JsonPath report, String kind, String column) {
        return report.get("rows.find { it.class == '" + kind + "' }." + column);
    }

    static long number(JsonPath report, String kind, String column) {
        return ((Number) of(report, kind, column)).longValue();
    }

    static long grown(JsonPath before, JsonPath now, String kind, String column) {
        return number(now, kind, column) - number(before, kind, column);
    }

    static void forced(String command) throws SQLException {
        var url = ConfigProvider.getConfig().getValue("suite.database.url", String.class) + "?user=postgres";
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(command)).isEqualTo(1);
        }
    }
}
