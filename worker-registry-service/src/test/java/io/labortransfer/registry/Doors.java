package io.labortransfer.registry;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.labortransfer.testing.Passports;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The service as its callers meet it. */
public final class Doors {
    private Doors() {}

    /** A call with this passport. */
    public static RequestSpecification as(Passports passport) {
        return given().auth().oauth2(passport.token()).contentType("application/json");
    }

    /** A call of a province's origin office. */
    public static RequestSpecification office(String unit) {
        return as(Passports.op(unit));
    }

    /** Registers the worker and gives its id. */
    public static String register(String unit, WorkerJson worker) {
        return office(unit)
                .body(worker.json())
                .post("/api/v1/workers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Corrects a worker who was seen in this version. */
    public static Response correct(String unit, String worker, long seen, Map<String, ?> changes) {
        return as(Passports.op(unit))
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"v" + seen + "\"")
                .body(json(changes))
                .patch("/api/v1/workers/" + worker);
    }

    private static byte[] json(Object value) {
        try {
            return new ObjectMapper().writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Moves a registration: {@code move("51", id, "suspend")}. */
    public static Response move(String unit, String worker, String how) {
        return office(unit)
                .body(how.equals("verify") ? Map.of() : Map.of("reason", "the household book says otherwise"))
                .post("/api/v1/workers/" + worker + "/" + how);
    }

    /** A word of a worker, with a proof of its own. */
    public static Map<String, Object> word() {
        return word("ev-" + UUID.randomUUID());
    }

    /** A word of a worker with this proof. */
    public static Map<String, Object> word(String evidenceRef) {
        var word = new HashMap<String, Object>();
        word.put("by", "SELF_IN_PERSON");
        word.put("at", "2026-01-05T10:00:00.000+08:00");
        word.put("place", "town hall");
        word.put("languageUsed", "ii");
        word.put("evidenceRef", evidenceRef);
        return word;
    }

    /** A wish, as it is sent. */
    public static Map<String, Object> wish(Map<String, Object> word) {
        var wish = new HashMap<String, Object>();
        wish.put("workForms", List.of("EMPLOYED"));
        wish.put("occupations", List.of("6-05-01-03"));
        wish.put("destinations", List.of("44", "330100"));
        wish.put("wageMinFen", 450_000);
        wish.put("earliestStart", LocalDate.of(2026, 3, 1).toString());
        wish.put("latestStart", LocalDate.of(2026, 6, 1).toString());
        wish.put("lodgingNeeded", true);
        wish.put("workerWord", word);
        return wish;
    }

    /** Opens a wish and gives its id. */
    public static String openIntent(String unit, String worker) {
        return office(unit)
                .body(wish(word()))
                .post("/api/v1/workers/" + worker + "/intents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Erases the worker on the own word, and waits until it is done. */
    public static void erase(String unit, String worker) {
        var requests = "/api/v1/workers/" + worker + "/subject-requests";
        var request = office(unit)
                .body(Map.of("type", "ERASE", "workerWord", word()))
                .post(requests)
                .then()
                .statusCode(202)
                .extract()
                .<String>path("id");
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        "DONE".equals(office(unit).get(requests + "/" + request).path("state")));
    }
}
