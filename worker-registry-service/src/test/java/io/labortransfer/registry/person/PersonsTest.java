package io.labortransfer.registry.person;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Names for another service, asked for one of its callers. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class PersonsTest {
    private static final String PATH = "/internal/persons:resolve";
    private static final String TRIP = "trp_01jd5t3v7x8h2k4m6n8p0q2r4s";
    private static final String NOBODY = "wkr_01jd5t3v7x8h2k4m6n8p0q2r4s";

    @Inject
    @DataSource("engine")
    AgroalDataSource engine;

    @Test
    void a_service_is_shown_the_people_of_its_caller_and_of_the_others_nothing() {
        var worker = aWorker();
        var own = register("51", worker);
        var neighbour = register("51", aWorker().in("513432"));
        var foreign = register("52", aWorker().in("520521"));
        var county = acting(Passports.op("51").prefix("513431"));
        resolve(county, question(own, neighbour, foreign, NOBODY))
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(own))
                .body("items[0].name", equalTo(worker.name()))
                .body("items[0].phone", equalTo(worker.phone()))
                .body("items[0].idNumber", matchesPattern("99\\*{12}.{4}"))
                .header("Cache-Control", "no-store");
        var unknown = resolve(acting(Passports.op("51")), question(NOBODY))
                .statusCode(200)
                .extract()
                .asString();
        assertThat(resolve(acting(Passports.op("51")), question(foreign))
                        .statusCode(200)
                        .extract()
                        .asString())
                .isEqualTo(unknown);
    }

    @Test
    void only_what_was_asked_for_is_shown() {
        var own = register("51", aWorker());
        resolve(acting(Passports.op("51")), with(question(own), "fieldGroups", List.of("F3")))
                .statusCode(200)
                .body("items[0].phone", matchesPattern("\\+86.*"))
                .body("items[0].name", nullValue())
                .body("items[0].idNumber", nullValue());
    }

    @Test
    void who_reaches_nobody_is_shown_nobody() {
        var own = register("51", aWorker());
        for (var caller : List.of(
                Passports.dp("51"),
                Passports.st("51", "44"),
                Passports.em("44", "91440300MA5ABCDEG0", new UUID(0, 1)))) {
            resolve(acting(caller), question(own)).statusCode(200).body("items", hasSize(0));
        }
        for (var caller : List.of(Passports.no(), Passports.pt("51"))) {
            resolve(acting(caller), question(own)).statusCode(403);
        }
    }

    @Test
    void the_record_names_the_caller_the_service_and_what_it_was_for() {
        var own = register("51", aWorker());
        resolve(acting(Passports.op("51")), question(own)).statusCode(200);
        office("51")
                .get("/api/v1/workers/" + own + "/access-records")
                .then()
                .statusCode(200)
                .body("items.operation", hasItem("resolvePersons"))
                .body("items.find { it.operation == 'resolvePersons' }.purpose", equalTo("MANIFEST"))
                .body(
                        "items.find { it.operation == 'resolvePersons' }.reason",
                        equalTo("transfer-tracking for " + TRIP))
                .body("items.find { it.operation == 'resolvePersons' }.org", equalTo("office-51"))
                .body(
                        "items.find { it.operation == 'resolvePersons' }.fieldGroups",
                        containsInAnyOrder("F0", "F2", "F3"));
    }

    @Test
    void people_shown_to_a_service_count_for_its_caller() throws SQLException {
        var client = Passports.op("51").with("sub", "harvester-" + UUID.randomUUID());
        var name = "harvester-";
        resolve(acting(client), question(register("51", aWorker()), register("51", aWorker())))
                .statusCode(200);
        try (var connection = engine.getConnection();
                var ask = connection.prepareStatement(
                        "SELECT max(people) FROM harvest_count WHERE caller LIKE ? || '%'")) {
            ask.setString(1, name);
            try (var row = ask.executeQuery()) {
                row.next();
                assertThat(row.getInt(1)).isEqualTo(2);
            }
        }
    }

    @Test
    void a_passport_opens_one_answer() {
        var own = register("51", aWorker());
        var passport = acting(Passports.op("51")).token();
        ask(passport, question(own)).statusCode(200);
        ask(passport, question(own)).statusCode(401).body("code", equalTo("PASSPORT_INVALID"));
    }

    @Test
    void only_an_exchanged_passport_opens_it_and_such_a_passport_opens_nothing_else() {
        var own = register("51", aWorker());
        resolve(Passports.op("51"), question(own)).statusCode(403);
        as(acting(Passports.op("51"))).get("/api/v1/workers/" + own).then().statusCode(403);
        resolve(acting(Passports.op("51")).expired(), question(own)).statusCode(401);
        resolve(acting(Passports.op("51")).audience("transfer-tracking"), question(own))
                .statusCode(401);
        resolve(acting(Passports.op("51")).issuer("transfer-tracking"), question(own))
                .statusCode(401);
        resolve(Passports.op("51").with("act", Map.of()), question(own)).statusCode(401);
        var sound = acting(Passports.op("51")).token();
        ask(sound.substring(0, sound.length() - 8) + "AAAAAAAA", question(own)).statusCode(401);
        given().urlEncodingEnabled(false)
                .contentType("application/json")
                .body(question(own))
                .post(PATH)
                .then()
                .statusCode(401);
    }

    @Test
    void a_wrong_question_is_told_what_is_wrong() {
        resolve(acting(Passports.op("51")), with(question(), "ids", Collections.nCopies(2001, NOBODY)))
                .statusCode(422);
        resolve(acting(Passports.op("51")), question()).statusCode(422);
        resolve(acting(Passports.op("51")), with(question(NOBODY), "ids", List.of("51")))
                .statusCode(422);
        resolve(acting(Passports.op("51")), with(question(NOBODY), "fieldGroups", List.of("F4")))
                .statusCode(422);
        resolve(acting(Passports.op("51")), with(question(NOBODY), "basisRef", "because"))
                .statusCode(422);
        resolve(acting(Passports.op("51")), with(question(NOBODY), "purpose", "CURIOSITY"))
                .statusCode(400);
    }

    private static Passports acting(Passports caller) {
        return caller.with("act", Map.of("sub", "transfer-tracking"));
    }

    private static Map<String, Object> question(String... ids) {
        return new HashMap<>(Map.of(
                "ids", List.of(ids), "fieldGroups", List.of("F2", "F3"), "purpose", "MANIFEST", "basisRef", TRIP));
    }

    private static Map<String, Object> with(Map<String, Object> question, String name, Object value) {
        question.put(name, value);
        return question;
    }

    private static ValidatableResponse resolve(Passports passport, Map<String, Object> question) {
        return ask(passport.token(), question);
    }

    private static ValidatableResponse ask(String passport, Map<String, Object> question) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(passport)
                .contentType("application/json")
                .body(question)
                .post(PATH)
                .then();
    }
}
