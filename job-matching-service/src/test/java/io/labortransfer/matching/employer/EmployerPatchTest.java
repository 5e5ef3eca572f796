package io.labortransfer.matching.employer;

import static io.labortransfer.matching.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.labortransfer.matching.World;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an employer changes of itself, whom it names, and what is kept of the past. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class EmployerPatchTest {

    private static final String CANARY = "金丝雀联系人";
    private static final String NUMBER = "+8613900004242";

    private final World world = new World();
    private String path = "";

    @BeforeEach
    void a_verified_firm() {
        path = "/api/v1/employers/" + world.verified();
    }

    @Test
    void what_an_office_had_verified_is_to_be_verified_again_and_orders_go_on_meanwhile() {
        String order = world.published(1);

        patch("{\"name\":\"Renamed\"}")
                .then()
                .statusCode(200)
                .body("name", equalTo("Renamed"))
                .body("state", equalTo("VERIFIED"))
                .body("warnings", contains("CHANGED_SINCE_VERIFIED"))
                .body("allowedActions", hasItem("verify"));
        assertThat(world.order(order).getString("state")).isEqualTo("PUBLISHED");
        Event updated = Topics.await("lt.employer.v1", "lt.employer.updated.v1", world.employer());
        assertThat(updated.payload()).doesNotContain("Renamed");

        world.office("verify", Map.of()).statusCode(200).body("warnings", empty());
        world.office("verify", Map.of()).statusCode(409);
    }

    @Test
    void a_contact_person_is_told_to_the_firm_and_its_office_and_stands_nowhere_in_clear() {
        patch("{\"contactPerson\":{\"name\":\"" + CANARY + "\",\"phone\":\"" + NUMBER + "\"}}")
                .then()
                .statusCode(200)
                .body("contactPerson.name", equalTo(CANARY))
                .body("warnings", empty());

        as(world.dp()).get(path).then().body("contactPerson.phone", equalTo(NUMBER));
        assertThat(as(world.dp()).get("/api/v1/employers").asString()).doesNotContain(CANARY);
        assertThat(as(world.op()).get(path).asString()).doesNotContain(CANARY);
        assertThat(Topics.await("lt.employer.v1", "lt.employer.updated.v1", world.employer())
                        .payload())
                .doesNotContain(CANARY)
                .doesNotContain(NUMBER);
        assertThat(World.numberIn("44", """
                        SELECT count(*) FROM employer_contact
                        WHERE position(convert_to(?, 'UTF8') IN name_cipher) > 0
                           OR position(convert_to(?, 'UTF8') IN phone_cipher) > 0""", CANARY, NUMBER)).isZero();
        patch("{\"contactPerson\":null}").then().statusCode(200).body("$", not(hasKey("contactPerson")));
        assertThat(World.numberIn(
                        "44",
                        "SELECT count(*) FROM employer_contact WHERE employer_id = ?",
                        World.uuid("emp", world.employer())))
                .isZero();
    }

    @Test
    void a_firm_registers_with_its_contact_person() {
        World other = new World();

        other.registered(told -> told.put("contactPerson", Map.of("name", CANARY, "phone", NUMBER)));

        as(other.em()).get("/api/v1/employers/" + other.employer()).then().body("contactPerson.name", equalTo(CANARY));
        assertThat(World.numberIn("33", "SELECT count(*) FROM employer_contact"))
                .isZero();
    }

    @Test
    void code_and_kind_stay_and_wrong_values_are_named() {
        patch("{\"uscc\":\"91350100M000100Y43\",\"type\":\"VILLAGE\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/uscc", "/type"))
                .body("errors.code", hasItem("VALUE_FIXED"));
        patch("{\"division\":\"330106\"}").then().statusCode(422).body("errors.code", contains("DIVISION_FOREIGN"));
        patch("{\"contactPerson\":{\"name\":\"A\",\"phone\":\"12\"}}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/contactPerson/phone"));
        patch("{\"licenseNo\":\"HR-1\"}").then().statusCode(422).body("errors.pointer", contains("/licenseValidTo"));
        patch("{\"state\":\"VERIFIED\"}").then().statusCode(400).body("errors.code", contains("PROPERTY_UNKNOWN"));
    }

    @Test
    void a_stale_change_is_refused_and_one_of_somebody_else_finds_nothing() {
        String seen = as(world.em()).get(path).header("ETag");
        patch("{\"name\":\"Renamed\"}").then().statusCode(200);

        patch(seen, world.em(), "{\"name\":\"Late\"}").then().statusCode(412);
        World other = new World();
        other.verified();
        patch("*", other.em(), "{\"name\":\"Mine\"}").then().statusCode(404);
        patch("*", Passports.op("44"), "{\"name\":\"Mine\"}").then().statusCode(404);
        patch("*", world.dp(), "{\"name\":\"Mine\"}").then().statusCode(403);
        as(world.em()).get(path).then().body("name", equalTo("Renamed"));
    }

    @Test
    void the_history_names_who_changed_what_and_never_what_it_said() {
        patch("{\"name\":\"Renamed\"}").then().statusCode(200);
        world.office("suspend", Map.of("reasonCode", "DANGER")).statusCode(200);

        Response history = as(world.em()).get(path + "/history");

        history.then()
                .statusCode(200)
                .body("items.version", contains(4, 3, 2, 1))
                .body(
                        "items.operation",
                        contains("suspendEmployer", "amendEmployer", "verifyEmployer", "registerEmployer"))
                .body("items.actor", contains("DP", "EM", "DP", "EM"))
                .body("items[0].state", equalTo("SUSPENDED"))
                .body("items[0].changed", hasItems("ordersHeld", "reasonCode", "state"))
                .body("items[1].changed", equalTo(List.of("name", "warnings")));
        assertThat(history.asString()).doesNotContain("Renamed");
        String cursor = as(world.dp()).get(path + "/history?limit=3").path("nextCursor");
        as(world.dp())
                .get(path + "/history?limit=3&cursor=" + cursor)
                .then()
                .statusCode(200)
                .body("items.version", contains(1))
                .body("items[0].changed", empty());
        as(Passports.dp("33")).get(path + "/history").then().statusCode(404);
        as(new World().em()).get(path + "/history").then().statusCode(404);
    }

    @Test
    void an_office_writes_for_villages_and_workshops_of_its_place_and_for_nobody_else() {
        var office = Passports.op("44").prefix(world.site);
        World village = new World();
        Map<String, Object> told = new HashMap<>(Map.of(
                "uscc",
                village.uscc,
                "name",
                "Village",
                "type",
                "WORKSHOP",
                "division",
                world.site,
                "noWorkerFees",
                true));
        told.put("type", "ENTERPRISE");
        as(office)
                .body(told)
                .post("/api/v1/employers")
                .then()
                .statusCode(422)
                .body("errors.code", contains("TYPE_REGISTERS_ITSELF"));
        told.put("type", "WORKSHOP");
        told.put("division", village.site);
        as(office)
                .body(told)
                .post("/api/v1/employers")
                .then()
                .statusCode(422)
                .body("errors.code", contains("DIVISION_OUT_OF_REACH"));
        told.put("division", world.site);
        String id = as(office)
                .body(told)
                .post("/api/v1/employers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        as(office)
                .body(Map.of())
                .post("/api/v1/employers/" + id + "/verify")
                .then()
                .statusCode(200);
        as(office).get("/api/v1/employers").then().body("items.name", hasItem(containsString("Factory")));
        patch("*", office, "{\"name\":\"Mine\"}").then().statusCode(404);
    }

    private Response patch(String change) {
        return patch(as(world.em()).get(path).header("ETag"), world.em(), change);
    }

    private Response patch(String ifMatch, Passports caller, String change) {
        return as(caller)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", ifMatch)
                .body(change)
                .patch(path);
    }
}
