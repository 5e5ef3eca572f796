package io.labortransfer.tracking.transfer;

import static io.labortransfer.tracking.Door.aTrip;
import static io.labortransfer.tracking.Door.checkIn;
import static io.labortransfer.tracking.Door.depart;
import static io.labortransfer.tracking.Door.employer;
import static io.labortransfer.tracking.Door.get;
import static io.labortransfer.tracking.Door.now;
import static io.labortransfer.tracking.Door.office;
import static io.labortransfer.tracking.Door.onTheWord;
import static io.labortransfer.tracking.Door.opened;
import static io.labortransfer.tracking.Door.post;
import static io.labortransfer.tracking.Door.ready;
import static io.labortransfer.tracking.Door.seat;
import static io.labortransfer.tracking.Offer.anOffer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.labortransfer.testing.SuiteServers;
import io.labortransfer.tracking.Door;
import io.labortransfer.tracking.Offer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The worker leaves, in every state that the suite reaches: on the word alone, and never in vain. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class WithdrawTest {

    @Test
    void from_opened_contracted_and_ready() {
        Offer opened = anOffer();
        assertThat(leave(opened, opened(opened))).isEqualTo("CANCELLED");

        Offer contracted = anOffer();
        String id = opened(contracted);
        post(employer(contracted), "/transfers/" + id + "/contract", Door.contract());
        post(office(), "/transfers/" + id + "/contract-confirmation", onTheWord(contracted.worker()));
        assertThat(leave(contracted, id)).isEqualTo("CANCELLED");

        Offer ready = anOffer();
        assertThat(leave(ready, ready(ready))).isEqualTo("CANCELLED");
    }

    @Test
    void whatever_version_of_the_case_the_caller_saw() {
        Offer offer = anOffer();
        String id = opened(offer);

        given().auth()
                .oauth2(office().token())
                .header("If-Match", "\"v99-OP\"")
                .contentType(ContentType.JSON)
                .body(onTheWord(offer.worker()))
                .post("/api/v1/transfers/" + id + "/withdraw")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));
    }

    @Test
    void from_scheduled_which_gives_the_seat_back() {
        Offer offer = anOffer();
        String id = ready(offer);
        String trip = aTrip(3, 3);
        seat(trip, offer, id, 1, 3);
        post(office(), "/trips/" + trip + "/confirm");

        assertThat(leave(offer, id)).isEqualTo("CANCELLED");
        get(office(), "/trips/" + trip).body("legs.assigned", contains(0, 0, 0));
    }

    @Test
    void from_no_show_on_the_way_and_after_the_arrival() {
        Offer missing = anOffer();
        Offer riding = anOffer();
        Offer arriving = anOffer();
        String absent = ready(missing);
        String aboard = ready(riding);
        String there = ready(arriving);
        String trip = aTrip(3, 3);
        seat(trip, missing, absent, 3, 3);
        seat(trip, riding, aboard, 3, 3);
        seat(trip, arriving, there, 3, 3);
        post(office(), "/trips/" + trip + "/confirm");
        post(office(), "/trips/" + trip + "/open-boarding");
        checkIn(trip, aboard, 3, now());
        checkIn(trip, there, 3, now());
        depart(trip, 3, now());

        assertThat(leave(missing, absent)).isEqualTo("CANCELLED");
        assertThat(leave(riding, aboard)).isEqualTo("LEFT_EN_ROUTE");
        Door.arrive(trip, 3, now()).body("state", equalTo("ARRIVED"));
        assertThat(leave(arriving, there)).isEqualTo("REFUSED");
        assertThat(leave(arriving, there)).isEqualTo("CLOSED_WORKER_CHOICE");
        assertThat(leave(riding, aboard)).isEqualTo("CLOSED_WORKER_CHOICE");
    }

    @Test
    void from_handed_over_on_post_and_after() {
        Offer atTheGate = anOffer();
        assertThat(leave(atTheGate, OnPostTest.handedOver(atTheGate))).isEqualTo("REFUSED");

        Offer working = anOffer();
        String id = OnPostTest.onPost(working);
        assertThat(leave(working, id)).isEqualTo("SEPARATED");
        assertThat(leave(working, id)).isEqualTo("CLOSED_WORKER_CHOICE");
    }

    @Test
    void from_a_closed_case_there_is_nothing_left_to_leave_and_no_error() {
        Offer offer = anOffer();
        String id = opened(offer);
        leave(offer, id);

        assertThat(leave(offer, id)).isEqualTo("CANCELLED");
    }

    @Test
    void needs_the_word_and_nothing_else() {
        String id = opened(anOffer());

        post(office(), "/transfers/" + id + "/withdraw", Map.of())
                .statusCode(422)
                .body("code", equalTo("WORD_MISSING"));
        post(office(), "/transfers/" + id + "/withdraw", Map.of("workerWord", Map.of("by", "THUMBPRINT")))
                .statusCode(422)
                .body("code", equalTo("WORD_INCOMPLETE"));
    }

    private static String leave(Offer offer, String id) {
        return post(office(), "/transfers/" + id + "/withdraw", onTheWord(offer.worker()))
                .statusCode(200)
                .extract()
                .path("state");
    }
}
