package io.labortransfer.endtoend;

import io.labortransfer.local.sample.Firm;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A published post that asks nothing of anybody, so that whoever would go there fits.
 *
 * @param id of its job order
 * @param unit where it is
 */
record OpenPost(String id, String unit) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Some employer of the unit asks for so many, and the office of the place approves. */
    static OpenPost in(Suite suite, String unit, int headcount) {
        return published(suite, unit, headcount, "");
    }

    /** The same by a line of an agreement. */
    static OpenPost ofLine(Suite suite, String unit, int headcount, String line) {
        return published(suite, unit, headcount, "\"agreementLineId\": \"" + line + "\",");
    }

    private static OpenPost published(Suite suite, String unit, int headcount, String more) {
        Firm firm = suite.stack().sample().firms().stream()
                .filter(each -> each.destination().equals(unit))
                .findFirst()
                .orElseThrow();
        Client employer = suite.as(firm.clientId());
        String employerId = employer.get("/api/v1/job-orders?limit=1")
                .body()
                .path("items")
                .path(0)
                .path("employerId")
                .asText();
        goesOn(suite.as("office-" + unit), "/api/v1/employers/" + employerId);
        LocalDate today = LocalDate.now(ZONE);
        String order = Trainees.made(employer.call("POST", "/api/v1/job-orders", "application/json", """
                {"employerId": "%s", %s "employmentForm": "DIRECT", "workForm": "EMPLOYED", "occupationCode": "4-09-08-01",
                 "siteDivision": "%s", "headcount": %d, "nightShift": false, "publishFrom": "%s", "validTo": "%s",
                 "startFrom": "%s", "fullTime": true,
                 "wage": {"baseFen": 500000, "basis": "MONTHLY", "overtimeIncluded": false, "usualWeeklyHours": 44,
                          "deductions": [], "payDay": 10},
                 "terms": {"contractKind": "LABOR_CONTRACT", "insurance": ["SOCIAL_INSURANCE", "ACCIDENT"],
                           "lodging": {"provided": true, "costFen": 0, "beds": %d}, "returnFunding": "EMPLOYER"}}""".formatted(
                        employerId,
                        more,
                        firm.division(),
                        headcount,
                        today,
                        today.plusDays(90),
                        today.plusDays(3),
                        headcount)));
        moved(employer, order, "submit");
        moved(suite.as("office-" + unit), order, "approve");
        return new OpenPost(order, unit);
    }

    /** Whatever others have played with the firm before. */
    private static void goesOn(Client office, String firm) {
        String state = office.get(firm).body().path("state").asText();
        if (!state.equals("VERIFIED")) {
            String step = state.equals("SUSPENDED") ? "reinstate" : "unblock";
            Client.Answer answer = office.call("POST", firm + "/" + step, "application/json", "{}");
            if (answer.status() != 200) {
                throw new IllegalStateException("the firm does not go on: " + answer);
            }
        }
    }

    private static void moved(Client party, String order, String step) {
        Client.Answer answer = party.call("POST", "/api/v1/job-orders/" + order + "/" + step, "application/json", "{}");
        if (answer.status() != 200) {
            throw new IllegalStateException("the order did not " + step + ": " + answer);
        }
    }
}
