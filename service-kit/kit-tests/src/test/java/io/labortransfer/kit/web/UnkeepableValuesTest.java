package io.labortransfer.kit.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database could not keep is refused at the door and told as the caller's mistake. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class UnkeepableValuesTest {

    @Inject
    ObjectMapper json;

    record Times(List<LocalDate> days, Instant moment, OffsetDateTime spoken) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"days\":[\"2026-12-01\",\"+10000-01-01\"]}",
                "{\"days\":[\"0000-12-31\"]}",
                "{\"days\":[\"-0044-03-15\"]}",
                "{\"moment\":\"+1000000-01-01T00:00:00Z\"}",
                "{\"spoken\":\"+999999999-01-01T00:00:00+08:00\"}",
                "{\"moment\":1764293400}",
                "{\"moment\":\"1764293400\"}",
                "{\"days\":[[2026,12,1]]}",
                "{\"days\":[20000]}",
                "{\"spoken\":1764293400.5}"
            })
    void a_day_outside_the_calendar_is_no_day(String text) {
        assertThatThrownBy(() -> json.readValue(text, Times.class)).isInstanceOf(MismatchedInputException.class);
    }

    record Types(Boolean yes, Integer count, Long amount, String text, Thread.State state) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"yes\":1}",
                "{\"yes\":\"true\"}",
                "{\"yes\":\"\"}",
                "{\"count\":\"7\"}",
                "{\"count\":7.5}",
                "{\"count\":true}",
                "{\"amount\":\"\"}",
                "{\"amount\":1e30}",
                "{\"text\":7}",
                "{\"text\":false}",
                "{\"state\":1}"
            })
    void one_type_is_not_taken_for_another(String text) {
        assertThatThrownBy(() -> json.readValue(text, Types.class)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void every_day_of_four_digits_is_one() throws Exception {
        var read = json.readValue(
                "{\"days\":[\"0001-01-01\",\"9999-12-31\",null],\"moment\":\"2026-11-28T09:30:00+08:00\"}",
                Times.class);

        assertThat(read.days()).containsExactly(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31), null);
        assertThat(read.moment()).isEqualTo("2026-11-28T01:30:00Z");
    }

    @Test
    void a_text_with_a_zero_in_it_is_refused_with_its_place() {
        caller().body("{\"body\":\"a\\u0000b\",\"weight\":1}")
                .post("/api/v1/notes")
                .then()
                .statusCode(400)
                .body("code", equalTo("MALFORMED"))
                .body("errors.pointer", hasItem("/body"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%00b", "a%0Ab", "LONG"})
    void a_query_that_means_nothing_is_refused_with_its_name(String value) {
        var sent = value.equals("LONG") ? "x".repeat(1001) : value;
        caller().urlEncodingEnabled(false)
                .get("/api/v1/people?cursor=" + sent)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("cursor"))
                .body("errors.code", hasItem("FORMAT_WRONG"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "7.5", "99999999999", "", "0x10"})
    void a_number_that_is_none_is_refused_with_its_name(String value) {
        caller().get("/api/v1/things/changes?limit=" + value)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("limit"))
                .body("errors.code", hasItem("TYPE_WRONG"));
    }

    @Test
    void a_name_of_a_parameter_that_may_be_a_value_is_not_repeated() {
        var answer = caller().urlEncodingEnabled(false).get("/api/v1/people?995198199205120029=%00");

        answer.then().statusCode(400).body("errors.pointer", not(hasItem("995198199205120029")));
    }

    private static RequestSpecification caller() {
        return given().auth().oauth2(Passports.op("51").token()).contentType("application/json");
    }
}
