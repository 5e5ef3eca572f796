package io.labortransfer.registry.access;

import static io.labortransfer.registry.Doors.word;

import io.labortransfer.registry.Doors;
import io.labortransfer.registry.subject.PersonCopy;
import io.labortransfer.testing.Passports;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** One good call for each operation on what a person asks about the own data, all about one worker, who is erased by them at the end. */
final class SubjectCalls {
    private final Map<String, Function<RequestSpecification, Response>> calls = new LinkedHashMap<>();
    private final String unit;
    private final String worker;
    private final String requests;
    private String request = "";

    SubjectCalls(String unit, String worker) {
        this.unit = unit;
        this.worker = worker;
        this.requests = "/api/v1/workers/" + worker + "/subject-requests";
    }

    /** By operation, in an order in which they can be made. */
    Map<String, Function<RequestSpecification, Response>> all() {
        calls.put("getSubjectCopy", o -> o.get(PersonCopy.made(Passports.op(unit), worker) + "/file"));
        calls.put("acceptCorrection", o -> o.body(Map.of()).post(claim("EDUCATION", "90") + "/accept"));
        calls.put("declineCorrection", o -> o.body(Map.of("reason", "it is so")).post(claim("SEX", "2") + "/decline"));
        calls.put(
                "liftRestriction",
                o -> o.body(Map.of("workerWord", word())).post(asked(Map.of("type", "RESTRICT")) + "/lift"));
        calls.put("requestSubjectRight", o -> {
            var answer = o.body(Map.of("type", "ERASE", "workerWord", word())).post(requests);
            request = requests + "/" + answer.path("id");
            return answer;
        });
        calls.put("getSubjectRequest", o -> o.get(request));
        calls.put("getSubjectRequestHistory", o -> o.get(request + "/history"));
        return calls;
    }

    private String claim(String fact, String value) {
        return asked(Map.of("type", "CORRECT", "fact", fact, "claimed", value));
    }

    private String asked(Map<String, Object> what) {
        var body = new HashMap<>(what);
        body.put("workerWord", word());
        return requests + "/" + Doors.office(unit).body(body).post(requests).path("id");
    }
}
