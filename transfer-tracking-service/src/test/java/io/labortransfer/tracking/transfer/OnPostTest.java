package io.labortransfer.tracking.transfer;

import static io.labortransfer.tracking.Door.employer;
import static io.labortransfer.tracking.Door.get;
import static io.labortransfer.tracking.Door.office;
import static io.labortransfer.tracking.Door.onTheWord;
import static io.labortransfer.tracking.Door.post;
import static io.labortransfer.tracking.Door.ready;
import static io.labortransfer.tracking.Door.state;
import static io.labortransfer.tracking.Door.today;
import static io.labortransfer.tracking.Offer.anOffer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.labortransfer.tracking.Door;
import io.labortransfer.tracking.Offer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class OnPostTest {

    @Test
    void a_start_begins_the_spell_and_tells_the_other_services() {
        Offer offer = anOffer();
        String id = onPost(offer);

        String spell = get(office(), "/transfers/" + id)
                .body("state", equalTo("ON_POST"))
                .extract()
                .path("spellId");
        get(office(), "/spells/" + spell)
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("transferId", equalTo(id))
                .body("workForm", equalTo("EMPLOYED"))
                .body("scope", equalTo("CROSS_PROVINCE"))
                .body("evidenceLevel", equalTo("EMPLOYER"));
        var started = Topics.await("lt.spell.v1", "lt.spell.started.v1", spell);
        assertThat(started.json().get("matchId").asText()).isEqualTo(offer.matchId());
        assertThat(started.json().get("originProvince").asText()).isEqualTo("51");
        Topics.await("lt.spell-state.v1", "lt.spell.changed.v1", spell);
        Topics.await("lt.transfer.v1", "lt.transfer.on_post.v1", id);
    }

    @Test
    void a_start_repeated_changes_nothing() {
        Offer offer = anOffer();
        String id = onPost(offer);
        int version = get(office(), "/transfers/" + id).extract().path("version");

        start(offer, id, today()).body("items[0].status", equalTo(200));
        start(offer, id, today().minusDays(1))
                .body("items[0].status", equalTo(409))
                .body("items[0].problem.code", equalTo("STARTED_OTHERWISE"));

        get(office(), "/transfers/" + id).body("version", equalTo(version));
        get(office(), "/spells?workerId=" + offer.workerId()).body("items", hasSize(1));
    }

    @Test
    void twice_in_one_batch_is_once() {
        Offer offer = anOffer();
        String id = handedOver(offer);
        Map<String, String> item = Map.of("transferId", id, "start", today().toString());

        post(employer(offer), "/transfers/starts:batch", Map.of("items", List.of(item, item)))
                .body("items.status", equalTo(List.of(200, 200)));

        get(office(), "/spells?workerId=" + offer.workerId()).body("items", hasSize(1));
    }

    @Test
    void another_employer_and_the_offices_start_nobody() {
        Offer offer = anOffer();
        String id = handedOver(offer);
        Map<String, Object> body = Map.of("items", List.of(Map.of("transferId", id, "start", today().toString())));

        post(Passports.em("44", "91440000000000002X", Offer.id()), "/transfers/starts:batch", body)
                .statusCode(200)
                .body("items[0].status", equalTo(404));
        post(office(), "/transfers/starts:batch", body).statusCode(403);
        post(Passports.dp("44"), "/transfers/starts:batch", body).statusCode(403);
        assertThat(state(office(), id)).isEqualTo("HANDED_OVER");
    }

    @Test
    void an_earlier_full_time_spell_elsewhere_ends_on_the_day_of_the_new_start_unseen_by_the_new_employer() {
        Offer offer = anOffer();
        String id = handedOver(offer);
        Door.divisions();
        String earlier = await().until(
                        () -> post(office(), "/spells", Door.spell(offer.workerId(), today().minusDays(90)))
                                .extract()
                                .path("id"),
                        java.util.Objects::nonNull);

        start(offer, id, today()).body("items[0].status", equalTo(200));

        get(employer(offer), "/spells/" + earlier).statusCode(404);
        get(office(), "/spells/" + earlier)
                .body("state", equalTo("ENDED"))
                .body("end", equalTo(today().toString()))
                .body("endReason", equalTo("SUPERSEDED"));
        Topics.await("lt.spell.v1", "lt.spell.ended.v1", earlier);
    }

    @Test
    void work_found_by_oneself_while_on_post_ends_the_spell_of_the_case_and_separates_it() {
        Offer offer = anOffer();
        String id = onPost(offer);
        String spell = get(office(), "/transfers/" + id).extract().path("spellId");
        Door.divisions();

        await().until(() -> post(office(), "/spells", Door.spell(offer.workerId(), today().plusDays(1)))
                        .extract()
                        .statusCode()
                == 201);

        get(office(), "/spells/" + spell)
                .body("state", equalTo("ENDED"))
                .body("end", equalTo(today().plusDays(1).toString()));
        assertThat(state(office(), id)).isEqualTo("SEPARATED");
    }

    @Test
    void ending_the_spell_separates_the_case() {
        Offer offer = anOffer();
        String id = onPost(offer);
        String spell = get(office(), "/transfers/" + id).extract().path("spellId");
        Map<String, String> end = Map.of("reason", "QUIT", "at", today().toString());

        post(employer(offer), "/spells/" + spell + "/end", end).statusCode(200).body("state", equalTo("ENDED"));
        post(office(), "/spells/" + spell + "/end", end).statusCode(200);

        assertThat(state(office(), id)).isEqualTo("SEPARATED");
        Topics.await("lt.transfer.v1", "lt.transfer.separated.v1", id);
    }

    @Test
    void withdrawing_on_post_separates_and_ends_the_spell() {
        Offer offer = anOffer();
        String id = onPost(offer);
        String spell = get(office(), "/transfers/" + id).extract().path("spellId");

        post(office(), "/transfers/" + id + "/withdraw", onTheWord(offer.worker()))
                .statusCode(200)
                .body("state", equalTo("SEPARATED"));

        get(office(), "/spells/" + spell).body("state", equalTo("ENDED")).body("endReason", equalTo("WORKER_LEFT"));
        var ended = Topics.await("lt.spell.v1", "lt.spell.ended.v1", spell);
        assertThat(ended.json().get("end").asText()).isEqualTo(today().toString());
    }

    @Test
    void an_offer_accepted_on_post_goes_on_in_the_same_case() {
        Offer first = anOffer();
        String id = onPost(first);
        String spell = get(office(), "/transfers/" + id).extract().path("spellId");
        Offer second = first.next().at("33");

        Topics.send(second.accepted());

        assertThat(Door.caseOf(second)).isEqualTo(id);
        get(office(), "/transfers/" + id)
                .body("state", equalTo("OPENED"))
                .body("assignmentNo", equalTo(2))
                .body("destinationProvince", equalTo("33"));
        get(office(), "/spells/" + spell).body("state", equalTo("ENDED")).body("endReason", equalTo("CHANGED_JOB"));
        get(Passports.dp("44"), "/transfers/" + id).statusCode(404);
        get(Passports.dp("33"), "/transfers/" + id).statusCode(200);
    }

    static String handedOver(Offer offer) {
        String id = ready(offer);
        post(
                        employer(offer),
                        "/transfers/handovers:batch",
                        Map.of("items", List.of(Map.of("transferId", id, "at", Door.now()))))
                .body("items[0].state", equalTo("HANDED_OVER"));
        return id;
    }

    static String onPost(Offer offer) {
        String id = handedOver(offer);
        start(offer, id, today()).body("items[0].state", equalTo("ON_POST"));
        return id;
    }

    static io.restassured.response.ValidatableResponse start(Offer offer, String id, LocalDate day) {
        return post(
                        employer(offer),
                        "/transfers/starts:batch",
                        Map.of("items", List.of(Map.of("transferId", id, "start", day.toString()))))
                .statusCode(200);
    }
}
