package io.labortransfer.kit.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class BusyDatabaseTest {

    @Inject
    AgroalDataSource records;

    @Test
    void a_caller_who_waited_in_vain_for_a_connection_is_told_when_to_come_again() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0;
                    i < records.getConfiguration().connectionPoolConfiguration().maxSize();
                    i++) {
                taken.add(records.getConnection());
            }
            addNote()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "1")
                    .body("code", equalTo("TRY_LATER"))
                    .body("detail", containsString("same Idempotency-Key"));
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }

        addNote().statusCode(200);
    }

    private static ValidatableResponse addNote() {
        return given().auth()
                .oauth2(Passports.op("51").token())
                .contentType("application/json")
                .body("{\"body\":\"a\",\"weight\":1}")
                .post("/api/v1/notes")
                .then();
    }
}
