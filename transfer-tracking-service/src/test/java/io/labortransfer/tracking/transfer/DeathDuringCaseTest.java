package io.labortransfer.tracking.transfer;

import static io.labortransfer.tracking.Door.aTrip;
import static io.labortransfer.tracking.Door.checkIn;
import static io.labortransfer.tracking.Door.depart;
import static io.labortransfer.tracking.Door.get;
import static io.labortransfer.tracking.Door.office;
import static io.labortransfer.tracking.Door.opened;
import static io.labortransfer.tracking.Door.post;
import static io.labortransfer.tracking.Door.ready;
import static io.labortransfer.tracking.Door.seat;
import static io.labortransfer.tracking.Door.state;
import static io.labortransfer.tracking.Door.today;
import static io.labortransfer.tracking.Offer.anOffer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.labortransfer.testing.Event;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.labortransfer.tracking.Door;
import io.labortransfer.tracking.Offer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Saga S16: with a worker who has died the case ends, and the work. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class DeathDuringCaseTest {

    @Test
    void before_the_departure_the_case_is_cancelled_and_the_seat_is_the_next_ones() {
        Offer gone = anOffer();
        Offer waiting = anOffer();
        String id = ready(gone);
        String next = ready(waiting);
        String trip = aTrip(1, 1);
        seat(trip, gone, id, 1, 3);
        post(office(), "/trips/" + trip + "/confirm").statusCode(200);
        seat(trip, waiting, next, 1, 3);

        Topics.send(gone.deceased(2));

        await().until(() -> state(office(), id).equals("CANCELLED"));
        await().until(() -> state(office(), next).equals("SCHEDULED"));
        Event told = Topics.await("lt.transfer.v1", "lt.transfer.cancelled.v1", id);
        assertThat(told.json().get("reasonCode").asText()).isEqualTo("WORKER_DECEASED");
        assertThat(told.json().get("matchId").asText()).isEqualTo(gone.matchId());
    }

    @Test
    void on_the_way_the_case_leaves_its_trip_and_is_closed() {
        Offer gone = anOffer();
        String id = ready(gone);
        String trip = aTrip(1, 1);
        seat(trip, gone, id, 1, 3);
        post(office(), "/trips/" + trip + "/confirm").statusCode(200);
        post(office(), "/trips/" + trip + "/open-boarding").statusCode(200);
        checkIn(trip, id, 1, "2026-12-01T05:00:00.000+08:00");
        depart(trip, 1, "2026-12-01T05:10:00.000+08:00").statusCode(200);

        Topics.send(gone.deceased(2));

        await().until(() -> state(office(), id).equals("CLOSED_WORKER_CHOICE"));
        Topics.await("lt.transfer.v1", "lt.transfer.left_en_route.v1", id);
    }

    @Test
    void at_work_the_spell_ends_and_the_case_with_it_once_however_often_it_is_told() {
        Offer gone = anOffer();
        String id = OnPostTest.onPost(gone);
        String spell = get(office(), "/transfers/" + id).extract().path("spellId");

        Topics.send(gone.deceased(2), gone.deceased(2));

        await().until(() -> state(office(), id).equals("CLOSED_WORKER_CHOICE"));
        get(office(), "/spells/" + spell)
                .body("state", equalTo("ENDED"))
                .body("end", equalTo(today().toString()))
                .body("endReason", equalTo("WORKER_DECEASED"));
        Topics.send(gone.deceased(3));
        Offer marker = anOffer();
        opened(marker);
        Topics.send(marker.deceased(2));
        await().until(() -> state(office(), Door.caseOf(marker)).equals("CANCELLED"));
        assertThat(Topics.read("lt.spell.v1"))
                .filteredOn(event -> event.type().equals("lt.spell.ended.v1")
                        && event.subject().equals(spell))
                .hasSize(1);
    }

    @Test
    void work_without_a_case_ends_too_and_that_of_others_goes_on() {
        Offer gone = anOffer();
        Offer other = anOffer();
        Topics.send(gone.candidate(1990), other.candidate(1990));
        String spell = working(gone);
        String theirs = working(other);

        Topics.send(gone.deceased(2));

        await().until(() -> stateOf(spell).equals("ENDED"));
        assertThat(stateOf(theirs)).isEqualTo("ACTIVE");
    }

    @Test
    void an_acceptance_that_comes_behind_the_death_opens_nothing_and_is_answered() {
        Offer gone = anOffer();
        Offer alive = anOffer();
        Topics.send(gone.candidate(1990));
        String spell = working(gone);
        Topics.send(gone.deceased(2));
        await().until(() -> stateOf(spell).equals("ENDED"));

        Topics.send(gone.accepted());
        opened(alive);

        Event told = Topics.await(
                "lt.transfer.v1",
                event -> event.type().equals("lt.transfer.open_rejected.v1")
                        && event.json().get("matchId").asText().equals(gone.matchId()));
        assertThat(told.json().get("reasonCode").asText()).isEqualTo("WORKER_DECEASED");
        assertThat(told.json().get("acceptSeq").asLong()).isEqualTo(gone.acceptSeq());
        get(office(), "/transfers?jobOrderId=" + gone.jobOrderId()).body("items", hasSize(0));
    }

    @Test
    void whoever_was_merged_into_somebody_who_has_died_is_sent_nowhere_either() {
        Offer merged = anOffer();
        Offer speaker = anOffer();
        String id = opened(merged);
        Topics.send(merged.joined("merged", "51", speaker, 2));
        await().untilAsserted(() -> get(office(), "/transfers/" + id).body("workerId", equalTo(speaker.workerId())));
        Topics.send(speaker.deceased(2));
        await().until(() -> state(office(), id).equals("CANCELLED"));
        Offer late = merged.next();

        Topics.send(late.accepted());

        Topics.await(
                "lt.transfer.v1",
                event -> event.type().equals("lt.transfer.open_rejected.v1")
                        && event.json().get("matchId").asText().equals(late.matchId())
                        && event.json().get("reasonCode").asText().equals("WORKER_DECEASED"));
        get(office(), "/transfers?jobOrderId=" + late.jobOrderId()).body("items", hasSize(0));
    }

    @Test
    void of_two_records_of_one_person_the_second_open_case_ends_with_the_life_too() {
        Offer merged = anOffer();
        Offer speaker = anOffer();
        String first = opened(merged);
        String second = opened(speaker);
        Topics.send(merged.joined("merged", "51", speaker, 2), speaker.deceased(2), speaker.deceased(2));

        await().untilAsserted(() -> assertThat(List.of(state(office(), first), state(office(), second)))
                .containsOnly("CANCELLED"));
        get(office(), "/transfers/" + first).body("workerId", equalTo(merged.workerId()));
        assertThat(Topics.await("lt.transfer.v1", "lt.transfer.cancelled.v1", first)
                        .json()
                        .get("reasonCode")
                        .asText())
                .isEqualTo("WORKER_DECEASED");
        assertThat(Topics.read("lt.transfer.v1"))
                .filteredOn(event -> event.type().equals("lt.transfer.cancelled.v1")
                        && event.subject().equals(second))
                .hasSize(1);
    }

    @Test
    void a_record_that_turns_out_to_be_of_somebody_who_has_died_has_no_case_any_more() {
        Offer merged = anOffer();
        Offer speaker = anOffer();
        Topics.send(merged.candidate(1990), speaker.candidate(1990));
        String id = opened(merged);
        String theirs = working(speaker);
        String spell = working(merged);
        Topics.send(speaker.deceased(2));
        await().until(() -> stateOf(theirs).equals("ENDED"));

        Topics.send(merged.joined("merged", "51", speaker, 2), merged.joined("merged", "51", speaker, 2));

        await().until(() -> state(office(), id).equals("CANCELLED"));
        get(office(), "/spells/" + spell)
                .body("workerId", equalTo(speaker.workerId()))
                .body("end", equalTo(today().toString()))
                .body("endReason", equalTo("WORKER_DECEASED"));
        Topics.await("lt.transfer.v1", "lt.transfer.cancelled.v1", id);
        List<Event> ofCase = told("lt.transfer.v1", id, speaker.workerId());
        assertThat(ofCase).extracting(Event::type).containsExactly("lt.transfer.moved.v1", "lt.transfer.cancelled.v1");
        assertThat(ofCase).extracting(DeathDuringCaseTest::version).isSorted().doesNotHaveDuplicates();
        Topics.await(
                "lt.spell-state.v1",
                event -> event.subject().equals(spell)
                        && event.json().path("endReason").asText().equals("WORKER_DECEASED"));
        assertThat(told("lt.spell-state.v1", spell, speaker.workerId()))
                .extracting(DeathDuringCaseTest::version)
                .isSorted()
                .doesNotHaveDuplicates();
        Offer late = merged.next();
        Topics.send(late.accepted());
        Topics.await(
                "lt.transfer.v1",
                event -> event.type().equals("lt.transfer.open_rejected.v1")
                        && event.json().get("matchId").asText().equals(late.matchId()));
    }

    @Test
    void work_in_dispute_is_given_its_end_and_stays_in_dispute() {
        Offer merged = anOffer();
        Offer speaker = anOffer();
        Topics.send(merged.candidate(1990), speaker.candidate(1990));
        String disputed = working(merged);
        String kept = working(speaker);
        Topics.send(merged.joined("merged", "51", speaker, 2));
        await().until(() -> stateOf(disputed).equals("DISPUTED"));

        Topics.send(speaker.deceased(2), speaker.deceased(3));

        await().until(() -> stateOf(kept).equals("ENDED"));
        get(office(), "/spells/" + disputed)
                .body("state", equalTo("DISPUTED"))
                .body("end", equalTo(today().toString()))
                .body("endReason", equalTo("WORKER_DECEASED"));
    }

    @Test
    void another_unit_cannot_say_it() {
        Offer alive = anOffer();
        String id = opened(alive);
        Offer marker = anOffer().from("52");
        Topics.send(alive.from("52").deceased(2));
        opened(marker);
        Topics.send(marker.deceased(2));
        await().until(() -> get(Passports.op("52"), "/transfers/" + Door.caseOf(marker))
                .extract()
                .path("state")
                .equals("CANCELLED"));
        assertThat(state(office(), id)).isEqualTo("OPENED");
    }

    /** Of one key, and so in their order. */
    private static List<Event> told(String topic, String subject, String worker) {
        return Topics.read(topic).stream()
                .filter(event -> event.subject().equals(subject)
                        && event.json().get("workerId").asText().equals(worker))
                .toList();
    }

    private static long version(Event event) {
        return event.json().get("version").asLong();
    }

    private static String working(Offer worker) {
        Door.divisions();
        var work = Door.spell(worker.workerId(), today().minusDays(20));
        await().until(() -> List.of(200, 201)
                .contains(post(office(), "/spells", work).extract().statusCode()));
        return post(office(), "/spells", work).statusCode(200).extract().path("id");
    }

    private static String stateOf(String spell) {
        return get(office(), "/spells/" + spell).statusCode(200).extract().path("state");
    }
}
