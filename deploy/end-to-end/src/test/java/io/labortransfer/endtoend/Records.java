package io.labortransfer.endtoend;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.labortransfer.local.sample.Firm;
import io.labortransfer.local.stack.Stack;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** One record of each kind from the journey, between Sichuan (51) and Zhejiang (33), found as their own parties find them. */
final class Records {

    /** A duty to share that two persons of the nation have written. */
    static final String DUTY = "EMPLOYMENT_SERVICE_HANDOVER";

    private final Map<String, String> ids = new TreeMap<>();
    private final Stack stack;
    private final Client office;
    private String seeker = "";
    private final String employer;

    Records(Suite suite) {
        this.stack = suite.stack();
        Client origin = suite.as("office-51");
        JsonNode transfer = first(origin, "/api/v1/transfers?limit=1");
        String worker = transfer.path("workerId").asText();
        ids.put("workers", worker);
        ids.put(
                "intents",
                first(origin, "/api/v1/workers/" + worker + "/intents")
                        .path("id")
                        .asText());
        ids.put(
                "consents",
                first(origin, "/api/v1/workers/" + worker + "/consents")
                        .path("id")
                        .asText());
        ids.put("transfers", transfer.path("id").asText());
        ids.put("matches", transfer.path("matchId").asText());
        ids.put("employers", transfer.path("employerId").asText());
        ids.put("job-orders", transfer.path("jobOrderId").asText());
        ids.put(
                "matches/batches",
                origin.get("/api/v1/matches/" + transfer.path("matchId").asText())
                        .body()
                        .path("runId")
                        .asText());
        ids.put("trips", transfer.path("tripId").asText());
        ids.put("spells", first(origin, "/api/v1/spells?limit=1").path("id").asText());
        for (var collection : List.of("workers", "households", "intents", "consents", "students")) {
            ids.put(collection + "/imports", importOf(suite.as("office-51"), collection));
        }
        ids.put("agreements", agreementOf(suite));
        ids.put("households", householdOf(suite));
        ids.put("risk-referrals", referralOf(suite, householdOf(suite)));
        referralOf(suite, of("households"));
        ids.put("duplicates", duplicateOf(suite));
        ids.put("relocations", relocationOf(suite));
        ids.put("reports/registry", reportOf(suite, "registry", "RETENTION"));
        ids.put("reports/matching", reportOf(suite, "matching", "RECRUITMENT_FUNNEL"));
        ids.put("recruitment-events", eventOf(suite));
        eventOf(suite);
        ids.putAll(TrainingRecords.made(suite, worker));
        dutyOf(suite);
        this.employer = stack.sample().firms().stream()
                .map(Firm::clientId)
                .filter(firm -> suite.as(firm)
                                .get("/api/v1/transfers/" + ids.get("transfers"))
                                .status()
                        == 200)
                .findFirst()
                .orElseThrow();
        ids.put("job-orders/imports", importOf(suite.as(employer), "job-orders"));
        employerIsHeard(suite);
        candidatesOf(suite);
        this.office = origin;
    }

    /** The id of a record that {@code operation} could be called on. */
    String idFor(ApiOperation operation) {
        String path = operation.path().replace("/api/v1/", "");
        int id = path.indexOf("/{id}");
        String collection = id < 0 ? "workers" : path.substring(0, id);
        String found = ids.get(collection);
        if (found == null || found.isEmpty()) {
            throw new IllegalStateException("no record for " + operation + ": add its collection here");
        }
        return found;
    }

    /** The client of the employer whose records these are. */
    String employer() {
        return employer;
    }

    /** The id of the record of {@code collection}, such as {@code job-orders}. */
    String of(String collection) {
        return Objects.requireNonNull(ids.get(collection), () -> "no record of " + collection + ": add it here");
    }

    /** The client of some employer in this unit. */
    String employerOf(String unit) {
        return stack.sample().firms().stream()
                .filter(firm -> firm.destination().equals(unit))
                .map(Firm::clientId)
                .findFirst()
                .orElseThrow();
    }

    /** Somebody of Sichuan who could take a post at this moment: to whom a run has proposed one since is no longer asked. */
    String seeker() {
        if (!seeker.isEmpty() && hasPosts(seeker)) {
            return seeker;
        }
        String occupation = office.get("/api/v1/job-orders/" + of("job-orders"))
                .body()
                .path("occupationCode")
                .asText();
        seeker = new Seekers(office, "511702").skilledFor("33", occupation);
        await().atMost(Duration.ofSeconds(30)).until(() -> hasPosts(seeker));
        return seeker;
    }

    private boolean hasPosts(String worker) {
        return !office.get("/api/v1/matches/best-posts?workerId=" + worker)
                .body()
                .path("items")
                .isEmpty();
    }

    private static String importOf(Client sender, String collection) {
        var started = sender.call(
                "POST",
                "/api/v1/" + collection + "/imports?mode=CREATE_ONLY&sourceSystem=isolation&templateVersion=1",
                "application/x-ndjson",
                "{}\n{}\n");
        return started.body().path("id").asText();
    }

    /** Two persons whom Zhejiang holds and Sichuan claims; the first of the cases. */
    private static String duplicateOf(Suite suite) {
        String first = claimed(suite, Newcomer.next());
        claimed(suite, Newcomer.next());
        return first;
    }

    private static String claimed(Suite suite, Newcomer person) {
        suite.as("office-33").call("POST", "/api/v1/workers", "application/json", person.in("330102"));
        return suite.as("office-51")
                .call("POST", "/api/v1/workers", "application/json", person.in("513431"))
                .body()
                .path("duplicateId")
                .asText();
    }

    /** Two workers whom Sichuan offers to Zhejiang; the first of the relocations. */
    private static String relocationOf(Suite suite) {
        String first = offered(suite, Newcomer.next());
        offered(suite, Newcomer.next());
        return first;
    }

    private static String offered(Suite suite, Newcomer person) {
        String worker = suite.as("office-51")
                .call("POST", "/api/v1/workers", "application/json", person.in("513431"))
                .body()
                .path("id")
                .asText();
        return suite.as("office-51")
                .call(
                        "POST",
                        "/api/v1/relocations",
                        "application/json",
                        "{\"workerId\": \"" + worker + "\", \"toDivision\": \"330102\"}")
                .body()
                .path("id")
                .asText();
    }

    /** A proposal, which both parties see and nobody else, before a draft that its own party alone sees. */
    private static String agreementOf(Suite suite) {
        var drafted = draft(suite);
        draft(suite);
        String id = drafted.body().path("id").asText();
        var proposed =
                suite.as("office-51").call("POST", "/api/v1/agreements/" + id + "/propose", "application/json", "");
        if (proposed.status() != 200) {
            throw new IllegalStateException("no agreement was proposed: " + drafted + ", " + proposed);
        }
        return id;
    }

    /** A household without workers, which was corrected twice. */
    private static String householdOf(Suite suite) {
        var office = suite.as("office-51");
        var entered = office.call("POST", "/api/v1/households", "application/json", """
                        {"registrationDivision": "511702",
                         "members": [{"relation": "HEAD", "ageBand": "RETIRED", "capacity": "WEAK_OR_SEMI"}]}""");
        String id = entered.body().path("id").asText();
        for (boolean relocated : new boolean[] {true, false}) {
            var corrected = office.call(
                    "PATCH",
                    "/api/v1/households/" + id,
                    "application/merge-patch+json",
                    "{\"relocated\": " + relocated + "}");
            if (corrected.status() != 200) {
                throw new IllegalStateException("no household was corrected: " + entered + ", " + corrected);
            }
        }
        return id;
    }

    private static String referralOf(Suite suite, String household) {
        var sent = suite.as("office-51")
                .call("POST", "/api/v1/households/" + household + "/risk-referrals", "application/json", """
                        {"reason": "INCOME_DROP", "evidenceRef": "visit-1", "observedOn": "2026-01-05"}""");
        if (sent.status() != 201) {
            throw new IllegalStateException("no risk referral was sent: " + sent);
        }
        return sent.body().path("id").asText();
    }

    /** The employer was stopped twice, which its record tells, was to be blocked, said what it had to say, and goes on. */
    private void employerIsHeard(Suite suite) {
        String path = "/api/v1/employers/" + of("employers");
        Client office = suite.as("office-33");
        for (String reason : List.of("WAGE_ARREARS", "NO_CONTRACT")) {
            done(office, path + "/suspend", "{\"reasonCode\": \"" + reason + "\"}");
            done(office, path + "/reinstate", "{}");
        }
        done(
                office,
                path + "/block-notice",
                "{\"basis\": \"REPEATED_WAGE_ARREARS\", \"text\": \"two months are unpaid\"}");
        done(suite.as(employer), path + "/hearing-statement", "{\"text\": \"they are paid by now\"}");
        done(office, path + "/unblock", "{\"note\": \"the slips are there\"}");
    }

    /** Two people of Zhejiang who could take the post, for which there is room again. */
    private void candidatesOf(Suite suite) {
        Client office = suite.as("office-33");
        String path = "/api/v1/job-orders/" + of("job-orders");
        JsonNode order = office.get(path).body();
        Client.Answer enlarged = suite.as(employer)
                .call(
                        "PATCH",
                        path,
                        "application/merge-patch+json",
                        "{\"headcount\": %d}".formatted(order.path("headcount").asInt() + 2));
        if (enlarged.status() != 200) {
            throw new IllegalStateException("there is no room for candidates: " + enlarged);
        }
        Seekers seekers = new Seekers(office, "330102");
        for (int i = 0; i < 2; i++) {
            seekers.skilledFor("33", order.path("occupationCode").asText());
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        office.get(path + "/candidates").body().path("items").size() == 2);
    }

    private static void done(Client client, String path, String body) {
        Client.Answer answer = client.call("POST", path, "application/json", body);
        if (answer.status() != 200) {
            throw new IllegalStateException("not done: " + path + ": " + answer);
        }
    }

    private static Client.Answer draft(Suite suite) {
        return suite.as("office-51").call("POST", "/api/v1/agreements", "application/json", """
                        {"type": "EAST_WEST", "validFrom": "2026-01-01", "validTo": "2099-01-01",
                         "parties": [{"side": "ORIGIN", "divisionPrefix": "51"},
                                     {"side": "DESTINATION", "divisionPrefix": "33"}],
                         "lines": [{"year": 2026, "group": "ALL", "targetPersons": 500, "committedPosts": 600,
                                    "fundedSeatCap": 300}]}""");
    }

    private static void dutyOf(Suite suite) {
        String duty = """
                {"legalText": "Employment Promotion Law, article 35", "fieldGroups": ["F1"], "validTo": "2099-12-31"}""";
        for (String person : List.of("national-office", "national-office-second")) {
            var written = suite.as(person)
                    .send(
                            "PUT",
                            "/api/v1/sharing-duties/" + DUTY,
                            Map.of("Content-Type", "application/json", "If-Match", "*"),
                            duty);
            if (written.status() >= 300) {
                throw new IllegalStateException("no duty to share was written: " + written);
            }
        }
    }

    /** A fair that Sichuan announces. */
    private static String eventOf(Suite suite) {
        var announced = suite.as("office-51").call("POST", "/api/v1/recruitment-events", "application/json", """
                        {"kind": "JOB_FAIR", "division": "511702", "day": "2099-01-01", "provinces": ["51"]}""");
        if (announced.status() != 201) {
            throw new IllegalStateException("no recruitment event was announced: " + announced);
        }
        return announced.body().path("id").asText();
    }

    /** What Sichuan has, counted; its rows are there. */
    private static String reportOf(Suite suite, String area, String kind) {
        String path = "/api/v1/reports/" + area;
        Client office = suite.as("office-51");
        String id = office.call("POST", path, "application/json", "{\"kind\":\"" + kind + "\"}")
                .body()
                .path("id")
                .asText();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> office.get(path + "/" + id)
                        .body()
                        .path("state")
                        .asText()
                        .equals("DONE"));
        return id;
    }

    private static JsonNode first(Client client, String path) {
        var answer = client.get(path);
        JsonNode item = answer.body().path("items").path(0);
        if (item.isMissingNode()) {
            throw new IllegalStateException("the journey left nothing at " + path + ": " + answer);
        }
        return item;
    }
}
