package io.labortransfer.registry.subject;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.word;
import static org.awaitility.Awaitility.await;

import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.Passports;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;

/** A copy as a person asks for it and gets it. */
public final class PersonCopy {
    private PersonCopy() {}

    /** The worker alone. */
    static Passports self(String unit, String worker) {
        return Passports.wk(unit, WorkerId.of(worker).value());
    }

    /** Asks, and gives the address of the request. */
    static String asked(Passports by, String worker) {
        var address = as(by).body(Map.of("type", "EXPORT", "workerWord", word()))
                .post("/api/v1/workers/" + worker + "/subject-requests")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        return address.substring(address.indexOf("/api/"));
    }

    /** Asks, and waits until the copy lies there. */
    public static String made(Passports by, String worker) {
        var request = asked(by, worker);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> "DONE".equals(as(by).get(request).<String>path("state")));
        return request;
    }

    /** Fetches it. */
    public static Response fetch(Passports by, String request) {
        return as(by).get(request + "/file");
    }

    /** What it says. */
    public static JsonPath read(Passports by, String request) {
        return fetch(by, request).then().statusCode(200).extract().jsonPath();
    }
}
