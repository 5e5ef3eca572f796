package io.labortransfer.local.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One job order as its employer drafts it.
 *
 * @param refusal the code with which the destination office must refuse it; null for an order in order
 */
public record Vacancy(
        String ref,
        String uscc,
        String destination,
        String siteDivision,
        String occupation,
        int level,
        int headcount,
        long wageFen,
        String publishFrom,
        String validTo,
        String startFrom,
        @Nullable String refusal) {

    /** The body of POST /job-orders for the employer that the matching service knows under this id. */
    public Map<String, Object> body(String employerId) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("employerId", employerId);
        body.put("employmentForm", "DIRECT");
        body.put("workForm", "EMPLOYED");
        body.put("occupationCode", occupation);
        body.put("siteDivision", siteDivision);
        body.put("headcount", headcount);
        body.put("nightShift", false);
        body.put("publishFrom", publishFrom);
        body.put("validTo", validTo);
        body.put("startFrom", startFrom);
        body.put("fullTime", true);
        body.put("wage", wage());
        body.put("terms", terms());
        body.put(
                "requirements",
                List.of(Map.of("type", "OCCUPATION_LEVEL", "value", Integer.toString(level), "mandatory", true)));
        return body;
    }

    private Map<String, Object> wage() {
        Map<String, Object> wage = new LinkedHashMap<>();
        wage.put("baseFen", wageFen);
        wage.put("basis", "MONTHLY");
        wage.put("overtimeIncluded", false);
        wage.put("usualWeeklyHours", 44);
        wage.put("deductions", List.of());
        wage.put("payDay", 10);
        return wage;
    }

    private Map<String, Object> terms() {
        Map<String, Object> terms = new LinkedHashMap<>();
        terms.put("contractKind", "LABOR_CONTRACT");
        terms.put("insurance", List.of("SOCIAL_INSURANCE", "ACCIDENT"));
        terms.put("lodging", Map.of("provided", true, "costFen", 0, "beds", headcount));
        terms.put("returnFunding", "EMPLOYER");
        return terms;
    }
}
