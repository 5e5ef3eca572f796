package io.labortransfer.registry;

import static io.labortransfer.registry.Doors.office;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** A person of Sichuan (51) whom Guizhou (52) claims, and what both do about it. */
public final class TwoUnits {
    private TwoUnits() {}

    /** The same person's record as Guizhou has it. */
    public static WorkerJson inGuizhou(WorkerJson worker) {
        var copy = WorkerJson.aWorker();
        new HashMap<>(worker.json()).forEach(copy::with);
        return copy.in("520521").with("sourceSystem", "bijie-hr");
    }

    /** Guizhou claims the person; the id of the case. */
    public static String claim(WorkerJson worker) {
        return office("52")
                .body(inGuizhou(worker).json())
                .post("/api/v1/workers")
                .then()
                .statusCode(202)
                .extract()
                .path("duplicateId");
    }

    /** A unit says what it wants. */
    public static ValidatableResponse says(String unit, String duplicate, String wish) {
        return office(unit)
                .body(Map.of("decision", wish, "reason", "the family lives here"))
                .post("/api/v1/duplicates/" + duplicate + "/dispositions")
                .then();
    }

    /** The case as a unit sees it. */
    public static JsonPath seen(String unit, String duplicate) {
        return office(unit)
                .get("/api/v1/duplicates/" + duplicate)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The relocation that settles the case, once it waits for an answer. */
    public static String relocationOf(String unit, String duplicate) {
        await().atMost(Duration.ofSeconds(60)).until(() -> requested(unit, duplicate) != null);
        return requested(unit, duplicate);
    }

    private static String requested(String unit, String duplicate) {
        return office(unit)
                .get("/api/v1/relocations?state=REQUESTED&limit=500")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.duplicateId == '" + duplicate + "' }?.id");
    }

    /** The worker's registration goes from Sichuan to Guizhou; the id of the relocation. */
    public static String moves(String worker) {
        return moves(worker, "51", "52", "520521");
    }

    /** The worker's registration goes from a unit to a county of another; the id of the relocation. */
    public static String moves(String worker, String from, String to, String division) {
        var relocation = office(from)
                .body(Map.of("workerId", worker, "toDivision", division))
                .post("/api/v1/relocations")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        office(to).post("/api/v1/relocations/" + relocation + "/accept").then().statusCode(200);
        reached(to, worker, "ACTIVE");
        return relocation;
    }

    /** Waits until the unit finds the worker in this state. */
    public static void reached(String unit, String worker, String state) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> state.equals(
                        office(unit).get("/api/v1/workers/" + worker).<String>path("state")));
    }
}
