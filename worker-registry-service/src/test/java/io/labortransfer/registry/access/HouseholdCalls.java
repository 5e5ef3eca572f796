package io.labortransfer.registry.access;

import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.HouseholdJson.aHousehold;
import static io.labortransfer.registry.WorkerJson.aWorker;

import io.labortransfer.registry.Doors;
import io.labortransfer.testing.Passports;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** One good call for each operation that shows who lives together and is at risk, all about one worker; in the order of a life. */
final class HouseholdCalls {
    private static final String HOUSEHOLDS = "/api/v1/households";
    private static final String REFERRALS = "/api/v1/risk-referrals";
    private static final Map<String, String> SEEN =
            Map.of("reason", "JOB_LOSS", "evidenceRef", "visit-1", "observedOn", "2026-01-05");

    private final Map<String, Function<RequestSpecification, Response>> calls = new LinkedHashMap<>();
    private final String unit;
    private final String worker;
    private String household = "";
    private String referral = "";

    HouseholdCalls(String unit, String worker) {
        this.unit = unit;
        this.worker = worker;
    }

    /** The id of the household, once it is entered. */
    String id() {
        return household.substring(household.lastIndexOf('/') + 1);
    }

    /** By operation, in an order in which they can be made. */
    Map<String, Function<RequestSpecification, Response>> all() {
        calls.put("enterHousehold", o -> {
            var answer = o.body(aHousehold().in("440103").of(worker).andAChild().json())
                    .post(HOUSEHOLDS);
            household = HOUSEHOLDS + "/" + answer.path("id");
            return answer;
        });
        calls.put("getHousehold", o -> o.get(household));
        calls.put("listHouseholds", o -> o.get(HOUSEHOLDS + "?limit=500"));
        calls.put(
                "correctHousehold",
                o -> o.contentType("application/merge-patch+json")
                        .header("If-Match", "*")
                        .body("{\"relocated\": true}")
                        .patch(household));
        calls.put("listHouseholdVersions", o -> o.get(household + "/history"));
        calls.put("putHouseholdMember", o -> o.body(Map.of("relation", "HEAD")).put(household + "/members/" + worker));
        calls.put("removeHouseholdMember", o -> {
            var spouse = register(unit, aWorker().in("440103"));
            Doors.office(unit)
                    .body(Map.of("relation", "SPOUSE"))
                    .put(household + "/members/" + spouse)
                    .then()
                    .statusCode(200);
            return o.header("If-Match", "*").delete(household + "/members/" + spouse);
        });
        calls.put("sendRiskReferral", o -> {
            var answer = o.body(SEEN).post(household + "/risk-referrals");
            referral = REFERRALS + "/" + answer.path("id");
            return answer;
        });
        calls.put("getRiskReferral", o -> o.get(referral));
        calls.put("listRiskReferralHistory", o -> o.get(referral + "/history"));
        calls.put("listRiskReferrals", o -> o.get(REFERRALS + "?limit=500"));
        calls.put("receiveRiskReferral", o -> county(o).body("{}").post(referral + "/receive"));
        calls.put(
                "reportRiskReferralOutcome",
                o -> county(o).body(Map.of("outcome", "NOT_IDENTIFIED")).post(referral + "/outcome"));
        return calls;
    }

    /** The county of the household alone reviews. */
    private RequestSpecification county(RequestSpecification office) {
        return office.auth().oauth2(Passports.op(unit).prefix("440103").token());
    }
}
