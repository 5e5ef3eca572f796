package io.labortransfer.tracking.residence;

import static io.labortransfer.tracking.Door.aTrip;
import static io.labortransfer.tracking.Door.arrive;
import static io.labortransfer.tracking.Door.checkIn;
import static io.labortransfer.tracking.Door.depart;
import static io.labortransfer.tracking.Door.get;
import static io.labortransfer.tracking.Door.office;
import static io.labortransfer.tracking.Door.post;
import static io.labortransfer.tracking.Door.ready;
import static io.labortransfer.tracking.Door.seat;
import static io.labortransfer.tracking.Door.state;
import static io.labortransfer.tracking.Door.today;
import static io.labortransfer.tracking.Offer.anOffer;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.tracking.Door;
import io.labortransfer.tracking.Offer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Saga S9 for those who have a seat on a trip of the unit that they leave. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class RidersWhoMoveTest {

    private static final Passports NEW = Passports.op("52");

    @Test
    void who_moves_before_the_departure_gives_the_seat_to_the_next_and_is_ready_for_a_trip_of_the_new_unit() {
        Offer moving = anOffer();
        Offer waiting = anOffer();
        String id = ready(moving);
        String next = ready(waiting);
        String trip = aTrip(1, 1);
        seat(trip, moving, id, 1, 3);
        post(office(), "/trips/" + trip + "/confirm").statusCode(200);
        seat(trip, waiting, next, 1, 3);

        moving.moves("51", "52", 7, today());

        await().until(() -> get(NEW, "/transfers/" + id).extract().statusCode() == 200);
        get(NEW, "/transfers/" + id).body("state", equalTo("READY")).body("tripId", nullValue());
        await().until(() -> state(office(), next).equals("SCHEDULED"));
    }

    @Test
    void who_moves_on_the_way_arrives_with_the_trip() {
        Offer moving = anOffer();
        String id = aboard(moving);
        String trip = get(office(), "/transfers/" + id).extract().path("tripId");

        moving.moves("51", "52", 7, today());
        await().until(() -> get(NEW, "/transfers/" + id).extract().statusCode() == 200);
        get(office(), "/transfers/" + id).statusCode(404);
        ride(trip);

        get(NEW, "/transfers/" + id).body("state", equalTo("ARRIVED"));
        get(office(), "/transfers/" + id).statusCode(404);
    }

    @Test
    void who_moves_and_leaves_on_the_way_keeps_the_trip_from_nothing() {
        Offer moving = anOffer();
        String id = aboard(moving);
        String trip = get(office(), "/transfers/" + id).extract().path("tripId");
        moving.moves("51", "52", 7, today());
        await().until(() -> get(NEW, "/transfers/" + id).extract().statusCode() == 200);

        post(NEW, "/transfers/" + id + "/withdraw", Door.onTheWord(moving.worker()))
                .statusCode(200)
                .body("state", equalTo("LEFT_EN_ROUTE"));
        ride(trip);

        get(NEW, "/transfers/" + id).body("state", equalTo("LEFT_EN_ROUTE"));
        get(office(), "/trips/" + trip).body("state", equalTo("ARRIVED"));
    }

    /** The coach is on its way to the train. */
    private static String aboard(Offer offer) {
        String id = ready(offer);
        String trip = aTrip(1, 1);
        seat(trip, offer, id, 1, 3);
        post(office(), "/trips/" + trip + "/confirm").statusCode(200);
        post(office(), "/trips/" + trip + "/open-boarding").statusCode(200);
        checkIn(trip, id, 1, "2026-12-01T05:00:00.000+08:00");
        depart(trip, 1, "2026-12-01T05:10:00.000+08:00").statusCode(200);
        return id;
    }

    private static void ride(String trip) {
        arrive(trip, 1, "2026-12-01T07:00:00.000+08:00").statusCode(200);
        depart(trip, 2, "2026-12-01T05:10:00.000+08:00").statusCode(200);
        arrive(trip, 2, "2026-12-01T07:00:00.000+08:00").statusCode(200);
        depart(trip, 3, "2026-12-01T08:00:00.000+08:00").statusCode(200);
        arrive(trip, 3, "2026-12-01T20:00:00.000+08:00").statusCode(200);
    }
}
