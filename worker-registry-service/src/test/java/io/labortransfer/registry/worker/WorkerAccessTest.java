package io.labortransfer.registry.worker;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.registry.WorkerJson;
import io.labortransfer.testing.AccessLog;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values in clear, and who has seen what. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class WorkerAccessTest {

    private static final String REASON = "stands before the counter with the card";

    private final WorkerJson worker = aWorker().in("440103");
    private String id;

    @BeforeEach
    void a_worker_is_registered() {
        id = register("44", worker);
    }

    private static Map<String, Object> wanted(String... fields) {
        return Map.of("fields", List.of(fields), "purpose", "IDENTITY_CHECK", "reason", REASON);
    }

    private String path(String rest) {
        return "/api/v1/workers/" + id + rest;
    }

    private Passports theWorker() {
        return Passports.wk("44", WorkerId.of(id).value());
    }

    @Test
    void an_office_sees_the_values_it_asks_for_and_no_others() {
        office("44")
                .body(wanted("ID_NUMBER"))
                .post(path("/reveal"))
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("id", equalTo(id))
                .body("idNumber", equalTo(worker.idNumber()))
                .body("$", not(hasKey("name")))
                .body("$", not(hasKey("phone")));
    }

    @Test
    void it_is_on_record_with_purpose_and_just_these_groups() {
        var requestId = "reveal-" + UUID.randomUUID();
        office("44")
                .header("X-Request-Id", requestId)
                .body(wanted("PHONE"))
                .post(path("/reveal"))
                .then()
                .statusCode(200);
        assertThat(AccessLog.of(requestId)).singleElement().satisfies(entry -> {
            assertThat(entry.subjects()).containsExactly(id);
            assertThat(entry.groups()).containsExactly("F3");
            assertThat(entry.purpose()).isEqualTo("IDENTITY_CHECK");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"fields", "purpose", "reason"})
    void without_one_of_them_nothing_is_shown(String missing) {
        var wanted = new HashMap<>(wanted("ID_NUMBER"));
        wanted.remove(missing);
        office("44").body(wanted).post(path("/reveal")).then().statusCode(422).body("idNumber", nullValue());
    }

    @Test
    void a_reason_of_one_word_is_none() {
        office("44")
                .body(Map.of("fields", List.of("NAME"), "purpose", "CONTACT", "reason", "work"))
                .post(path("/reveal"))
                .then()
                .statusCode(422);
    }

    @Test
    void a_foreign_office_a_foreign_county_and_an_actor_without_a_row_get_nothing() {
        office("51").body(wanted("NAME")).post(path("/reveal")).then().statusCode(404);
        as(Passports.op("44").prefix("4406"))
                .body(wanted("NAME"))
                .post(path("/reveal"))
                .then()
                .statusCode(404);
        as(Passports.dp("44")).body(wanted("NAME")).post(path("/reveal")).then().statusCode(404);
        as(Passports.st("44", "4401")).body(wanted("NAME")).post(path("/reveal")).then().statusCode(403);
        as(theWorker()).body(wanted("NAME")).post(path("/reveal")).then().statusCode(403);
    }

    @Test
    void the_worker_reads_who_saw_what_and_why() {
        office("44").body(wanted("ID_NUMBER")).post(path("/reveal"));
        as(theWorker())
                .get(path("/access-records"))
                .then()
                .statusCode(200)
                .body("items[0].operation", equalTo("revealWorker"))
                .body("items[0].org", equalTo("office-44"))
                .body("items[0].actors", equalTo(List.of("OP")))
                .body("items[0].fieldGroups", equalTo(List.of("F2")))
                .body("items[0].purpose", equalTo("IDENTITY_CHECK"))
                .body("items[0].reason", equalTo(REASON))
                .body("items.operation", hasItem("registerWorker"))
                .body("items.workerId", everyItem(equalTo(id)));
    }

    @Test
    void reading_the_log_is_on_the_log() {
        office("44").get(path("/access-records")).then().statusCode(200);
        office("44")
                .get(path("/access-records"))
                .then()
                .body("items.operation", hasItems("listAccessRecords", "registerWorker"));
    }

    @Test
    void it_comes_in_pages_each_record_once_the_newest_first() {
        for (int i = 0; i < 4; i++) {
            office("44").get(path("")).then().statusCode(200);
        }
        var operations = new ArrayList<String>();
        String cursor = null;
        do {
            var page = as(theWorker())
                    .queryParams(cursor == null ? Map.of("limit", 2) : Map.of("limit", 2, "cursor", cursor))
                    .get(path("/access-records"))
                    .then()
                    .statusCode(200)
                    .extract();
            operations.addAll(page.path("items.operation"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertThat(operations).containsExactly("getWorker", "getWorker", "getWorker", "getWorker", "registerWorker");
    }

    @Test
    void a_cursor_of_another_worker_is_refused() {
        office("44").get(path("")).then().statusCode(200);
        var cursor = office("44")
                .get(path("/access-records?limit=1"))
                .then()
                .body("items", hasSize(1))
                .extract()
                .<String>path("nextCursor");
        var other = register("44", aWorker().in("440103"));
        office("44")
                .queryParam("cursor", cursor)
                .get("/api/v1/workers/" + other + "/access-records")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("CURSOR_INVALID"));
    }

    @Test
    void the_log_of_a_foreign_worker_is_not_there() {
        office("51").get(path("/access-records")).then().statusCode(404);
        var other = register("44", aWorker().in("440103"));
        as(theWorker())
                .get("/api/v1/workers/" + other + "/access-records")
                .then()
                .statusCode(404);
        as(Passports.em("44", "91440101MA5CCCCC1X"))
                .get(path("/access-records"))
                .then()
                .statusCode(404);
        as(Passports.no()).get(path("/access-records")).then().statusCode(403);
    }
}
