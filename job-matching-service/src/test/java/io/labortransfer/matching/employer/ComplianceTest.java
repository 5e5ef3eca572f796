package io.labortransfer.matching.employer;

import static io.labortransfer.matching.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.matching.World;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.Race;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An employer's own record, and what it may say to that. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ComplianceTest {

    private final World world = new World();

    private String path() {
        return "/api/v1/employers/" + world.employer() + "/compliance";
    }

    private ValidatableResponse read(Passports who) {
        return as(who).get(path()).then();
    }

    private String suspended() {
        world.verified();
        world.office("suspend", Map.of("reasonCode", "WAGE_ARREARS")).statusCode(200);
        return read(world.em()).statusCode(200).extract().path("items[0].id");
    }

    private ValidatableResponse objects(Passports who, String entry) {
        return as(who).body(Map.of("entryId", entry, "text", "The wages were paid on the day"))
                .post(path() + "/objections")
                .then();
    }

    private ValidatableResponse answers(Passports who, String entry, String decision) {
        return as(who).body(Map.of("decision", decision, "text", "The bank confirms it"))
                .post(path() + "/objections/" + entry + "/answer")
                .then();
    }

    @Test
    void a_suspension_counts_while_it_stands_and_for_a_year_after_it_ended() {
        suspended();

        read(world.em())
                .body("items.kind", contains("SUSPENSION"))
                .body("items[0].reasonCode", equalTo("WAGE_ARREARS"))
                .body("items[0].counts", equalTo(true))
                .body("items[0].since", notNullValue())
                .body("items[0].countsUntil", nullValue())
                .body("items[0].source", equalTo("office-44"));

        world.office("reinstate", Map.of()).statusCode(200);
        read(world.dp())
                .body("items.size()", equalTo(1))
                .body("items[0].counts", equalTo(true))
                .body("items[0].endedAt", notNullValue())
                .body("items[0].countsUntil", notNullValue());

        World.update(
                "44",
                "UPDATE compliance_entry SET ended_at = now() - interval '1 year 1 day' WHERE employer_id = ?",
                World.uuid("emp", world.employer()));
        read(world.em()).body("items[0].counts", equalTo(false)).body("items.size()", equalTo(1));
    }

    @Test
    void a_block_and_an_order_that_was_given_back_stand_in_it_too() {
        world.verified();
        String order = as(world.em())
                .body(world.posting(2))
                .post("/api/v1/job-orders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(world.em()).post("/api/v1/job-orders/" + order + "/submit").then().statusCode(200);
        as(world.dp())
                .body(Map.of("reasons", List.of("SITE_UNCLEAR", "WAGE_UNCLEAR")))
                .post("/api/v1/job-orders/" + order + "/send-back")
                .then()
                .statusCode(200);
        world.office("block-notice", Map.of("basis", "REPEATED_WAGE_ARREARS", "text", "three months"))
                .statusCode(200);
        as(world.em())
                .body(Map.of("text", "we were late once"))
                .post("/api/v1/employers/" + world.employer() + "/hearing-statement")
                .then()
                .statusCode(200);
        world.office("block", Map.of()).statusCode(200);

        read(world.em())
                .body("items.kind", contains("BLOCK", "ORDER_SENT_BACK"))
                .body("items[0].reasonCode", equalTo("REPEATED_WAGE_ARREARS"))
                .body("items[1].jobOrderId", equalTo(order))
                .body("items[1].reasonCode", equalTo("SITE_UNCLEAR"))
                .body("items[1].countsUntil", notNullValue());

        world.office("unblock", Map.of()).statusCode(200);
        read(world.em()).body("items[0].endedAt", notNullValue()).body("items[0].counts", equalTo(true));
        as(world.em())
                .get(path() + "?limit=1")
                .then()
                .body("items.kind", contains("BLOCK"))
                .body("nextCursor", notNullValue());
    }

    @Test
    void an_upheld_objection_takes_out_what_was_contested_and_the_history_stays() {
        String entry = suspended();

        objects(world.em(), entry)
                .statusCode(201)
                .body("objection.state", equalTo("OPEN"))
                .body("objection.overdue", equalTo(false))
                .body("counts", equalTo(true));
        answers(world.dp(), entry, "UPHELD")
                .statusCode(200)
                .body("counts", equalTo(false))
                .body("objection.state", equalTo("UPHELD"))
                .body("objection.answer", equalTo("The bank confirms it"));

        read(world.em())
                .body("items[0].counts", equalTo(false))
                .body("items[0].objection.text", equalTo("The wages were paid on the day"));
        as(world.em())
                .get("/api/v1/employers/" + world.employer() + "/statements")
                .then()
                .body("items.kind", contains("OBJECTION", "ANSWER"));
        as(world.dp()).get("/api/v1/employers/" + world.employer()).then().body("state", equalTo("SUSPENDED"));
    }

    @Test
    void a_declined_objection_changes_nothing_and_cannot_be_repeated() {
        String entry = suspended();
        objects(world.em(), entry).statusCode(201);
        answers(world.dp(), entry, "DECLINED").statusCode(200).body("counts", equalTo(true));

        objects(world.em(), entry).statusCode(409).body("code", equalTo("OBJECTED_ALREADY"));
        answers(world.dp(), entry, "UPHELD").statusCode(409).body("code", equalTo("NO_OBJECTION_WAITS"));
        read(world.em()).body("items[0].counts", equalTo(true));
    }

    @Test
    void an_entry_rests_when_the_office_does_not_answer_in_time() {
        String entry = suspended();
        objects(world.em(), entry).statusCode(201);
        World.update(
                "44",
                "UPDATE compliance_entry SET answer_due_at = now() - interval '1 minute' WHERE id = ?",
                World.uuid("cen", entry));

        read(world.em()).body("items[0].objection.overdue", equalTo(true)).body("items[0].counts", equalTo(false));

        answers(world.dp(), entry, "DECLINED").statusCode(200).body("counts", equalTo(true));
    }

    @Test
    void of_many_objections_at_once_one_is_taken() throws Exception {
        String entry = suspended();

        List<Response> answers = Race.run(
                8,
                rival -> as(world.em())
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .body(Map.of("entryId", entry, "text", "no " + rival))
                        .post(path() + "/objections"));

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 409))
                .hasSize(7);
    }

    @Test
    void what_cannot_be_read_or_does_not_count_is_told() {
        String entry = suspended();
        objects(world.em(), "cen_01jd5t3v7x8h2k4m6n8p0q2r4s")
                .statusCode(422)
                .body("errors.pointer", contains("/entryId"))
                .body("errors.code", contains("ID_UNKNOWN"));
        as(world.em())
                .body(Map.of("entryId", entry))
                .post(path() + "/objections")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/text"));
        answers(world.dp(), entry, "DECLINED").statusCode(409).body("code", equalTo("NO_OBJECTION_WAITS"));
        world.office("reinstate", Map.of()).statusCode(200);
        World.update(
                "44",
                "UPDATE compliance_entry SET ended_at = now() - interval '2 years' WHERE id = ?",
                World.uuid("cen", entry));
        objects(world.em(), entry).statusCode(409).body("code", equalTo("COUNTS_NO_LONGER"));
    }

    @Test
    void the_employer_and_the_office_of_its_place_read_it_and_nobody_else() {
        String entry = suspended();
        World other = new World();
        other.verified();

        read(world.dp()).statusCode(200);
        for (Passports foreign : List.of(other.em(), other.dp(), Passports.dp("33"))) {
            read(foreign).statusCode(404);
        }
        for (Passports wrong : List.of(world.op(), Passports.no(), Passports.st("51", world.site))) {
            read(wrong).statusCode(403);
        }
        objects(other.em(), entry).statusCode(404);
        objects(world.dp(), entry).statusCode(404);
        objects(world.em(), entry).statusCode(201);
        answers(world.em(), entry, "UPHELD").statusCode(403);
        answers(other.dp(), entry, "UPHELD").statusCode(404);
    }
}
