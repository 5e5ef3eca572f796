package io.labortransfer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How people of Zhejiang (33) and a post in Guangdong (44) find each other without a run: by an application, or by an invitation. */
class WaysInIT {

    private static final String DESTINATION = "44";
    private static final String JSON = "application/json";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Suite suite = Suite.played();
    private final Client office = suite.as("office-33");
    private final Client guangdong = suite.as("office-" + DESTINATION);
    private final Client employer = suite.as(suite.records().employerOf(DESTINATION));
    private final Seekers seekers = new Seekers(office, "330102");
    private final OpenPost post = OpenPost.in(suite, DESTINATION, 5);
    private final String order = "/api/v1/job-orders/" + post.id();

    /** A run of another journey shall not find this post as good as its own. */
    @AfterEach
    void thePostIsTaken() {
        assertThat(employer.call("POST", order + "/close", JSON, "").status()).isEqualTo(200);
    }

    @Test
    void a_worker_applies_and_the_consent_that_came_with_it_carries_the_match_until_it_is_taken_back() {
        String worker = seekers.register("NORMAL");
        Trainees.made(seekers.wishes(worker, DESTINATION, Seekers.word()));
        String consent =
                """
                {"purpose": "SHARE_IDENTITY_EMPLOYER", "scope": ["%s"]}""".formatted(office.get(order).body().path("employerId").asText());

        String match = "/api/v1/matches/" + applied(worker, consent);

        assertThat(state(match)).isEqualTo("WORKER_ACCEPTED");
        assertThat(employer.get(match).body().path("candidateRef").asText()).startsWith("cnd_");
        assertThat(employer.get(match).body().has("workerId")).isFalse();
        await().atMost(SOON).until(() -> consents(worker).size() == 1);
        assertThat(consents(worker).path(0).path("purpose").asText()).isEqualTo("SHARE_IDENTITY_EMPLOYER");
        assertThat(employer.call("POST", match + "/shortlist", JSON, "").status())
                .isEqualTo(200);

        String given = "/api/v1/consents/" + consents(worker).path(0).path("id").asText();
        assertThat(office.call("POST", given + "/revoke", JSON, "{\"workerWord\": " + Seekers.word() + "}")
                        .status())
                .isEqualTo(200);
        await().atMost(SOON).until(() -> state(match).equals("RELEASED"));
    }

    @Test
    void an_employer_invites_under_an_agreement_and_the_invitation_ends_with_it() {
        Set<String> before = new TreeSet<>(refs());
        String worker = seekers.wishingFor(DESTINATION, "NORMAL");
        String agreement = "/api/v1/agreements/" + agreed();
        await().atMost(SOON).until(() -> !newSince(before).isEmpty());
        List<String> appeared = newSince(before);

        JsonNode outcomes = invited(appeared);

        String match = outcomes.valueStream()
                .map(outcome -> "/api/v1/matches/" + outcome.path("matchId").asText())
                .filter(invited ->
                        office.get(invited).body().path("workerId").asText().equals(worker))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the worker was not invited: " + outcomes));
        assertThat(state(match)).isEqualTo("SHORTLISTED");
        assertThat(invited(appeared).findValuesAsText("outcome")).containsOnly("NOT_AVAILABLE");
        assertThat(office.call("POST", match + "/worker-decision", JSON, """
                                {"step": "PROPOSAL", "decision": "ACCEPT", "workerWord": %s}""".formatted(Seekers.word()))
                        .status())
                .isEqualTo(200);
        assertThat(state(match)).isEqualTo("MUTUAL");

        assertThat(office.call("POST", agreement + "/terminate", JSON, "{\"reasonCode\": \"BUDGET_STOP\"}")
                        .status())
                .isEqualTo(200);
        await().atMost(SOON).until(() -> state(match).equals("RELEASED"));
    }

    /** What the registry knows takes a moment to be known where the worker applies. */
    private String applied(String worker, String consent) {
        String body = """
                {"workerId": "%s", "workerWord": %s, "consents": [%s]}""".formatted(worker, Seekers.word(), consent);
        Client.Answer answer = await().atMost(SOON)
                .until(
                        () -> office.call("POST", order + "/applications", JSON, body),
                        last -> last.status() != 404 && !last.code().equals("RULE_NOT_MET"));
        return Trainees.made(answer);
    }

    /** Zhejiang and Guangdong agree that people of the one may work in the other. */
    private String agreed() {
        int year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
        String id = Trainees.made(office.call("POST", "/api/v1/agreements", JSON, """
                {"type": "BILATERAL", "validFrom": "%d-01-01", "validTo": "2099-01-01",
                 "parties": [{"side": "ORIGIN", "divisionPrefix": "33"}, {"side": "DESTINATION", "divisionPrefix": "44"}],
                 "lines": [{"year": %d, "group": "ALL", "targetPersons": 50, "committedPosts": 60, "fundedSeatCap": 30}]}""".formatted(year, year)));
        assertThat(office.call("POST", "/api/v1/agreements/" + id + "/propose", JSON, "")
                        .status())
                .isEqualTo(200);
        for (Client party : List.of(office, guangdong)) {
            assertThat(party.call("POST", "/api/v1/agreements/" + id + "/sign", JSON, "{\"revision\": 1}")
                            .status())
                    .isEqualTo(200);
        }
        return id;
    }

    private JsonNode invited(List<String> refs) {
        Client.Answer answer = employer.call(
                "POST", order + "/invitations", JSON, "{\"candidateRefs\": [\"" + String.join("\",\"", refs) + "\"]}");
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body().path("items");
    }

    private List<String> newSince(Set<String> before) {
        return refs().stream().filter(ref -> !before.contains(ref)).toList();
    }

    private List<String> refs() {
        return employer.get(order + "/candidates?limit=500")
                .body()
                .path("items")
                .findValuesAsText("candidateRef");
    }

    private JsonNode consents(String worker) {
        return office.get("/api/v1/workers/" + worker + "/consents").body().path("items");
    }

    private String state(String record) {
        return office.get(record).body().path("state").asText();
    }
}
