package io.labortransfer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From a wish to a proposal, on the worker's word alone; and what breaks on the way. Zhejiang's people, posts in Guangdong. */
class WishJourneyIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String JSON = "application/json";
    private static final String DESTINATION = "44";
    private static OpenPost post;

    private final Suite suite = Suite.played();
    private final Client office = suite.as("office-33");
    private final Seekers seekers = new Seekers(office, "330102");

    @BeforeAll
    static void someEmployerAsksForMorePeopleThanThereAreTests() {
        post = OpenPost.in(Suite.played(), DESTINATION, 30);
    }

    @Test
    void a_wish_and_a_consent_become_a_proposal_that_says_why_it_was_made() {
        String worker = seekers.wishingFor(DESTINATION, "NORMAL");
        reasonBecomes(worker, "FITS");

        JsonNode match = proposal(worker);
        String path = "/api/v1/matches/" + match.path("id").asText();
        assertThat(match.path("jobOrderId").asText()).isEqualTo(post.id());
        JsonNode why = office.get(path + "/explanation").body();
        assertThat(why.path("eligiblePosts").asInt()).isPositive();
        assertThat(why.path("reasons")).isNotEmpty();
        reasonBecomes(worker, "PROPOSAL_OPEN");
        assertThat(suite.as("office-51").get(path).status()).isEqualTo(404);

        Client.Answer accepted = decide(path, "ACCEPT", Seekers.word());
        assertThat(accepted.status()).as(accepted.body().toString()).isEqualTo(200);
        assertThat(state(path)).isEqualTo("WORKER_ACCEPTED");
    }

    @Test
    void somebody_on_record_as_unable_to_work_is_proposed_once_the_office_has_looked_again() {
        String worker = seekers.wishingFor(DESTINATION, "LOST");
        reasonBecomes(worker, "CAPACITY");
        await().atMost(SOON).untilAsserted(() -> assertThat(told(worker)).containsExactly(1L));
        assertThat(office.get("/api/v1/workers?capacity=LOST&intentState=OPEN&limit=500")
                        .body()
                        .path("items")
                        .findValuesAsText("id"))
                .contains(worker);
        assertThat(proposals(worker)).isEmpty();

        assertThat(office.call("PATCH", "/api/v1/workers/" + worker, "application/merge-patch+json", """
                        {"laborCapacity": "NORMAL"}""")
                        .status())
                .isEqualTo(200);

        reasonBecomes(worker, "FITS");
        proposal(worker);
        await().atMost(SOON).untilAsserted(() -> assertThat(told(worker)).containsExactlyInAnyOrder(1L, 2L));
    }

    @Test
    void a_no_costs_nothing_and_the_same_post_is_not_asked_about_again() {
        String worker = seekers.wishingFor(DESTINATION, "NORMAL");
        String path = proposed(worker);
        JsonNode person = office.get("/api/v1/workers/" + worker).body();
        JsonNode wish = wish(worker);

        assertThat(decide(path, "DECLINE", Seekers.word()).status()).isEqualTo(200);

        assertThat(state(path)).isEqualTo("DECLINED");
        assertThat(decide(path, "ACCEPT", Seekers.word()).code()).isEqualTo("MATCH_STATE");
        reasonBecomes(worker, "ALREADY_ANSWERED");
        assertThat(proposals(worker))
                .noneMatch(match -> match.path("jobOrderId").asText().equals(post.id()));
        assertThat(office.get("/api/v1/workers/" + worker).body()).isEqualTo(person);
        assertThat(wish(worker)).isEqualTo(wish);
    }

    @Test
    void a_wish_withdrawn_releases_the_proposal_and_another_may_follow() {
        String worker = seekers.wishingFor(DESTINATION, "NORMAL");
        String path = proposed(worker);
        String wish = "/api/v1/intents/" + wish(worker).path("id").asText();

        for (int again = 0; again < 2; again++) {
            Client.Answer withdrawn = withWord(wish + "/withdraw", Seekers.word());
            assertThat(withdrawn.status()).as(withdrawn.body().toString()).isEqualTo(200);
        }

        await().atMost(SOON).until(() -> state(path).equals("RELEASED"));
        reasonBecomes(worker, "INTENT_NOT_OPEN");
        assertThat(withWord(path + "/withdraw", Seekers.word()).status()).isEqualTo(200);
        assertThat(seekers.wishes(worker, DESTINATION, Seekers.word()).status()).isEqualTo(201);
        await().atMost(SOON).until(() -> !reason(worker).equals("INTENT_NOT_OPEN"));
    }

    @Test
    void a_consent_taken_back_releases_the_proposal_and_the_wish_stands() {
        String worker = seekers.wishingFor(DESTINATION, "NORMAL");
        String path = proposed(worker);
        String consent =
                first("/api/v1/workers/" + worker + "/consents").path("id").asText();

        for (int again = 0; again < 2; again++) {
            Client.Answer revoked = withWord("/api/v1/consents/" + consent + "/revoke", Seekers.word());
            assertThat(revoked.status()).as(revoked.body().toString()).isEqualTo(200);
        }

        await().atMost(SOON).until(() -> state(path).equals("RELEASED"));
        assertThat(wish(worker).path("state").asText()).isEqualTo("OPEN");
        reasonBecomes(worker, "CONSENT_MISSING");
    }

    @Test
    void without_the_workers_own_word_nothing_is_wished_agreed_or_decided() {
        String proof = "seeker-" + UUID.randomUUID();
        String spoken = seekers.register("NORMAL");
        Trainees.made(seekers.wishes(spoken, DESTINATION, Seekers.word("THUMBPRINT", proof)));
        String silent = seekers.register("NORMAL");
        List<String> notTheirs =
                List.of(Seekers.word("SELF_APP", "seeker-" + UUID.randomUUID()), Seekers.word("THUMBPRINT", proof));
        for (String word : notTheirs) {
            assertThat(Stream.of(seekers.wishes(silent, DESTINATION, word), seekers.agrees(silent, DESTINATION, word)))
                    .allMatch(answer -> answer.status() == 422)
                    .extracting(Client.Answer::code)
                    .containsOnly(word.contains(proof) ? "EVIDENCE_SHARED" : "WORD_NOT_YOURS");
        }
        assertThat(office.get("/api/v1/workers/" + silent + "/intents").body().path("items"))
                .isEmpty();
        assertThat(office.get("/api/v1/workers/" + silent + "/consents").body().path("items"))
                .isEmpty();

        String decided = proposed(seekers.wishingFor(DESTINATION, "NORMAL"));
        assertThat(decide(decided, "ACCEPT", Seekers.word("THUMBPRINT", proof + "-2"))
                        .status())
                .isEqualTo(200);
        String asked = proposed(seekers.wishingFor(DESTINATION, "NORMAL"));
        assertThat(decide(asked, "ACCEPT", Seekers.word("THUMBPRINT", proof + "-2"))
                        .code())
                .isEqualTo("EVIDENCE_SHARED");
        assertThat(decide(asked, "ACCEPT", notTheirs.getFirst()).code()).isEqualTo("WORD_NOT_YOURS");
        assertThat(office.call("POST", asked + "/worker-decision", JSON, """
                        {"step": "PROPOSAL", "decision": "ACCEPT"}""").status())
                .isEqualTo(422);
        assertThat(state(asked)).isEqualTo("PROPOSED");
    }

    /** The match that the worker is asked about. */
    private String proposed(String worker) {
        reasonBecomes(worker, "FITS");
        return "/api/v1/matches/" + proposal(worker).path("id").asText();
    }

    private Client.Answer decide(String match, String decision, String word) {
        return office.call("POST", match + "/worker-decision", JSON, """
                {"step": "PROPOSAL", "decision": "%s", "workerWord": %s, "consents": []}""".formatted(decision, word));
    }

    private Client.Answer withWord(String path, String word) {
        return office.call("POST", path, JSON, "{\"workerWord\": %s}".formatted(word));
    }

    private String state(String path) {
        return office.get(path).body().path("state").asText();
    }

    private JsonNode wish(String worker) {
        return first("/api/v1/workers/" + worker + "/intents");
    }

    private JsonNode first(String path) {
        return office.get(path).body().path("items").path(0);
    }

    private void reasonBecomes(String worker, String reason) {
        await("the reason is " + reason)
                .atMost(SOON)
                .untilAsserted(() -> assertThat(reason(worker)).isEqualTo(reason));
    }

    private String reason(String worker) {
        return office.call("POST", "/api/v1/matches/explanations", JSON, """
                        {"workerId": "%s", "jobOrderId": "%s"}""".formatted(worker, post.id()))
                .body()
                .path("reason")
                .asText();
    }

    private JsonNode proposal(String worker) {
        List<JsonNode> proposed = proposals(worker);
        assertThat(proposed).hasSize(1);
        return proposed.getFirst();
    }

    /** Runs a matching over the people of the unit, and finds what was proposed to this one. */
    private List<JsonNode> proposals(String worker) {
        Client.Answer ordered = office.call("POST", "/api/v1/matches/batches", JSON, """
                {"workerFilter": {"originProvince": "33"}, "jobFilter": {"destinations": ["%s"]}, "propose": true}""".formatted(DESTINATION));
        assertThat(ordered.status()).as(ordered.body().toString()).isEqualTo(202);
        String run = ordered.body().path("id").asText();
        await().atMost(SOON).until(() -> state("/api/v1/matches/batches/" + run).equals("DONE"));
        return office.get("/api/v1/matches?runId=" + run + "&limit=500")
                .body()
                .path("items")
                .valueStream()
                .filter(match -> match.path("workerId").asText().equals(worker))
                .toList();
    }

    /** What the topic of tasks says of the worker's task, in its order. */
    private List<Long> told(String worker) {
        return PublishedEvents.told(suite.stack(), "lt.task.v1").stream()
                .filter(task -> task.key().equals(worker))
                .map(Aftermath.Told::sequence)
                .distinct()
                .toList();
    }
}
