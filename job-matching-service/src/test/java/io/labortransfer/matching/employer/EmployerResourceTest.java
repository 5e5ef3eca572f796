package io.labortransfer.matching.employer;

import static io.labortransfer.matching.World.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.labortransfer.matching.World;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class EmployerResourceTest {

    private final World world = new World();

    @Test
    void a_firm_registers_itself_and_the_office_of_its_place_verifies_it() {
        String id = world.registered();

        as(world.dp())
                .body(Map.of("note", "seen on site"))
                .post("/api/v1/employers/" + id + "/verify")
                .then()
                .statusCode(200)
                .body("state", equalTo("VERIFIED"))
                .body("version", equalTo(2));

        Event verified = Topics.await("lt.employer.v1", "lt.employer.verified.v1", id);
        assertThat(verified.json().at("/uscc").asText()).isEqualTo(world.uscc);
        assertThat(verified.json().at("/destinationProvince").asText()).isEqualTo("44");
        assertThat(verified.payload()).doesNotContain("Factory");
        as(world.em()).get("/api/v1/employers/" + id).then().statusCode(200).body("warnings", empty());
    }

    @Test
    void a_wrong_check_digit_is_a_warning_and_no_rejection() {
        String odd = world.uscc.substring(0, 17) + (world.uscc.endsWith("0") ? "1" : "0");

        as(Passports.em("44", odd))
                .body(told(odd))
                .post("/api/v1/employers")
                .then()
                .statusCode(201)
                .body("state", equalTo("SUBMITTED"))
                .body("warnings", hasItem("USCC_CHECK_DIGIT"));
    }

    @Test
    void the_same_firm_registers_once_in_a_unit() {
        world.registered();

        as(world.em())
                .body(told(world.uscc))
                .post("/api/v1/employers")
                .then()
                .statusCode(409)
                .body("code", equalTo("EMPLOYER_EXISTS"));
        as(Passports.em("44", world.uscc))
                .body(told(world.uscc))
                .post("/api/v1/employers")
                .then()
                .statusCode(409);
    }

    @Test
    void all_wrong_fields_are_named_at_once() {
        as(world.em())
                .body("{\"uscc\":\"123\",\"type\":\"ENTERPRISE\",\"division\":\"44\",\"noWorkerFees\":true}")
                .post("/api/v1/employers")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/uscc", "/name", "/division"));
        Map<String, Object> foreign = told("91350100M000100Y43");
        foreign.put("division", "330106");
        as(world.em())
                .body(foreign)
                .post("/api/v1/employers")
                .then()
                .statusCode(422)
                .body("errors.code", hasItems("USCC_NOT_YOURS", "DIVISION_FOREIGN"));
        Map<String, Object> abolished = told(world.uscc);
        abolished.put("division", "449901");
        as(world.em())
                .body(abolished)
                .post("/api/v1/employers")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("DIVISION_UNKNOWN"));
        as(world.em()).body("{\"uscc\":").post("/api/v1/employers").then().statusCode(400);
        as(world.em())
                .body("{\"whatever\":1}")
                .post("/api/v1/employers")
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("PROPERTY_UNKNOWN"));
    }

    @Test
    void an_agency_that_may_take_fees_from_workers_is_never_verified() {
        Map<String, Object> agency = told(world.uscc);
        agency.put("type", "AGENCY");
        agency.put("noWorkerFees", false);
        String id = as(world.em())
                .body(agency)
                .post("/api/v1/employers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        as(world.dp())
                .post("/api/v1/employers/" + id + "/verify")
                .then()
                .statusCode(422)
                .body("code", equalTo("FEES_DECLARATION_MISSING"));
    }

    @Test
    void verifying_twice_is_a_conflict() {
        String id = world.verified();

        as(world.dp())
                .post("/api/v1/employers/" + id + "/verify")
                .then()
                .statusCode(409)
                .body("code", equalTo("EMPLOYER_STATE"));
    }

    @Test
    void others_do_not_find_it_and_the_wrong_actor_is_turned_away() {
        String id = world.registered();
        String path = "/api/v1/employers/" + id;

        as(Passports.dp("33")).get(path).then().statusCode(404);
        as(Passports.dp("44").prefix("4499")).get(path).then().statusCode(404);
        as(Passports.em("44", "91350100M000100Y43", UUID.fromString("0190a000-0000-7000-8000-000000000001")))
                .get(path)
                .then()
                .statusCode(404);
        as(Passports.dp("33")).post(path + "/verify").then().statusCode(404);
        as(Passports.dp("44")).get("/api/v1/employers/emp_nonsense").then().statusCode(404);
        as(world.em()).post(path + "/verify").then().statusCode(403);
        as(Passports.wk("51", new UUID(0, 7))).get(path).then().statusCode(403);
        as(Passports.pt("51")).get(path).then().statusCode(403);
        as(world.dp()).body(told(world.uscc)).post("/api/v1/employers").then().statusCode(403);
        given().get(path).then().statusCode(401);
        as(world.dp().expired()).get(path).then().statusCode(401);
        as(world.dp().audience("worker-registry")).get(path).then().statusCode(401);
    }

    @Test
    void a_list_shows_an_office_its_division_and_a_firm_only_itself() {
        String id = world.registered();
        new World().registered();

        as(world.dp()).get("/api/v1/employers").then().statusCode(200).body("items.id", equalTo(List.of(id)));
        as(world.em()).get("/api/v1/employers").then().statusCode(200).body("items.id", equalTo(List.of(id)));
        String cursor = as(Passports.dp("44"))
                .get("/api/v1/employers?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .path("nextCursor");
        as(Passports.dp("44"))
                .get("/api/v1/employers?limit=1&cursor=" + cursor)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        as(Passports.dp("33"))
                .get("/api/v1/employers?limit=1&cursor=" + cursor)
                .then()
                .statusCode(400);
        as(Passports.dp("44")).get("/api/v1/employers?limit=501").then().statusCode(400);
    }

    @Test
    void a_reader_who_follows_the_links_reads_every_page_to_the_last() {
        World other = new World();
        Set<String> all = Set.of(world.registered(), other.registered());
        Set<String> read = new HashSet<>();
        String next = "/api/v1/employers?limit=1";
        while (next != null) {
            var page = as(Passports.dp("44")).get(next).then().statusCode(200).extract();
            read.addAll(page.<List<String>>path("items.id"));
            String link = page.header("Link");
            assertThat(link == null).isEqualTo(page.path("nextCursor") == null);
            next = link == null ? null : link.replaceFirst("^<(/api/v1/employers\\?[^>]+)>; rel=\"next\"$", "$1");
        }
        assertThat(read).containsAll(all);
    }

    @Test
    void who_sends_people_reads_name_and_state_and_the_nation_the_state() {
        String path = "/api/v1/employers/" + world.verified();

        for (var sender : List.of(world.op(), Passports.st("51", "44"))) {
            as(sender)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body("name", equalTo("Factory " + world.number()))
                    .body("state", equalTo("VERIFIED"))
                    .body("$", not(hasKey("uscc")))
                    .body("$", not(hasKey("allowedActions")));
        }
        as(Passports.no())
                .get(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("VERIFIED"))
                .body("$", not(hasKey("name")));
        as(world.op()).get(path + "/history").then().statusCode(404);
        as(Passports.no()).get(path + "/statements").then().statusCode(404);
    }

    private Map<String, Object> told(String uscc) {
        return new HashMap<>(Map.of(
                "uscc", uscc, "name", "Factory", "type", "ENTERPRISE", "division", world.site, "noWorkerFees", true));
    }
}
