package io.labortransfer.registry.person;

import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.labortransfer.registry.WorkerJson;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ids for a list by name and ID number, asked by another service for one of its callers. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class IdentitiesTest {
    private static final String PATH = "/internal/persons:identify";
    private static final String BASIS = "spl_01jd5t3v7x8h2k4m6n8p0q2r4s";

    @Test
    void who_is_on_the_list_and_in_reach_is_told_by_the_place_and_of_the_others_there_is_nothing() {
        var own = aWorker();
        var other = aWorker();
        var neighbour = aWorker().in("513432");
        var foreign = aWorker().in("520521");
        var id = register("51", own);
        var ofOther = register("51", other);
        register("51", neighbour);
        register("52", foreign);
        var county = acting(Passports.op("51").prefix("513431"));
        identify(county, list(line(foreign), line(own), line(neighbour), line(aWorker()), line(other)))
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("items.place", contains(1, 4))
                .body("items.id", contains(id, ofOther))
                .body("items[0]", aMapWithSize(2));
        var unknown = identify(acting(Passports.op("51")), list(line(aWorker())))
                .statusCode(200)
                .extract()
                .asString();
        assertThat(identify(acting(Passports.op("51")), list(line(foreign)))
                        .statusCode(200)
                        .extract()
                        .asString())
                .isEqualTo(unknown);
    }

    @Test
    void a_number_under_another_name_is_nobodys_and_blanks_and_small_letters_make_no_difference() {
        var own = aWorker();
        var id = register("51", own);
        identify(acting(Passports.op("51")), list(line(own.idNumber(), "别人")))
                .statusCode(200)
                .body("items", hasSize(0));
        identify(acting(Passports.op("51")), list(line("51", own.name()), line("", own.name())))
                .statusCode(422);
        identify(acting(Passports.op("51")), list(line("513431", own.name())))
                .statusCode(200)
                .body("items", hasSize(0));
        var spaced =
                own.idNumber().substring(0, 6) + own.idNumber().substring(6).toLowerCase() + " ";
        identify(
                        acting(Passports.op("51")),
                        list(line(
                                spaced,
                                " " + own.name().substring(0, 1) + " · "
                                        + own.name().substring(1))))
                .statusCode(200)
                .body("items.id", contains(id));
    }

    @Test
    void somebody_who_stands_on_the_list_twice_is_told_twice() {
        var own = aWorker();
        var id = register("51", own);
        identify(acting(Passports.op("51")), list(line(own), line(own)))
                .statusCode(200)
                .body("items.place", contains(0, 1))
                .body("items.id", contains(id, id));
    }

    @Test
    void who_reaches_nobody_identifies_nobody() {
        var own = aWorker();
        register("51", own);
        for (var caller : List.of(
                Passports.dp("51"),
                Passports.st("51", "44"),
                Passports.em("44", "91440300MA5ABCDEG0", new UUID(0, 1)))) {
            identify(acting(caller), list(line(own))).statusCode(200).body("items", hasSize(0));
        }
        for (var caller : List.of(Passports.no(), Passports.pt("51"), Passports.wk("51", new UUID(0, 1)))) {
            identify(acting(caller), list(line(own))).statusCode(403);
        }
    }

    @Test
    void the_person_reads_who_asked_and_the_number_is_not_in_the_record() {
        var own = aWorker();
        var id = register("51", own);
        identify(acting(Passports.op("51")), list(line(own))).statusCode(200);
        var record = "items.find { it.operation == 'identifyPersons' }";
        var records = office("51").get("/api/v1/workers/" + id + "/access-records");
        assertThat(records.asString()).doesNotContain(own.idNumber()).doesNotContain(own.name());
        records.then()
                .statusCode(200)
                .body("items.operation", hasItem("identifyPersons"))
                .body(record + ".purpose", equalTo("WAGE_BATCH"))
                .body(record + ".reason", equalTo("transfer-tracking for " + BASIS))
                .body(record + ".fieldGroups", containsInAnyOrder("F0", "F2"));
    }

    @Test
    void only_an_exchanged_passport_opens_it_and_once() {
        var own = aWorker();
        register("51", own);
        identify(Passports.op("51"), list(line(own))).statusCode(403);
        identify(acting(Passports.op("51")).audience("transfer-tracking"), list(line(own)))
                .statusCode(401);
        var passport = acting(Passports.op("51")).token();
        ask(passport, list(line(own))).statusCode(200);
        ask(passport, list(line(own))).statusCode(401).body("code", equalTo("PASSPORT_INVALID"));
    }

    @Test
    void a_wrong_question_is_told_what_is_wrong() {
        var line = line(aWorker());
        identify(acting(Passports.op("51")), list()).statusCode(422);
        identify(
                        acting(Passports.op("51")),
                        Map.of("people", Collections.nCopies(2001, line), "purpose", "WAGE_BATCH", "basisRef", BASIS))
                .statusCode(422);
        identify(acting(Passports.op("51")), with(list(line), "basisRef", "because"))
                .statusCode(422);
        identify(acting(Passports.op("51")), with(list(line), "people", List.of(Map.of("name", "x"))))
                .statusCode(422);
        identify(acting(Passports.op("51")), with(list(line), "purpose", "CURIOSITY"))
                .statusCode(400);
    }

    private static Passports acting(Passports caller) {
        return caller.with("act", Map.of("sub", "transfer-tracking"));
    }

    private static Map<String, String> line(WorkerJson person) {
        return line(person.idNumber(), person.name());
    }

    private static Map<String, String> line(String idNumber, String name) {
        return Map.of("name", name, "idNumber", idNumber);
    }

    @SafeVarargs
    private static Map<String, Object> list(Map<String, String>... people) {
        return new HashMap<>(Map.of("people", Stream.of(people).toList(), "purpose", "WAGE_BATCH", "basisRef", BASIS));
    }

    private static Map<String, Object> with(Map<String, Object> question, String name, Object value) {
        question.put(name, value);
        return question;
    }

    private static ValidatableResponse identify(Passports passport, Map<String, Object> question) {
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
