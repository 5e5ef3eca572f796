package io.labortransfer.matching.policy;

import static io.labortransfer.matching.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.matching.Person;
import io.labortransfer.matching.World;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Numbers that units set for themselves. Each is set by one test only, in a unit in which no other test lives: what is approved stays. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class MatchingPolicyTest {

    private static final String POLICIES = "/api/v1/policies/matching/";
    private static final Passports OTHER_PERSON = Passports.office("33").with("sub", "second-of-33");

    private final World world = new World();

    @Test
    void while_nobody_sets_it_holds_what_comes_with_the_program() {
        for (var policy : List.of(Policy.PRIORITY, Policy.ASKING_PAUSE, Policy.HEARING_TERM)) {
            as(Passports.st("51", "44"))
                    .get(POLICIES + policy.key())
                    .then()
                    .statusCode(200)
                    .body("unit", equalTo("51"))
                    .body("value", equalTo(policy.standard()))
                    .body("measure", equalTo(policy.number().measure().name()))
                    .body("setBy", nullValue())
                    .body("revisions", empty());
        }
        as(world.op()).get(POLICIES + "colour-of-the-door").then().statusCode(404);
        as(world.em()).get(POLICIES + "priority").then().statusCode(403);
    }

    @Test
    void a_run_goes_by_the_units_order_and_says_by_which_revision() {
        Person first = of33().with("zeroEmployment", true).with("lop", true);
        Person grown = of33().with("newGrowth", true);
        world.published(1);
        world.arrive(first, grown);
        as(Passports.op("33"))
                .body(Map.of("propose", false))
                .post("/api/v1/matches/batches")
                .then()
                .statusCode(202)
                .body("rules.priority", equalTo(12345))
                .body("rules.revision", nullValue())
                .body("rules.pauseDays", equalTo(30));

        write(Passports.office("33"), "priority", 31113, World.today(), "33")
                .statusCode(200)
                .body("value", equalTo(12345))
                .body("revisions[0].state", equalTo("DRAFT"));
        approve(Passports.office("33"), "priority", 1, "33").statusCode(409).body("code", equalTo("SAME_PERSON"));
        approve(OTHER_PERSON, "priority", 1, "33")
                .statusCode(200)
                .body("value", equalTo(31113))
                .body("setBy", equalTo("33"));
        approve(OTHER_PERSON, "priority", 1, "33").statusCode(409).body("code", equalTo("REVISION_FIXED"));

        String run = as(Passports.op("33"))
                .body(Map.of("propose", true, "jobFilter", Map.of("destinations", List.of(world.site))))
                .post("/api/v1/matches/batches")
                .then()
                .statusCode(202)
                .body("rules.priority", equalTo(31113))
                .body("rules.setBy", equalTo("33"))
                .body("rules.revision", equalTo(1))
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> batch(run).getString("state").equals("DONE"));
        List<String> proposed = as(Passports.op("33"))
                .get("/api/v1/matches?runId=" + run)
                .then()
                .extract()
                .path("items.workerId");
        assertThat(proposed).containsExactly(grown.wire());
    }

    @Test
    void an_employer_is_heard_as_long_as_its_unit_says() {
        write(Passports.dp("33"), "hearing-term", 20, World.today(), "33").statusCode(200);
        approve(OTHER_PERSON, "hearing-term", 1, "33").statusCode(200);
        String employer = as(Passports.em("33", world.uscc))
                .body(Map.of(
                        "uscc",
                        world.uscc,
                        "name",
                        "Mill",
                        "type",
                        "ENTERPRISE",
                        "division",
                        "330106",
                        "noWorkerFees",
                        true))
                .post("/api/v1/employers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String path = "/api/v1/employers/" + employer;
        as(Passports.dp("33")).post(path + "/verify").then().statusCode(200);
        Map<String, Object> notice = new HashMap<>(Map.of("basis", "ARREARS", "text", "wages unpaid"));
        notice.put("hearingUntil", OffsetDateTime.now().plusDays(19).toString());
        as(Passports.dp("33"))
                .body(notice)
                .post(path + "/block-notice")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("HEARING_TOO_SHORT"));
        notice.remove("hearingUntil");
        JsonPath noticed = as(Passports.dp("33"))
                .body(notice)
                .post(path + "/block-notice")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(days(noticed.getString("block.notifiedAt"), noticed.getString("block.hearingUntil")))
                .isEqualTo(20);
    }

    @Test
    void what_binds_both_sides_of_a_match_is_the_nations_alone() {
        write(Passports.office("51"), "match-step", 9, World.today(), "51")
                .statusCode(403)
                .body("code", equalTo("TERM_NATIONAL"));
        write(Passports.no(), "match-step", 9, World.today(), "00").statusCode(200);
        approve(Passports.no().with("sub", "second-of-the-nation"), "match-step", 1, "00")
                .statusCode(200);
        world.published(1);
        Person person = world.people(1)[0];
        world.run();
        String match = world.matchOf(person);
        assertThat(daysToAnswer(match)).isEqualTo(9);
        world.decides(person, match, "PROPOSAL", "ACCEPT").statusCode(200);
        assertThat(daysToAnswer(match)).isEqualTo(9);
        as(world.op()).get(POLICIES + "match-step").then().body("setBy", equalTo("00"));
    }

    @Test
    void only_two_persons_who_speak_for_the_whole_unit_set_it_within_its_bounds() {
        for (var stranger :
                new Passports[] {Passports.op("44"), Passports.op("51").prefix("5199"), Passports.no()}) {
            write(stranger, "asking-pause", 40, World.today(), "51")
                    .statusCode(403)
                    .body("code", equalTo("UNIT_NOT_YOURS"));
        }
        write(Passports.st("51", "44"), "asking-pause", 40, World.today(), "51").statusCode(403);
        write(Passports.op("51"), "asking-pause", 6, World.today(), "51")
                .statusCode(422)
                .body("errors.code", hasItem("OUT_OF_BOUNDS"));
        write(Passports.op("51"), "priority", 54321, World.today(), "51")
                .statusCode(422)
                .body("errors.code", hasItem("PRIORITY_ORDER_WRONG"));
        write(Passports.op("51"), "asking-pause", 40, World.today().minusDays(1), "51")
                .statusCode(422)
                .body("errors.pointer", hasItem("/validFrom"));
        as(Passports.op("51"))
                .body(Map.of("value", 9))
                .put(POLICIES + "asking-pause")
                .then()
                .statusCode(422);
        as(Passports.op("51"))
                .body(Map.of("value", "nine"))
                .put(POLICIES + "asking-pause")
                .then()
                .statusCode(400);
        approve(Passports.op("51"), "asking-pause", 7, "51").statusCode(404);
        as(Passports.op("51")).get(POLICIES + "asking-pause").then().body("revisions", empty());
    }

    @Test
    void a_later_draft_overtakes_an_earlier_and_others_see_none() {
        write(Passports.office("33"), "asking-pause", 40, World.today(), "33");
        write(Passports.office("33"), "asking-pause", 50, World.today(), "33").body("revisions", hasSize(2));
        write(Passports.office("33"), "asking-pause", 50, World.today(), "33").body("revisions", hasSize(2));
        approve(OTHER_PERSON, "asking-pause", 1, "33").statusCode(409).body("code", equalTo("DRAFT_OVERTAKEN"));
        as(Passports.op("51")).get(POLICIES + "asking-pause?unit=33").then().body("revisions", empty());
    }

    private Person of33() {
        return world.person().with("originProvince", "33").with("registrationDivision", "330106");
    }

    private JsonPath batch(String run) {
        return as(Passports.op("33"))
                .get("/api/v1/matches/batches/" + run)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static long daysToAnswer(String match) {
        return World.numberIn(
                "51",
                "SELECT round(extract(epoch FROM expires_at - updated_at) / 86400) FROM match WHERE id = ?",
                World.uuid("mat", match));
    }

    private static long days(String from, String to) {
        return Duration.between(OffsetDateTime.parse(from), OffsetDateTime.parse(to))
                .toDays();
    }

    private static ValidatableResponse write(Passports by, String policy, int value, LocalDate from, String unit) {
        return as(by).body(Map.of("value", value, "validFrom", from.toString(), "source", "notice 12"))
                .put(POLICIES + policy + "?unit=" + unit)
                .then();
    }

    private static ValidatableResponse approve(Passports by, String policy, int revision, String unit) {
        return as(by).post(POLICIES + policy + "/revisions/" + revision + "/approve?unit=" + unit)
                .then();
    }
}
