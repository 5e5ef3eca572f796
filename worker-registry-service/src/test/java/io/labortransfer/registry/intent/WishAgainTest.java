package io.labortransfer.registry.intent;

import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.openIntent;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.wish;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.registry.AlertStory;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody whose work or way has ended tells tracking to look for work again. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class WishAgainTest {
    private static final Map<String, Object> SPOKEN =
            Map.of("by", "SELF_PHONE", "recordedBy", "DP", "recordedOrg", "office-44");

    @Inject
    Ids ids;

    private String worker = "";
    private String alert = "";
    private String match = "";
    private String transfer = "";
    private long version;

    @BeforeEach
    void somebody() {
        worker = register("51", aWorker());
        alert = PublicId.format("alt", ids.next());
        match = PublicId.format("mat", ids.next());
        transfer = PublicId.format("trf", ids.next());
    }

    @Test
    void who_has_lost_work_wishes_for_it_again_where_the_worker_is() {
        var first = openIntent("51", worker);
        Topics.send(started());
        becomes(first, "EMPLOYED");
        var here = helped("REMATCH_HERE");
        Topics.send(here, here); // delivered twice

        var again = opened();
        office("51")
                .get("/api/v1/intents/" + again)
                .then()
                .body("workForms", contains("EMPLOYED"))
                .body("occupations", contains("6-05-01-03"))
                .body("destinations", contains("44"))
                .body("wageMinFen", equalTo(450_000))
                .body("earliestStart", nullValue())
                .body("rankedJobOrderIds", empty())
                .body("workerWord.by", equalTo("SELF_PHONE"))
                .body("workerWord.recordedOrg", equalTo("office-44"))
                .body("workerWord.evidenceRef", equalTo(alert));
        assertThat(Topics.await("lt.intent.v1", "lt.intent.opened.v1", again)
                        .json()
                        .at("/word/recordedBy")
                        .asText())
                .isEqualTo("DP");
        becomes(first, "EMPLOYED");
        Topics.await(
                "lt.candidate.v1",
                event -> event.subject().equals(worker)
                        && event.json().at("/intent/intentId").asText().equals(again));

        office("51")
                .body(Map.of("workerWord", spokenNow()))
                .post("/api/v1/intents/" + again + "/withdraw")
                .then()
                .statusCode(200);
        Topics.send(helped("REMATCH_HERE").header("ce_time", here.headers().get("ce_time"))); // told again later
        assertThat(nothingMoreOpens()).hasSize(2);
    }

    @Test
    void a_wish_that_is_open_stands_on_the_new_word_and_leads_home() {
        var intent = openIntent("51", worker);
        Topics.send(helped("REMATCH_HOME"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> office("51")
                        .get("/api/v1/intents/" + intent)
                        .then()
                        .body("destinations", contains("51"))
                        .body("version", equalTo(2))
                        .body("state", equalTo("OPEN"))
                        .body("workerWord.evidenceRef", equalTo(alert)));
        Topics.await("lt.intent.v1", "lt.intent.updated.v1", intent);
    }

    @Test
    void who_refused_at_the_gate_and_looks_on_meets_the_next_offer() {
        var intent = openIntent("51", worker);
        Topics.send(accepted(1));
        becomes(intent, "MATCHED");
        Topics.send(told("opened", null));
        becomes(intent, "IN_TRANSFER");
        Topics.send(told("refused", null), told("rematching", SPOKEN));
        becomes(intent, "OPEN");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> office("51")
                        .get("/api/v1/intents/" + intent)
                        .then()
                        .body("workerWord.evidenceRef", equalTo(transfer))
                        .body("destinations", contains("44", "330100")));

        match = PublicId.format("mat", ids.next());
        Topics.send(accepted(2));
        becomes(intent, "MATCHED");
        assertThat(intents()).hasSize(1);
    }

    @Test
    void who_left_a_post_and_looks_on_opens_the_wish_anew() {
        var first = openIntent("51", worker);
        Topics.send(accepted(1));
        becomes(first, "MATCHED");
        Topics.send(started());
        becomes(first, "EMPLOYED");
        Topics.send(told("separated", null), told("rematching", SPOKEN));
        var again = opened();
        office("51").get("/api/v1/intents/" + again).then().body("destinations", contains("44", "330100"));

        match = PublicId.format("mat", ids.next());
        Topics.send(accepted(2));
        becomes(again, "MATCHED");
        becomes(first, "EMPLOYED");
        Topics.send(helped("REMATCH_HERE")); // an offer is accepted already
        assertThat(nothingMoreOpens()).hasSize(2);
        office("51").get("/api/v1/intents/" + again).then().body("state", equalTo("MATCHED"));
    }

    @Test
    void who_has_never_wished_is_open_to_any_work() {
        Topics.send(helped("REMATCH_HOME"));
        var intent = opened();
        office("51")
                .get("/api/v1/intents/" + intent)
                .then()
                .body("workForms", contains("EMPLOYED"))
                .body("occupations", empty())
                .body("destinations", contains("51"))
                .body("wageMinFen", equalTo(0));
    }

    @Test
    void a_wish_that_the_worker_denies_is_no_pattern_of_the_next_one() {
        var own = openIntent("51", worker);
        office("51")
                .body(Map.of("workerWord", word("ev-" + own)))
                .post("/api/v1/intents/" + own + "/withdraw")
                .then()
                .statusCode(200);
        var foisted = new HashMap<>(wish(word("ev-foisted-" + own)));
        foisted.put("wageMinFen", 120_000);
        String denied = office("51")
                .body(foisted)
                .post("/api/v1/workers/" + worker + "/intents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Topics.send(denied(denied));
        becomes(denied, "WITHDRAWN");

        Topics.send(helped("REMATCH_HERE"));
        office("51")
                .get("/api/v1/intents/" + opened())
                .then()
                .body("destinations", contains("44"))
                .body("wageMinFen", equalTo(450_000));
    }

    @Test
    void who_denies_the_only_wish_is_open_to_any_work() {
        var foisted = openIntent("51", worker);
        Topics.send(denied(foisted));
        becomes(foisted, "WITHDRAWN");

        Topics.send(helped("REMATCH_HOME"));
        office("51")
                .get("/api/v1/intents/" + opened())
                .then()
                .body("occupations", empty())
                .body("wageMinFen", equalTo(0));
    }

    @Test
    void other_help_older_words_and_people_who_cannot_wish_open_nothing() {
        var elsewhere = new AlertStory(PublicId.format("alt", ids.next()), worker)
                .in("52")
                .with("offer", "REMATCH_HERE")
                .with("word", SPOKEN)
                .told("assisting");
        var nobody = new AlertStory(PublicId.format("alt", ids.next()), PublicId.format("wkr", ids.next()))
                .with("offer", "REMATCH_HERE")
                .with("word", SPOKEN)
                .told("assisting");
        Topics.send(helped("RETURN"), helped("NONE"), elsewhere, nobody);
        assertThat(nothingMoreOpens()).isEmpty();

        var intent = openIntent("51", worker);
        Topics.send(helped("REMATCH_HOME").header("ce_time", "2026-01-02T10:00:00Z")); // before the wish was spoken
        nothingMoreOpens();
        office("51").get("/api/v1/intents/" + intent).then().body("version", equalTo(1));

        var archived = register("51", aWorker());
        office("51")
                .body(Map.of("reason", "the household book says otherwise"))
                .post("/api/v1/workers/" + archived + "/archive")
                .then()
                .statusCode(200);
        worker = archived;
        Topics.send(helped("REMATCH_HERE"));
        assertThat(nothingMoreOpens()).isEmpty();
    }

    /** What was sent before with the key of the worker has been read when a case that is sent after it has been. */
    private List<String> nothingMoreOpens() {
        var marker = register("51", aWorker());
        var known = worker;
        var used = alert;
        worker = marker;
        alert = PublicId.format("alt", ids.next());
        Topics.send(helped("REMATCH_HOME"));
        opened();
        worker = known;
        alert = used;
        return intents();
    }

    private List<String> intents() {
        return office("51").get("/api/v1/workers/" + worker + "/intents").path("items.id");
    }

    /** Waits for a wish that is open. */
    private String opened() {
        await().atMost(Duration.ofSeconds(60)).until(() -> open() != null);
        return open();
    }

    private String open() {
        return office("51").get("/api/v1/workers/" + worker + "/intents").path("items.find { it.state == 'OPEN' }?.id");
    }

    private static void becomes(String intent, String state) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                office("51").get("/api/v1/intents/" + intent).<String>path("state"))
                        .isEqualTo(state));
    }

    private static Map<String, Object> spokenNow() {
        var spoken = new HashMap<>(word());
        spoken.put("at", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
        return spoken;
    }

    private Event helped(String offer) {
        return new AlertStory(alert, worker)
                .with("offer", offer)
                .with("word", SPOKEN)
                .told("assisting")
                .to("44");
    }

    private Event denied(String intent) {
        var notice = PublicId.format("ntc", ids.next());
        return event(
                "lt.notice",
                "denied",
                notice,
                Map.of("noticeId", notice, "workerId", worker, "actKind", "INTENT", "actId", intent, "word", SPOKEN));
    }

    private Event accepted(long sequence) {
        return event(
                "lt.match",
                "offer_accepted",
                match,
                Map.of("matchId", match, "workerId", worker, "acceptSeq", sequence, "consents", List.of()));
    }

    private Event told(String what, Map<String, Object> spoken) {
        var payload = new HashMap<String, Object>();
        payload.put("transferId", transfer);
        payload.put("workerId", worker);
        payload.put("matchId", match);
        payload.put("word", spoken);
        return event("lt.transfer", what, transfer, payload);
    }

    private Event started() {
        return event(
                "lt.spell",
                "started",
                PublicId.format("spl", ids.next()),
                Map.of("workerId", worker, "fullTime", true, "start", "2099-01-01"));
    }

    private Event event(String topic, String what, String subject, Map<String, Object> payload) {
        return Event.on(topic + ".v1")
                .type(topic + "." + what + ".v1")
                .key(worker)
                .subject(subject)
                .sequence(++version)
                .from("51")
                .to("44")
                .carrying(payload);
    }
}
