package io.labortransfer.registry.access;

import static io.labortransfer.registry.Doors.wish;
import static io.labortransfer.registry.Doors.word;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One good call for each operation that shows what a worker wishes and allows, all about one worker; in the order of a life. */
final class WishCalls {
    private final Map<String, Function<RequestSpecification, Response>> calls = new LinkedHashMap<>();
    private final String ofWorker;
    private final String worker;
    private String intent = "";
    private String consent = "";

    WishCalls(String worker) {
        this.worker = worker;
        this.ofWorker = "/api/v1/workers/" + worker;
    }

    /** The id of the wish, once it is opened. */
    String intent() {
        return intent;
    }

    /** The id of the consent, once it is granted. */
    String consent() {
        return consent;
    }

    /** By operation, in an order in which they can be made. */
    Map<String, Function<RequestSpecification, Response>> all() {
        wishes();
        consents();
        calls.put("withdrawIntent", o -> o.body(Map.of("workerWord", word())).post(intents() + "/withdraw"));
        return calls;
    }

    private void wishes() {
        calls.put("openIntent", o -> {
            var answer = o.body(wish(word())).post(ofWorker + "/intents");
            intent = answer.path("id");
            return answer;
        });
        calls.put("listIntents", o -> o.get(ofWorker + "/intents"));
        calls.put("getIntent", o -> o.get(intents()));
        calls.put("listIntentHistory", o -> o.get(intents() + "/history"));
        calls.put("searchIntents", o -> o.get("/api/v1/intents?limit=500"));
        calls.put("reconfirmIntent", o -> o.body(Map.of("workerWord", word())).post(intents() + "/reconfirm"));
        calls.put(
                "amendIntent",
                o -> o.contentType("application/merge-patch+json")
                        .header("If-Match", "*")
                        .body(Map.of("wageMinFen", 500_000, "workerWord", word()))
                        .patch(intents()));
    }

    private void consents() {
        calls.put("grantConsent", o -> {
            var answer = o.body(Map.of("purpose", "SHARE_PROFILE_DEST", "scope", List.of("33"), "workerWord", word()))
                    .post(ofWorker + "/consents");
            consent = answer.path("id");
            return answer;
        });
        calls.put("listConsents", o -> o.get(ofWorker + "/consents"));
        calls.put("getConsent", o -> o.get("/api/v1/consents/" + consent));
        calls.put("listConsentHistory", o -> o.get("/api/v1/consents/" + consent + "/history"));
        calls.put("listShares", o -> o.get(ofWorker + "/shares"));
        calls.put("listWords", o -> o.get("/api/v1/words/registry?workerId=" + worker));
        calls.put(
                "revokeConsent",
                o -> o.body(Map.of("workerWord", word())).post("/api/v1/consents/" + consent + "/revoke"));
    }

    private String intents() {
        return "/api/v1/intents/" + intent;
    }
}
