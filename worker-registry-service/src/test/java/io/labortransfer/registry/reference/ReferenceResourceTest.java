package io.labortransfer.registry.reference;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ReferenceResourceTest {

    @Test
    void the_lists_are_told_with_their_fields_and_revisions() {
        office("51")
                .get("/api/v1/reference")
                .then()
                .statusCode(200)
                .body("items.list", hasSize(15))
                .body("items.find { it.list == 'minimum-wages' }.unitRows", equalTo("STRICTER"))
                .body(
                        "items.find { it.list == 'minimum-wages' }.fields.find { it.name == 'monthlyFen' }.notLower",
                        equalTo(true))
                .body(
                        "items.find { it.list == 'divisions' }.revisions.findAll { it.unit == '00' }.revision",
                        equalTo(List.of(2)))
                .body("items.find { it.list == 'county-farm-income' }.revisions", hasSize(0));
    }

    @Test
    void divisions_come_with_their_history() {
        office("51")
                .get("/api/v1/reference/divisions")
                .then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("state", equalTo("PUBLISHED"))
                .body("items.size()", equalTo(31 + 333 + 2849 + 340))
                .body("items.find { it.code == '522422' }.successors", equalTo(List.of("520521")))
                .body("items.find { it.code == '520521' }.reportingUnit", equalTo("52"))
                .body("items.find { it.code == '659001' }.reportingUnit", equalTo("66"));
        office("51")
                .get("/api/v1/reference/divisions/revisions/1")
                .then()
                .statusCode(200)
                .body("state", equalTo("SUPERSEDED"));
    }

    @Test
    void who_has_the_revision_in_force_is_spared_its_rows() {
        String tag = office("51")
                .get("/api/v1/reference/sex-codes")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        office("51")
                .header("If-None-Match", tag)
                .get("/api/v1/reference/sex-codes")
                .then()
                .statusCode(304);
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
        office("51").get("/api/v1/reference/divisions?unit=52").then().statusCode(404);
        office("51").get("/api/v1/reference/divisions?unit=5").then().statusCode(422);
        office("51").get("/api/v1/reference/divisions/revisions/99").then().statusCode(404);
        given().get("/api/v1/reference/divisions").then().statusCode(401);
    }

    @Test
    void every_list_is_published_under_its_key() {
        for (var list : new String[] {"occupations", "minimum-wages", "work-forms", "found-through", "calendars"}) {
            var told = Topics.await("lt.reference.v1", "lt.reference.published.v1", list + ":00");
            assertThat(told.key()).isEqualTo(list + ":00");
            assertThat(told.json().get("parts").asInt()).isEqualTo(1);
            assertThat(told.json().get("items").isEmpty()).isFalse();
        }
    }

    @Test
    void a_large_list_is_published_in_parts_each_under_a_key_of_its_own() {
        var rows = 0;
        for (var part = 1; part <= 8; part++) {
            var key = "divisions:00" + (part == 1 ? "" : ":" + part);
            var told = Topics.await(
                    "lt.reference.v1", event -> event.key().equals(key) && event.sequence() == 2 && !event.tombstone());
            assertThat(told.subject()).isEqualTo(key);
            assertThat(told.json().get("part").asInt()).isEqualTo(part);
            assertThat(told.json().get("parts").asInt()).isEqualTo(8);
            rows += told.json().get("items").size();
        }
        assertThat(rows).isEqualTo(31 + 333 + 2849 + 340);
    }

    @Test
    void an_approved_revision_is_seen_before_it_is_in_force_and_a_draft_is_not() {
        office("51")
                .get("/api/v1/reference")
                .then()
                .body("items.revisions.flatten().state", hasItem("PUBLISHED"))
                .body("items.revisions.flatten().find { it.state == 'DRAFT' }", nullValue())
                .body("items.list[0]", startsWith("calendars"));
    }
}
