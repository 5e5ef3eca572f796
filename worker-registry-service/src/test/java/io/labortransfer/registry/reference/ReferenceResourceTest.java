package io.labortransfer.registry.reference;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ReferenceResourceTest {

    @Test
    void divisions_come_with_their_history() {
        office("51")
                .get("/api/v1/reference/divisions")
                .then()
                .statusCode(200)
                .body("revision", equalTo(1))
                .body("items.size()", greaterThan(500))
                .body("items.find { it.code == '522422' }.successorCode", equalTo("520521"))
                .body("items.find { it.code == '520521' }.reportingUnit", equalTo("52"));
    }

    @Test
    void wages_are_dated_and_in_fen() {
        as(Passports.em("44", "91440300MA5ABCDEG0"))
                .get("/api/v1/reference/minimum-wages")
                .then()
                .statusCode(200)
                .body("items.find { it.division == '440300' && it.validTo == null }.monthlyFen", equalTo(252_000))
                .body("items.find { it.division == '330100' && it.validTo == null }.hourlyFen", equalTo(2_400));
    }

    @Test
    void an_unknown_list_is_404_and_no_token_401() {
        office("51").get("/api/v1/reference/secrets").then().statusCode(404);
        given().get("/api/v1/reference/divisions").then().statusCode(401);
    }

    @Test
    void every_list_is_published_whole_under_its_key() {
        for (var list : new String[] {
            "divisions", "occupations", "minimum-wages", "work-forms", "found-through", "retirement-table"
        }) {
            var told = Topics.await("lt.reference.v1", "lt.reference.published.v1", list + ":00");
            assertThat(told.key()).isEqualTo(list + ":00");
            assertThat(told.json().get("parts").asInt()).isEqualTo(1);
            assertThat(told.json().get("items").isEmpty()).isFalse();
        }
    }
}
