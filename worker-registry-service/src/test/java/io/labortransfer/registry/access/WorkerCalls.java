package io.labortransfer.registry.access;

import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.WorkerJson.aWorker;

import io.labortransfer.registry.WorkerJson;
import io.labortransfer.testing.Passports;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One good call for each operation that shows who is registered, about one worker or about one who is given up for it; in the order of a life. */
final class WorkerCalls {
    private static final String WORKERS = "/api/v1/workers";

    private final Map<String, Function<RequestSpecification, Response>> calls = new LinkedHashMap<>();
    private final Map<String, String> others = new HashMap<>();
    private final String unit;
    private final WorkerJson worker;
    private final String id;

    WorkerCalls(String unit, WorkerJson worker, String id) {
        this.unit = unit;
        this.worker = worker;
        this.id = id;
    }

    /** Those whom an operation is about that is about somebody else. */
    Map<String, String> others() {
        return others;
    }

    /** By operation, in an order in which they can be made. */
    Map<String, Function<RequestSpecification, Response>> all() {
        calls.put("registerWorker", o -> o.body(worker.json()).post(WORKERS));
        calls.put("getWorker", o -> o.get(WORKERS + "/" + id));
        calls.put("listWorkers", o -> o.get(WORKERS + "?limit=500"));
        calls.put(
                "searchWorkers",
                o -> o.body(Map.of("idNumber", worker.idNumber())).post(WORKERS + "/search"));
        calls.put(
                "revealWorker",
                o -> o.body(Map.of(
                                "fields",
                                List.of("NAME"),
                                "purpose",
                                "CONTACT",
                                "reason",
                                "the seat must be confirmed"))
                        .post(WORKERS + "/" + id + "/reveal"));
        behindTheGateway();
        calls.put("listAccessRecords", o -> o.get(WORKERS + "/" + id + "/access-records"));
        calls.put("listWorkerHistory", o -> o.get(WORKERS + "/" + id + "/history"));
        calls.put(
                "correctWorker",
                o -> o.contentType("application/merge-patch+json")
                        .header("If-Match", "*")
                        .body("{\"education\":\"80\"}")
                        .patch(WORKERS + "/" + id));
        calls.put(
                "updateContact",
                o -> o.body(Map.of("phone", "+8613900001111")).post(WORKERS + "/" + id + "/contact-updates"));
        states();
        return calls;
    }

    private void behindTheGateway() {
        calls.put(
                "resolvePersons",
                o -> asked(
                                o,
                                "MANIFEST",
                                "trp_01jd5t3v7x8h2k4m6n8p0q2r4s",
                                Map.of("ids", List.of(id), "fieldGroups", List.of("F2")))
                        .post("/internal/persons:resolve"));
        calls.put(
                "identifyPersons",
                o -> asked(
                                o,
                                "WAGE_BATCH",
                                "spl_01jd5t3v7x8h2k4m6n8p0q2r4s",
                                Map.of("people", List.of(Map.of("name", worker.name(), "idNumber", worker.idNumber()))))
                        .post("/internal/persons:identify"));
    }

    private RequestSpecification asked(RequestSpecification o, String purpose, String basis, Map<String, Object> whom) {
        var body = new HashMap<>(whom);
        body.put("purpose", purpose);
        body.put("basisRef", basis);
        return o.auth()
                .oauth2(Passports.op(unit)
                        .with("act", Map.of("sub", "transfer-tracking"))
                        .token())
                .urlEncodingEnabled(false)
                .body(body);
    }

    private void states() {
        move("suspendWorker", id, "suspend");
        move("reinstateWorker", id, "reinstate");
        var waiting = register(unit, aWorker().in("440103").with("attestation", "SELF"));
        move("verifyWorker", waiting, "verify");
        move("archiveWorker", waiting, "archive");
        move("deceaseWorker", register(unit, aWorker().in("440103")), "decease");
    }

    private void move(String operation, String whom, String how) {
        others.put(operation, whom);
        calls.put(operation, o -> o.body(Map.of("reason", "it is so")).post(WORKERS + "/" + whom + "/" + how));
    }
}
