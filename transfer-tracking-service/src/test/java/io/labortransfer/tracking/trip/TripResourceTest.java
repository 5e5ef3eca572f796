package io.labortransfer.tracking.trip;

import static io.labortransfer.tracking.Door.aTrip;
import static io.labortransfer.tracking.Door.arrive;
import static io.labortransfer.tracking.Door.checkIn;
import static io.labortransfer.tracking.Door.depart;
import static io.labortransfer.tracking.Door.employer;
import static io.labortransfer.tracking.Door.get;
import static io.labortransfer.tracking.Door.leg;
import static io.labortransfer.tracking.Door.now;
import static io.labortransfer.tracking.Door.office;
import static io.labortransfer.tracking.Door.onTheWord;
import static io.labortransfer.tracking.Door.post;
import static io.labortransfer.tracking.Door.ready;
import static io.labortransfer.tracking.Door.seat;
import static io.labortransfer.tracking.Door.state;
import static io.labortransfer.tracking.Door.today;
import static io.labortransfer.tracking.Offer.anOffer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.labortransfer.tracking.Offer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class TripResourceTest {

    @Test
    void two_coaches_feed_a_train_and_everyone_arrives_at_the_own_drop_off() {
        Offer byFirstCoach = anOffer();
        Offer bySecondCoach = anOffer();
        Offer direct = anOffer();
        Offer missing = anOffer();
        String one = ready(byFirstCoach);
        String two = ready(bySecondCoach);
        String three = ready(direct);
        String four = ready(missing);
        String trip = aTrip(10, 20);

        seat(trip, byFirstCoach, one, 1, 3).body("items[0].state", equalTo("ASSIGNED"));
        seat(trip, bySecondCoach, two, 2, 3).body("items[0].status", equalTo(200));
        seat(trip, direct, three, 3, 3).body("items[0].status", equalTo(200));
        seat(trip, missing, four, 1, 3).body("items[0].status", equalTo(200));
        get(office(), "/trips/" + trip)
                .body("legs.assigned", contains(2, 1, 4))
                .body("destinationProvinces", contains("44"));
        assertThat(state(office(), one)).isEqualTo("READY");

        post(office(), "/trips/" + trip + "/confirm").statusCode(200).body("state", equalTo("CONFIRMED"));
        assertThat(state(office(), one)).isEqualTo("SCHEDULED");
        post(office(), "/trips/" + trip + "/open-boarding").statusCode(200).body("state", equalTo("BOARDING"));

        checkIn(trip, one, 1, now()).body("items[0].state", equalTo("CHECKED_IN"));
        checkIn(trip, one, 1, now()).body("items[0].status", equalTo(200));
        checkIn(trip, two, 2, now());
        depart(trip, 1, now()).statusCode(200).body("state", equalTo("BOARDING"));
        depart(trip, 1, now()).statusCode(200);
        depart(trip, 2, now()).statusCode(200);
        assertThat(state(office(), one)).isEqualTo("DEPARTED");
        assertThat(state(office(), three)).isEqualTo("SCHEDULED");
        assertThat(state(office(), four)).isEqualTo("NO_SHOW");
        arrive(trip, 1, now()).statusCode(200);
        arrive(trip, 2, now()).statusCode(200);
        assertThat(state(office(), one)).isEqualTo("DEPARTED");

        checkIn(trip, three, 3, now());
        get(office(), "/trips/" + trip + "/manifest").body("sealedAt", nullValue());
        depart(trip, 3, now()).statusCode(200).body("state", equalTo("DEPARTED"));
        get(office(), "/trips/" + trip + "/manifest")
                .body("sealedAt", notNullValue())
                .body("sha256", matchesPattern("[0-9a-f]{64}"))
                .body("items", hasSize(4))
                .body("items.transferId", hasItem(three));
        arrive(trip, 3, now()).statusCode(200).body("state", equalTo("ARRIVED"));
        for (String id : List.of(one, two, three)) {
            assertThat(state(office(), id)).isEqualTo("ARRIVED");
        }
        post(office(), "/trips/" + trip + "/close").statusCode(200).body("state", equalTo("CLOSED"));
        get(office(), "/transfers/" + four).body("state", equalTo("READY")).body("tripId", nullValue());
        Topics.await("lt.trip.v1", "lt.trip.departed.v1", trip);
        Topics.await("lt.transfer.v1", "lt.transfer.departed.v1", one);
        Topics.await("lt.transfer.v1", "lt.transfer.no_show.v1", four);

        startEveryone(Map.of(one, byFirstCoach, two, bySecondCoach, three, direct));
    }

    private static void startEveryone(Map<String, Offer> arrived) {
        arrived.forEach((id, offer) -> {
            post(
                            employer(offer),
                            "/transfers/handovers:batch",
                            Map.of("items", List.of(Map.of("transferId", id, "at", now()))))
                    .body("items[0].status", equalTo(200))
                    .body("items[0].state", equalTo("HANDED_OVER"));
            post(
                            employer(offer),
                            "/transfers/starts:batch",
                            Map.of("items", List.of(Map.of("transferId", id, "start", today().toString()))))
                    .body("items[0].status", equalTo(200))
                    .body("items[0].state", equalTo("ON_POST"));
        });
    }

    @Test
    void a_full_leg_puts_the_rider_on_the_waiting_list_and_a_withdrawal_moves_it_up() {
        Offer first = anOffer();
        Offer second = anOffer();
        String one = ready(first);
        String two = ready(second);
        String trip = aTrip(1, 5);
        seat(trip, first, one, 1, 3);

        seat(trip, second, two, 1, 3)
                .body("items[0].status", equalTo(409))
                .body("items[0].state", equalTo("WAITLISTED"))
                .body("items[0].problem.code", equalTo("SEATS_EXHAUSTED"));
        get(office(), "/trips/" + trip).body("legs.assigned", contains(1, 0, 1));
        seat(trip, second, two, 1, 3).body("items[0].state", equalTo("WAITLISTED"));

        post(office(), "/transfers/" + one + "/withdraw", onTheWord(first.worker()))
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));
        get(office(), "/trips/" + trip).body("legs.assigned", contains(1, 0, 1));
        seat(trip, second, two, 1, 3).body("items[0].state", equalTo("ASSIGNED"));
    }

    @Test
    void a_seat_needs_the_riders_word_a_ready_case_and_a_possible_route() {
        Offer offer = anOffer();
        String id = ready(offer);
        Offer early = anOffer();
        String notReady = io.labortransfer.tracking.Door.opened(early);
        String trip = aTrip(5, 5);
        String path = "/trips/" + trip + "/seat-assignments:batch";

        post(office(), path, Map.of("items", List.of(Map.of("transferId", id, "boardAt", 1, "leaveAt", 3))))
                .statusCode(200)
                .body("items[0].status", equalTo(422))
                .body("items[0].problem.code", equalTo("WORD_MISSING"))
                .body("items[0].problem.errors[0].pointer", equalTo("/workerWord"));
        seat(trip, early, notReady, 1, 3)
                .body("items[0].status", equalTo(409))
                .body("items[0].problem.code", equalTo("CASE_STATE"));
        seat(trip, offer, id, 1, 2).body("items[0].problem.code", equalTo("ROUTE_UNKNOWN"));
        post(office(), path, Map.of("items", List.of())).statusCode(422);
        post(office(), path, Map.of("items", List.of(Map.of("transferId", "trf_1", "boardAt", 1, "leaveAt", 3))))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/items/0/transferId"))
                .body("errors[0].code", equalTo("FORMAT_WRONG"));
        post(office(), path, "{\"items\":[{\"seat\":1}]}").statusCode(400);
        get(office(), "/trips/" + trip).body("legs.assigned", contains(0, 0, 0));
    }

    @Test
    void a_batch_answers_each_item_by_itself() {
        Offer mine = anOffer();
        Offer theirs = anOffer().from("52");
        String own = ready(mine);
        String foreign = io.labortransfer.tracking.Door.opened(theirs);
        String trip = aTrip(5, 5);

        post(
                        office(),
                        "/trips/" + trip + "/seat-assignments:batch",
                        Map.of(
                                "items",
                                List.of(seat(theirs, foreign, 1, 3), seat(mine, own, 1, 3), seat(mine, own, 2, 3))))
                .statusCode(200)
                .body("items.status", contains(404, 200, 409))
                .body("items[2].problem.code", equalTo("SEAT_HELD"));
    }

    @Test
    void a_seat_on_another_trip_must_be_given_back_first() {
        Offer offer = anOffer();
        String id = ready(offer);
        String first = aTrip(5, 5);
        String second = aTrip(5, 5);
        seat(first, offer, id, 3, 3);

        seat(second, offer, id, 3, 3).body("items[0].problem.code", equalTo("SEAT_HELD"));

        post(office(), "/trips/" + first + "/cancel").statusCode(200);
        assertThat(state(office(), id)).isEqualTo("READY");
        seat(second, offer, id, 3, 3).body("items[0].state", equalTo("ASSIGNED"));
    }

    @Test
    void a_check_in_made_before_the_departure_reverses_the_no_show() {
        Offer late = anOffer();
        Offer never = anOffer();
        String uploaded = ready(late);
        String missed = ready(never);
        String trip = aTrip(5, 5);
        seat(trip, late, uploaded, 3, 3);
        seat(trip, never, missed, 3, 3);
        post(office(), "/trips/" + trip + "/confirm");
        post(office(), "/trips/" + trip + "/open-boarding");
        depart(trip, 3, "2026-12-01T08:00:00.000+08:00");
        assertThat(state(office(), uploaded)).isEqualTo("NO_SHOW");

        checkIn(trip, uploaded, 3, "2026-12-01T07:55:00.000+08:00").body("items[0].state", equalTo("CHECKED_IN"));
        checkIn(trip, missed, 3, "2026-12-01T08:00:00.000+08:00")
                .body("items[0].problem.code", equalTo("CHECKED_IN_TOO_LATE"));

        assertThat(state(office(), uploaded)).isEqualTo("DEPARTED");
        assertThat(state(office(), missed)).isEqualTo("NO_SHOW");
        arrive(trip, 3, "2026-12-01T20:00:00.000+08:00").body("state", equalTo("ARRIVED"));
        assertThat(state(office(), uploaded)).isEqualTo("ARRIVED");
    }

    @Test
    void a_cancellation_by_the_destination_gives_the_seat_back_to_the_trip_of_the_origin() {
        Offer offer = anOffer();
        String id = ready(offer);
        String trip = aTrip(5, 5);
        seat(trip, offer, id, 1, 3);
        post(office(), "/trips/" + trip + "/confirm");

        post(Passports.dp("44"), "/transfers/" + id + "/cancel", Map.of("reasonCode", "SITE_CLOSED"))
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));

        get(office(), "/trips/" + trip).body("legs.assigned", contains(0, 0, 0));
        get(office(), "/trips/" + trip + "/manifest").body("items", hasSize(0));
    }

    @Test
    void a_trip_moves_only_as_its_life_allows() {
        String trip = aTrip(5, 5);

        post(office(), "/trips/" + trip + "/open-boarding")
                .statusCode(409)
                .body("code", equalTo("TRIP_STATE"))
                .body("allowedActions", hasItem("confirm"));
        depart(trip, 3, now()).statusCode(409);
        arrive(trip, 3, now())
                .statusCode(409)
                .body("code", equalTo("LEG_STATE"))
                .body("allowedActions", hasItem("confirm"));
        depart(trip, 9, now()).statusCode(404);
        post(office(), "/trips/" + trip + "/confirm").statusCode(200);
        post(office(), "/trips/" + trip + "/confirm").statusCode(200);
        post(office(), "/trips/" + trip + "/close").statusCode(409);
    }

    @Test
    void a_trip_is_planned_with_a_trunk_and_fitting_times() {
        post(office(), "/trips", plan(leg("DOOR_PICKUP", 5, 5, 7, "川W-00001")))
                .statusCode(422)
                .body("code", equalTo("TRUNK_MISSING"));
        post(office(), "/trips", plan(leg("DOOR_PICKUP", 5, 5, 9, "川W-00001"), leg("TRUNK", 5, 8, 20, "K1")))
                .statusCode(422)
                .body("code", equalTo("LEG_TIMES"));
        post(office(), "/trips", plan(leg("TRUNK", 0, 8, 20, "K1")))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/legs/0/capacity"));
        post(Passports.dp("44"), "/trips", plan(leg("TRUNK", 5, 8, 20, "K1"))).statusCode(403);
    }

    private static Map<String, Object> plan(Object... legs) {
        return Map.of("purpose", "NEW_POST", "mode", "TRAIN", "legs", List.of(legs));
    }

    @Test
    void a_foreign_trip_does_not_exist_and_the_destination_reads_without_running_it() {
        Offer offer = anOffer();
        String id = ready(offer);
        String trip = aTrip(5, 5);
        get(Passports.dp("44"), "/trips/" + trip).statusCode(404);
        seat(trip, offer, id, 3, 3);

        get(Passports.op("52"), "/trips/" + trip).statusCode(404);
        post(Passports.op("52"), "/trips/" + trip + "/confirm").statusCode(404);
        get(Passports.dp("44"), "/trips/" + trip).statusCode(200);
        get(Passports.dp("44"), "/trips?limit=500").statusCode(200).body("items.id", hasItem(trip));
        get(Passports.dp("44"), "/trips/" + trip + "/manifest").body("items", hasSize(1));
        post(Passports.office("44"), "/trips/" + trip + "/confirm").statusCode(403);
        get(Passports.dp("33"), "/trips/" + trip + "/manifest").statusCode(404);
        get(Passports.op("51"), "/trips?limit=500").body("items.id", hasItem(trip));
    }
}
