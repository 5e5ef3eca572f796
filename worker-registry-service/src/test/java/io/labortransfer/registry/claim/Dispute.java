package io.labortransfer.registry.claim;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.TwoUnits.inGuizhou;

import io.labortransfer.registry.WorkerJson;
import io.labortransfer.testing.Passports;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;

/**
 * A worker of Sichuan (51) whom Guizhou (52) claims: what the sides say, and what is read of it.
 *
 * @param worker the worker
 * @param duplicate the case
 */
record Dispute(String worker, String duplicate) {
    static final Passports HOLDER = Passports.op("51");
    static final Passports CLAIMANT = Passports.op("52");

    /** Guizhou knows nothing of a protection. */
    static Dispute about(WorkerJson person) {
        var worker = register("51", person);
        var duplicate = office("52")
                .body(inGuizhou(person).without("underProtection").json())
                .post("/api/v1/workers")
                .then()
                .statusCode(202)
                .extract()
                .<String>path("duplicateId");
        return new Dispute(worker, duplicate);
    }

    String path() {
        return "/api/v1/duplicates/" + duplicate;
    }

    ValidatableResponse says(String unit, String wish, String why) {
        return office(unit)
                .body(Map.of("decision", wish, "reason", why, "evidence", List.of("register-" + unit)))
                .post(path() + "/dispositions")
                .then();
    }

    ValidatableResponse read(Passports who, String query) {
        return as(who).urlEncodingEnabled(false)
                .get(path() + (query.isEmpty() ? "" : "?" + query))
                .then();
    }

    ValidatableResponse history(Passports who) {
        return as(who).get(path() + "/history").then();
    }
}
