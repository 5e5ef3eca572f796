package io.labortransfer.registry.worker;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.openIntent;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.labortransfer.registry.WorkerJson;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class WorkerFieldsTest {
    private static WorkerJson complete() {
        return aWorker()
                .with("alternateContact", Map.of("name", "阿妹", "relation", "sister", "phone", "+8613900001111"))
                .with("emergencyContact", Map.of("name", "阿妈", "phone", "+8613900002222"))
                .with("laborCapacity", "WEAK_OR_SEMI")
                .with("capacityDetail", "SEMI")
                .with("newGrowth", true)
                .with("underProtection", true)
                .with("assistanceOwner", "王主任")
                .with(
                        "attestations",
                        List.of(
                                Map.of("fact", "underProtection", "attestation", "VILLAGE"),
                                Map.of(
                                        "fact", "phone",
                                        "attestation", "SELF",
                                        "attestedOn", "2025-12-01",
                                        "evidenceRef", "call-17")));
    }

    @Test
    void everything_that_a_record_says_is_kept_and_told_to_its_office() {
        var id = register("51", complete());
        office("51")
                .get("/api/v1/workers/" + id)
                .then()
                .body("alternateContact.relation", equalTo("sister"))
                .body("emergencyContact.phone", equalTo("+8613900002222"))
                .body("capacityDetail", equalTo("SEMI"))
                .body("newGrowth", equalTo(true))
                .body("student", equalTo(false))
                .body("underProtection", equalTo(true))
                .body("assistanceOwner", equalTo("王主任"))
                .body("attestations.find { it.fact == 'phone' }.attestedOn", equalTo("2025-12-01"))
                .body("attestations.find { it.fact == 'phone' }.evidenceRef", equalTo("call-17"));
        var told = Topics.await("lt.worker.v1", "lt.worker.registered.v1", id).json();
        Assertions.assertThat(told.get("detail").asText()).isEqualTo("SEMI");
        Assertions.assertThat(told.get("newGrowth").asBoolean()).isTrue();
        var state = Topics.await(
                "lt.candidate.v1",
                event -> event.subject().equals(id)
                        && event.json().get("newGrowth").asBoolean());
        Assertions.assertThat(state.json().get("workLimits").toString()).isEqualTo("[\"SEMI\"]");
    }

    @Test
    void a_worker_reads_all_of_the_own_record_but_not_that_it_is_protected() {
        var id = register("51", complete());
        as(Passports.wk("51", WorkerId.of(id).value()))
                .get("/api/v1/workers/" + id)
                .then()
                .statusCode(200)
                .body("emergencyContact.name", equalTo("阿妈"))
                .body("assistanceOwner", equalTo("王主任"))
                .body("categories.code", contains("LOP"))
                .body("underProtection", equalTo(null))
                .body("attestations.fact", contains("phone"));
    }

    @Test
    void all_that_is_wrong_with_the_rest_of_a_record_is_told_at_once() {
        var broken = complete()
                .with("laborCapacity", "NORMAL")
                .with("emergencyContact", Map.of("name", "阿妈", "phone", "110"))
                .with(
                        "attestations",
                        List.of(
                                Map.of("fact", "shoeSize", "attestation", "SELF"),
                                Map.of("fact", "phone", "attestation", "SELF", "attestedOn", "2999-01-01")));
        office("51")
                .body(broken.json())
                .post("/api/v1/workers")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/capacityDetail",
                                "/emergencyContact/phone",
                                "/attestations/0/fact",
                                "/attestations/1/attestedOn"));
    }

    @Test
    void blanks_are_no_value_where_a_text_has_a_form() {
        var blank = complete()
                .with("phone", "   ")
                .with("residenceDivision", "")
                .with("capacityDetail", " ")
                .with("clientId", "\t");
        office("51")
                .header("Accept-Language", "en")
                .body(blank.json())
                .post("/api/v1/workers")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/phone", "/residenceDivision", "/capacityDetail", "/clientId"))
                .body("errors.code", everyItem(equalTo("BLANK")))
                .body("errors.detail", everyItem(containsString("Leave the property out or send null")));
    }

    @Test
    void a_list_shows_whom_all_that_is_asked_holds_of() {
        var one = register(
                "44",
                complete()
                        .in("445281")
                        .with("mobility", "IN_COUNTY")
                        .with(
                                "categories",
                                List.of(
                                        Map.of(
                                                "code",
                                                "LOP",
                                                "validFrom",
                                                "2016-01-01",
                                                "validTo",
                                                "2020-01-01",
                                                "source",
                                                "c"),
                                        Map.of("code", "MONITORED", "validFrom", "2020-01-01", "source", "c"))));
        var two = register("44", aWorker().in("445281"));
        openIntent("44", two);

        listed("division=445281").body("items.id", hasItems(one, two));
        listed("category=MONITORED").body("items.id", contains(one));
        listed("category=LOP").body("items.id", hasItem(two)).body("items.id", not(hasItem(one)));
        listed("capacity=WEAK_OR_SEMI&mobility=IN_COUNTY").body("items.id", contains(one));
        listed("capacity=WEAK_OR_SEMI&mobility=ANYWHERE").body("items", empty());
        listed("intentState=OPEN").body("items.id", contains(two));
        listed("occupation=6-05-01-03&division=4452").body("items.id", hasItems(one, two));
        listed("occupation=6-05-01-0").body("items", empty());
        listed("division=51").body("items", empty());
        var first = listed("occupation=6-05-01-03&limit=1")
                .body("items", hasSize(1))
                .extract();
        var cursor = first.<String>path("nextCursor");
        listed("occupation=6-05-01-03&limit=1&cursor=" + cursor)
                .body("items.id", not(hasItem(first.<String>path("items[0].id"))));
        office("44").get("/api/v1/workers?limit=1&cursor=" + cursor).then().statusCode(400);
        office("44").get("/api/v1/workers?category=RICH").then().statusCode(400);
        as(Passports.op("44").prefix("4401"))
                .get("/api/v1/workers?category=MONITORED")
                .then()
                .body("items", empty());
    }

    @Test
    void a_cohort_is_listed_with_those_whom_nobody_is_named_to_assist() {
        var grown = Map.of("newGrowth", true);
        var assisted = register("44", with(aWorker().in("445224"), grown).with("assistanceOwner", "试验员"));
        var alone = register("44", with(aWorker().in("445224"), grown));
        var other = register("44", aWorker().in("445224"));

        listed("division=445224&newGrowth=true").body("items.id", containsInAnyOrder(assisted, alone));
        listed("division=445224&newGrowth=true&assisted=false").body("items.id", contains(alone));
        listed("division=445224&assisted=true").body("items.id", contains(assisted));
        listed("division=445224&newGrowth=false&student=false").body("items.id", contains(other));
        listed("division=445224&student=true").body("items", empty());
        var cursor = listed("division=445224&newGrowth=true&limit=1").extract().<String>path("nextCursor");
        as(Passports.op("44").prefix("4452"))
                .get("/api/v1/workers?division=445224&newGrowth=false&limit=1&cursor=" + cursor)
                .then()
                .statusCode(400);
        as(Passports.op("51"))
                .get("/api/v1/workers?newGrowth=true&assisted=false&limit=500")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(alone)));
    }

    private static WorkerJson with(WorkerJson worker, Map<String, ?> facts) {
        facts.forEach(worker::with);
        return worker;
    }

    @Test
    void a_phone_finds_all_who_are_reached_by_it_in_the_own_unit() {
        var phone = "+8613712345678";
        var id = register("51", aWorker().with("phone", phone));
        var other = register("51", aWorker().with("phone", phone));
        office("51")
                .body(Map.of("phone", phone))
                .post("/api/v1/workers/search")
                .then()
                .statusCode(200)
                .body("items.id", contains(id, other))
                .body("more", equalTo(false));
        for (var elsewhere : List.of(Passports.op("52"), Passports.op("51").prefix("5101"))) {
            as(elsewhere)
                    .body(Map.of("phone", phone))
                    .post("/api/v1/workers/search")
                    .then()
                    .statusCode(200)
                    .body("items", empty());
        }
        office("51")
                .body(Map.of("phone", "12345"))
                .post("/api/v1/workers/search")
                .then()
                .statusCode(422);
    }

    private static io.restassured.response.ValidatableResponse listed(String query) {
        return as(Passports.op("44").prefix("4452"))
                .get("/api/v1/workers?" + query)
                .then()
                .statusCode(200);
    }
}
