package io.labortransfer.tracking.trip;

import static io.labortransfer.tracking.Door.aTrip;
import static io.labortransfer.tracking.Door.checkIn;
import static io.labortransfer.tracking.Door.depart;
import static io.labortransfer.tracking.Door.get;
import static io.labortransfer.tracking.Door.office;
import static io.labortransfer.tracking.Door.onTheWord;
import static io.labortransfer.tracking.Door.post;
import static io.labortransfer.tracking.Door.ready;
import static io.labortransfer.tracking.Door.seat;
import static io.labortransfer.tracking.Offer.anOffer;
import static io.labortransfer.tracking.agreement.Pact.amendment;
import static io.labortransfer.tracking.agreement.Pact.lineOf;
import static io.labortransfer.tracking.agreement.Pact.receiver;
import static io.labortransfer.tracking.agreement.Pact.sender;
import static io.labortransfer.tracking.agreement.Pact.sign;
import static io.labortransfer.tracking.agreement.Pact.stop;
import static io.labortransfer.tracking.agreement.Pact.usedSeats;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.labortransfer.tracking.Door;
import io.labortransfer.tracking.Offer;
import io.labortransfer.tracking.agreement.Pact;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A funded seat is held at SCHEDULED, used at DEPARTED and given back by every way out before. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class FundedSeatTest {

    private static final String EARLY = "2026-12-01T04:30:00.000+08:00";
    private static final String DEPARTURE = "2026-12-01T05:00:00.000+08:00";

    @BeforeEach
    void the_divisions_are_known() {
        Pact.knownDivisions();
    }

    @Test
    void it_is_held_when_the_rider_is_scheduled_and_used_when_the_rider_sets_out() {
        String agreement = Pact.active(2);
        Offer offer = anOffer().on(lineOf(agreement));
        String id = ready(offer);
        String trip = aTrip(2, 2);

        seat(trip, offer, id, 1, 3).body("items[0].state", equalTo("ASSIGNED"));
        assertThat(usedSeats(agreement)).as("the trip is not sure yet").isZero();
        confirm(trip).statusCode(200);
        expect(id, "SCHEDULED", "HELD");
        assertThat(usedSeats(agreement)).isEqualTo(1);
        assertThat(Topics.await("lt.transfer.v1", "lt.transfer.scheduled.v1", id)
                        .json()
                        .path("agreementLineId")
                        .asText())
                .isEqualTo(lineOf(agreement));

        post(office(), "/trips/" + trip + "/open-boarding").statusCode(200);
        checkIn(trip, id, 1, EARLY);
        depart(trip, 1, DEPARTURE).statusCode(200);
        expect(id, "DEPARTED", "USED");
        withdraw(offer, id);
        expect(id, "LEFT_EN_ROUTE", "USED");
        assertThat(usedSeats(agreement)).isEqualTo(1);
    }

    @Test
    void every_way_out_before_the_departure_gives_it_back() {
        String agreement = Pact.active(4);
        String line = lineOf(agreement);
        String trip = confirmed(8);
        Offer withdrawing = anOffer().on(line);
        Offer cancelled = anOffer().on(line);
        Offer matchEnded = anOffer().on(line);
        Offer missing = anOffer().on(line);
        String one = scheduled(withdrawing, trip);
        String two = scheduled(cancelled, trip);
        String three = scheduled(matchEnded, trip);
        String four = scheduled(missing, trip);
        assertThat(usedSeats(agreement)).isEqualTo(4);

        withdraw(withdrawing, one);
        post(receiver(), "/transfers/" + two + "/cancel", Map.of("reasonCode", "POST_GONE"))
                .statusCode(200);
        Topics.send(matchEnded.happened("released", 7));
        org.awaitility.Awaitility.await()
                .until(() -> Door.state(office(), three).equals("CANCELLED"));
        for (String id : List.of(one, two, three)) {
            expect(id, "CANCELLED", "NONE");
        }
        assertThat(usedSeats(agreement)).isEqualTo(1);

        post(office(), "/trips/" + trip + "/open-boarding").statusCode(200);
        depart(trip, 1, DEPARTURE).statusCode(200);
        expect(four, "NO_SHOW", "HELD");
        withdraw(missing, four);
        assertThat(usedSeats(agreement)).isZero();
    }

    @Test
    void a_trip_that_is_off_gives_all_of_them_back() {
        String agreement = Pact.active(2);
        String trip = confirmed(2);
        String one = scheduled(anOffer().on(lineOf(agreement)), trip);
        String two = scheduled(anOffer().on(lineOf(agreement)), trip);

        post(office(), "/trips/" + trip + "/cancel").statusCode(200);

        expect(one, "READY", "NONE");
        expect(two, "READY", "NONE");
        assertThat(usedSeats(agreement)).isZero();
    }

    @Test
    void who_gets_none_is_told_so_keeps_what_there_was_and_may_travel_without() {
        String agreement = Pact.active(1);
        String trip = confirmed(4);
        Offer first = anOffer().on(lineOf(agreement));
        Offer second = anOffer().on(lineOf(agreement));
        scheduled(first, trip);
        String id = ready(second);

        seat(trip, second, id, 1, 3)
                .body("items[0].status", equalTo(409))
                .body("items[0].problem.code", equalTo("FUNDED_SEATS_EXHAUSTED"))
                .body("items[0].problem.detail", containsString("withoutFundedSeat"))
                .body("items[0].seatId", nullValue());
        expect(id, "READY", "NONE");
        get(office(), "/trips/" + trip).body("legs[0].assigned", equalTo(1));

        seatWithout(trip, second, id).body("items[0].state", equalTo("ASSIGNED"));
        expect(id, "SCHEDULED", "NONE");
        withdraw(second, id);
        assertThat(usedSeats(agreement)).isEqualTo(1);
    }

    @Test
    void a_case_without_an_agreement_travels_and_takes_none() {
        String agreement = Pact.active(1);
        String id = scheduled(anOffer(), confirmed(1));

        expect(id, "SCHEDULED", "NONE");
        get(office(), "/transfers/" + id).body("agreementLineId", nullValue());
        assertThat(usedSeats(agreement)).isZero();
    }

    @Test
    void a_suspended_agreement_gives_no_new_seats_and_who_is_on_the_way_finishes() {
        String agreement = Pact.active(3);
        String trip = confirmed(3);
        Offer onTheWay = anOffer().on(lineOf(agreement));
        Offer late = anOffer().on(lineOf(agreement));
        String going = scheduled(onTheWay, trip);
        String waiting = ready(late);

        stop(receiver(), agreement, "suspend").statusCode(200);
        seat(trip, late, waiting, 1, 3)
                .body("items[0].status", equalTo(409))
                .body("items[0].problem.code", equalTo("AGREEMENT_NOT_IN_FORCE"));
        expect(waiting, "READY", "NONE");

        post(receiver(), "/agreements/" + agreement + "/resume").statusCode(200);
        seat(trip, late, waiting, 1, 3).body("items[0].status", equalTo(200));
        stop(sender(), agreement, "terminate").statusCode(200);
        post(office(), "/trips/" + trip + "/open-boarding").statusCode(200);
        checkIn(trip, going, 1, EARLY);
        withdraw(late, waiting);
        depart(trip, 1, DEPARTURE).statusCode(200);
        expect(going, "DEPARTED", "USED");
        assertThat(usedSeats(agreement)).isEqualTo(1);
    }

    @Test
    void a_line_between_others_funds_nobody_else() {
        String agreement = Pact.active(1);
        Offer elsewhere = anOffer().at("33").on(lineOf(agreement));
        String trip = confirmed(2);
        String id = ready(elsewhere);

        seat(trip, elsewhere, id, 1, 3)
                .body("items[0].status", equalTo(409))
                .body("items[0].problem.code", equalTo("LINE_FOR_OTHERS"));
        seatWithout(trip, elsewhere, id).body("items[0].status", equalTo(200));
        assertThat(usedSeats(agreement)).isZero();
    }

    @Test
    void a_trip_is_confirmed_when_every_rider_has_what_was_wanted_and_else_not_at_all() {
        String agreement = Pact.active(1);
        String trip = aTrip(4, 4);
        Offer first = anOffer().on(lineOf(agreement));
        Offer second = anOffer().on(lineOf(agreement));
        String one = ready(first);
        String two = ready(second);
        seat(trip, first, one, 1, 3).body("items[0].status", equalTo(200));
        seat(trip, second, two, 1, 3).body("items[0].status", equalTo(200));

        confirm(trip)
                .statusCode(409)
                .body("code", equalTo("FUNDED_SEATS_EXHAUSTED"))
                .body("errors[0].detail", containsString(two));
        expect(one, "READY", "NONE");
        get(office(), "/trips/" + trip).body("state", equalTo("PLANNED"));

        seatWithout(trip, second, two).body("items[0].state", equalTo("ASSIGNED"));
        confirm(trip).statusCode(200);
        expect(one, "SCHEDULED", "HELD");
        expect(two, "SCHEDULED", "NONE");
    }

    @Test
    void a_freed_place_passes_over_who_waits_for_a_funded_seat_too() {
        String agreement = Pact.active(1);
        String other = confirmed(1);
        scheduled(anOffer().on(lineOf(agreement)), other);
        String trip = confirmed(1);
        Offer leaving = anOffer();
        String gone = scheduled(leaving, trip);
        Offer funded = anOffer().on(lineOf(agreement));
        Offer plain = anOffer();
        String waitsLonger = ready(funded);
        String next = ready(plain);
        seat(trip, funded, waitsLonger, 1, 3).body("items[0].problem.code", equalTo("SEATS_EXHAUSTED"));
        seat(trip, plain, next, 1, 3).body("items[0].problem.code", equalTo("SEATS_EXHAUSTED"));

        withdraw(leaving, gone);

        expect(next, "SCHEDULED", "NONE");
        expect(waitsLonger, "READY", "NONE");
        get(office(), "/trips/" + trip).body("legs[0].assigned", equalTo(1));
    }

    @Test
    void no_amendment_takes_away_seats_that_were_given() {
        String agreement = Pact.active(2);
        String line = lineOf(agreement);
        String trip = confirmed(2);
        scheduled(anOffer().on(line), trip);
        scheduled(anOffer().on(line), trip);

        post(sender(), "/agreements/" + agreement + "/amendments", amendment(agreement, 1))
                .statusCode(201);
        sign(sender(), agreement, 2).statusCode(200);
        sign(receiver(), agreement, 2).statusCode(409).body("code", equalTo("SEATS_GIVEN"));
        assertThat(usedSeats(agreement)).isEqualTo(2);

        post(receiver(), "/agreements/" + agreement + "/amendments", amendment(agreement, 3))
                .statusCode(201);
        sign(sender(), agreement, 3).statusCode(200);
        sign(receiver(), agreement, 3).statusCode(200);
        scheduled(anOffer().on(line), confirmed(1));
        assertThat(usedSeats(agreement)).isEqualTo(3);
    }

    private static String confirmed(int seats) {
        String trip = aTrip(seats, seats);
        confirm(trip).statusCode(200);
        return trip;
    }

    private static ValidatableResponse confirm(String trip) {
        return post(office(), "/trips/" + trip + "/confirm");
    }

    private static String scheduled(Offer offer, String trip) {
        String id = ready(offer);
        seat(trip, offer, id, 1, 3).body("items[0].state", equalTo("ASSIGNED"));
        return id;
    }

    private static ValidatableResponse seatWithout(String trip, Offer offer, String id) {
        Map<String, Object> item = new LinkedHashMap<>(seat(offer, id, 1, 3));
        item.put("withoutFundedSeat", true);
        return post(office(), "/trips/" + trip + "/seat-assignments:batch", Map.of("items", List.of(item)))
                .statusCode(200);
    }

    private static void withdraw(Offer offer, String id) {
        post(office(), "/transfers/" + id + "/withdraw", onTheWord(offer.worker()))
                .statusCode(200);
    }

    private static void expect(String id, String state, String fundedSeat) {
        get(office(), "/transfers/" + id).body("state", equalTo(state)).body("fundedSeat", equalTo(fundedSeat));
    }
}
