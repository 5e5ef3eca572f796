package io.labortransfer.registry.reference;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.wish;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sends a code of a former classification is told the one of today, wherever occupations are named. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class OccupationVersionsTest {
    private static final String LIST = "/api/v1/reference/occupation-crosswalk";
    private static final String FORMER = "6-05-99-01";
    private static final String TODAYS = "6-05-01-03";

    @BeforeEach
    void the_crosswalk_knows_what_became_of_a_code() {
        var standing = office("51").get(LIST).then().statusCode(200).extract().jsonPath();
        var rows = new ArrayList<>(standing.<Map<String, Object>>getList("items"));
        if (rows.stream().noneMatch(row -> row.get("fromCode").equals(FORMER))) {
            rows.add(Map.of(
                    "fromVersion",
                    "2015",
                    "fromCode",
                    FORMER,
                    "toVersion",
                    "2022",
                    "toCode",
                    TODAYS,
                    "relation",
                    "MOVED"));
            var next = LIST + "/revisions/" + (standing.getInt("revision") + 1);
            as(Passports.no())
                    .body(Map.of(
                            "validFrom",
                            LocalDate.now(ZoneId.of("Asia/Shanghai")).toString(),
                            "source",
                            "test",
                            "items",
                            rows))
                    .put(next)
                    .then()
                    .statusCode(201);
            as(Passports.no().with("sub", "second-of-the-nation"))
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .post(next + "/approve")
                    .then()
                    .statusCode(200);
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> code(sent(FORMER)).equals("OCCUPATION_ENDED"));
    }

    @Test
    void a_skill_a_wish_and_a_course_of_a_former_code_are_refused_with_the_code_of_today() {
        sent(FORMER)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/skills/0/occupationCode"))
                .body("errors[0].detail", containsString(TODAYS));
        sent("6-05-99-02").statusCode(422).body("errors[0].code", equalTo("OCCUPATION_UNKNOWN"));

        var worker = register("51", aWorker());
        var wanted = new HashMap<String, Object>(wish(word()));
        wanted.put("occupations", List.of(TODAYS, FORMER));
        office("51")
                .body(wanted)
                .post("/api/v1/workers/" + worker + "/intents")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/occupations/1"))
                .body("errors[0].code", equalTo("OCCUPATION_ENDED"))
                .body("errors[0].detail", containsString(TODAYS));
        office("51")
                .body(Map.of("occupationCode", FORMER))
                .post("/api/v1/training/courses")
                .then()
                .statusCode(422)
                .body("errors.find { it.pointer == '/occupationCode' }.code", equalTo("OCCUPATION_ENDED"));
    }

    @Test
    void the_mended_record_is_taken() {
        assertThat(code(sent(FORMER))).isEqualTo("OCCUPATION_ENDED");
        sent(TODAYS).statusCode(201);
    }

    private static ValidatableResponse sent(String occupation) {
        var skill = Map.of("occupationCode", occupation, "level", 4, "attestation", "COUNTY");
        return office("51")
                .body(aWorker().with("skills", List.of(skill)).json())
                .post("/api/v1/workers")
                .then();
    }

    private static String code(ValidatableResponse answer) {
        return String.valueOf(answer.extract().<Object>path("errors[0].code"));
    }
}
