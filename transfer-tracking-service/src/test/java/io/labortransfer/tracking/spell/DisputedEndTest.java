package io.labortransfer.tracking.spell;

import static io.labortransfer.tracking.Door.employer;
import static io.labortransfer.tracking.Door.get;
import static io.labortransfer.tracking.Door.office;
import static io.labortransfer.tracking.Door.onTheWord;
import static io.labortransfer.tracking.Door.post;
import static io.labortransfer.tracking.Door.ready;
import static io.labortransfer.tracking.Door.spell;
import static io.labortransfer.tracking.Door.state;
import static io.labortransfer.tracking.Door.today;
import static io.labortransfer.tracking.Offer.anOffer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.testing.FeedReader;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.labortransfer.tracking.Door;
import io.labortransfer.tracking.Offer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An end is taken down whatever other work is known: a day that two full-time spells claim is in dispute, not an error. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class DisputedEndTest {

    private final Offer worker = anOffer();

    @BeforeEach
    void the_worker_and_the_divisions_are_known() {
        Door.divisions();
        Topics.send(worker.candidate(1990));
        Map<String, Object> probe = spell(worker.workerId(), today().plusDays(30));
        await().until(() ->
                post(office(), "/spells", probe).extract().path("code").equals("SPELL_START_TOO_FAR"));
    }

    @Test
    void an_end_that_leaves_shared_days_is_kept_and_the_dispute_stays_until_an_end_leaves_none() {
        String later = recorded(today().minusDays(10), null);
        String older = recorded(today().minusDays(100), null);

        ended(older, today().minusDays(5))
                .statusCode(200)
                .body("state", equalTo("DISPUTED"))
                .body("version", equalTo(2));

        ended(older, today().minusDays(5)).statusCode(200).body("version", equalTo(2));
        get(office(), "/spells/" + older)
                .body("end", equalTo(today().minusDays(5).toString()))
                .body("endReason", equalTo("QUIT"));
        Topics.await(
                "lt.spell-state.v1",
                event -> event.subject().equals(older)
                        && event.json().get("version").asLong() == 2);
        ended(older, today().minusDays(10)).statusCode(200).body("state", equalTo("ENDED"));
        Topics.await("lt.spell.v1", "lt.spell.ended.v1", older);
        ended(older, today().minusDays(9)).statusCode(409).body("code", equalTo("SPELL_STATE"));
        get(office(), "/spells/" + later).body("state", equalTo("ACTIVE")).body("end", nullValue());
    }

    @Test
    void an_end_behind_the_start_of_the_next_spell_brings_the_first_into_dispute() {
        String first = recorded(today().minusDays(100), today().plusDays(2));
        String next = recorded(today().plusDays(2), null);

        ended(first, today().plusDays(4)).statusCode(200).body("state", equalTo("DISPUTED"));

        Topics.await("lt.spell.v1", "lt.spell.disputed.v1", first);
        get(office(), "/spells/" + next).body("state", equalTo("ACTIVE"));
    }

    @Test
    void a_day_before_the_start_or_too_far_ahead_is_refused_in_dispute_too() {
        recorded(today().minusDays(10), null);
        String older = recorded(today().minusDays(100), null);

        ended(older, today().minusDays(101)).statusCode(422).body("code", equalTo("END_BEFORE_START"));
        ended(older, today().plusDays(8)).statusCode(422).body("code", equalTo("END_TOO_FAR"));
        get(office(), "/spells/" + older).body("state", equalTo("DISPUTED")).body("version", equalTo(1));
    }

    @Test
    void an_employer_who_cannot_see_the_other_work_ends_its_own_and_whoever_is_not_part_of_it_ends_nothing() {
        String id = inDisputeOnPost();
        String own = get(office(), "/transfers/" + id).extract().path("spellId");
        Map<String, String> end = Map.of("reason", "CONTRACT_OVER", "at", today().toString());

        post(Passports.em("44", "91440000000000002X", Offer.id()), "/spells/" + own + "/end", end)
                .statusCode(404);
        post(employer(worker), "/spells/" + own + "/end", end).statusCode(200).body("state", equalTo("ENDED"));

        assertThat(state(office(), id)).isEqualTo("SEPARATED");
        get(office(), "/spells/" + own).body("state", equalTo("DISPUTED")).body("end", equalTo(today().toString()));
    }

    @Test
    void whoever_leaves_a_post_whose_days_are_in_dispute_leaves_it_all_the_same() {
        String id = inDisputeOnPost();
        String own = get(office(), "/transfers/" + id).extract().path("spellId");

        post(office(), "/transfers/" + id + "/withdraw", onTheWord(worker.worker()))
                .statusCode(200)
                .body("state", equalTo("SEPARATED"));

        get(office(), "/spells/" + own)
                .body("state", equalTo("DISPUTED"))
                .body("end", equalTo(today().toString()))
                .body("endReason", equalTo("WORKER_LEFT"));
    }

    @Test
    void the_work_of_the_dead_whose_days_are_in_dispute_ended_with_the_life_and_not_by_leaving() {
        String id = inDisputeOnPost();
        String own = get(office(), "/transfers/" + id).extract().path("spellId");

        Topics.send(worker.deceased(2));

        await().until(() -> state(office(), id).equals("CLOSED_WORKER_CHOICE"));
        get(office(), "/spells/" + own)
                .body("state", equalTo("DISPUTED"))
                .body("end", equalTo(today().toString()))
                .body("endReason", equalTo("WORKER_DECEASED"));
    }

    @Test
    void an_employer_learns_neither_that_days_are_in_dispute_nor_where_the_dispute_ends() {
        String id = inDisputeOnPost();
        String own = get(office(), "/transfers/" + id).extract().path("spellId");
        FeedReader changes = new FeedReader(employer(worker), "/api/v1/transfers/changes");
        get(employer(worker), "/spells/" + own).body("state", equalTo("ACTIVE"));
        listed("ACTIVE").body("items.id", contains(own)).body("items.state", contains("ACTIVE"));
        listed("DISPUTED").body("items", hasSize(0));
        listed("ENDED").body("items", hasSize(0));

        byEmployer(own, today()).statusCode(200).body("state", equalTo("ENDED")).body("version", equalTo(2));
        byEmployer(own, today()).statusCode(200).body("state", equalTo("ENDED")).body("version", equalTo(2));
        byEmployer(own, today().minusDays(1)).statusCode(409).body("code", equalTo("SPELL_STATE"));

        get(office(), "/spells/" + own).body("state", equalTo("DISPUTED")).body("end", equalTo(today().toString()));
        get(employer(worker), "/spells/" + own).body("state", equalTo("ENDED"));
        listed("ENDED").body("items.id", contains(own)).body("items.state", contains("ENDED"));
        listed("DISPUTED").body("items", hasSize(0));
        listed("ACTIVE").body("items", hasSize(0));
        assertThat(changes.versionsOf(id, 1)).hasSize(1);

        ended(own, today().minusDays(1)).statusCode(200).body("state", equalTo("ENDED"));
        get(employer(worker), "/spells/" + own).body("state", equalTo("ENDED"));
        assertThat(changes.read().versionsOf(id, 1)).hasSize(1);
    }

    @Test
    void what_an_employer_sees_of_work_whose_days_are_free_reads_the_same() {
        String id = handedOver();
        String own = begun(id);
        FeedReader changes = new FeedReader(employer(worker), "/api/v1/transfers/changes");
        get(employer(worker), "/spells/" + own).body("state", equalTo("ACTIVE"));

        byEmployer(own, today()).statusCode(200).body("state", equalTo("ENDED")).body("version", equalTo(2));
        byEmployer(own, today()).statusCode(200).body("state", equalTo("ENDED")).body("version", equalTo(2));
        byEmployer(own, today().minusDays(1)).statusCode(409).body("code", equalTo("SPELL_STATE"));
        assertThat(changes.versionsOf(id, 1)).hasSize(1);
    }

    @Test
    void an_employer_has_the_same_version_and_tag_until_something_that_it_sees_changes() {
        String id = handedOver();
        String other = recorded(today().minusDays(1), null);
        String own = begun(id);
        String tag = get(employer(worker), "/spells/" + own).extract().header("ETag");
        byEmployer(own, today()).statusCode(200).body("version", equalTo(2));
        String ended = get(employer(worker), "/spells/" + own).extract().header("ETag");
        assertThat(ended).isNotEqualTo(tag);

        get(office(), "/spells/" + own).body("state", equalTo("DISPUTED"));
        ended(other, today().minusDays(1)).statusCode(200); // so the days are the employer's
        post(office(), "/spells/" + own + "/end", Map.of("reason", "CONTRACT_OVER", "at", today().toString()))
                .statusCode(200);
        get(office(), "/spells/" + own)
                .body("state", equalTo("ENDED"))
                .body("version", equalTo(3))
                .body("end", equalTo(today().toString()));
        get(employer(worker), "/spells/" + own)
                .body("state", equalTo("ENDED"))
                .body("version", equalTo(2))
                .header("ETag", equalTo(ended));
        listed("ENDED").body("items.version", contains(2));
        given().auth()
                .oauth2(employer(worker).token())
                .header("If-None-Match", ended)
                .get("/api/v1/spells/" + own)
                .then()
                .statusCode(304);
        endedIfMatch(tag, own).statusCode(412);
        endedIfMatch(ended, own).statusCode(200).body("version", equalTo(2));
    }

    private ValidatableResponse endedIfMatch(String tag, String id) {
        return given().auth()
                .oauth2(employer(worker).token())
                .contentType("application/json")
                .header("If-Match", tag)
                .body(Map.of("reason", "CONTRACT_OVER", "at", today().toString()))
                .post("/api/v1/spells/" + id + "/end")
                .then();
    }

    private ValidatableResponse listed(String state) {
        return get(employer(worker), "/spells?state=" + state).statusCode(200);
    }

    private ValidatableResponse byEmployer(String id, LocalDate day) {
        return post(
                employer(worker), "/spells/" + id + "/end", Map.of("reason", "CONTRACT_OVER", "at", day.toString()));
    }

    /** The employer tells a start on a day on which the office knows other full-time work. */
    private String inDisputeOnPost() {
        String id = handedOver();
        recorded(today().minusDays(1), null);
        String own = begun(id);
        get(office(), "/spells/" + own).body("state", equalTo("DISPUTED"));
        return id;
    }

    private String handedOver() {
        String id = ready(worker);
        post(
                        employer(worker),
                        "/transfers/handovers:batch",
                        Map.of("items", List.of(Map.of("transferId", id, "at", Door.now()))))
                .body("items[0].state", equalTo("HANDED_OVER"));
        return id;
    }

    private String begun(String id) {
        Map<String, String> start =
                Map.of("transferId", id, "start", today().minusDays(1).toString());
        post(employer(worker), "/transfers/starts:batch", Map.of("items", List.of(start)))
                .body("items[0].state", equalTo("ON_POST"));
        return get(office(), "/transfers/" + id).extract().path("spellId");
    }

    private String recorded(LocalDate start, LocalDate end) {
        Map<String, Object> told = spell(worker.workerId(), start);
        if (end != null) {
            told.put("end", end.toString());
        }
        return post(office(), "/spells", told).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse ended(String id, LocalDate day) {
        return post(office(), "/spells/" + id + "/end", Map.of("reason", "QUIT", "at", day.toString()));
    }
}
