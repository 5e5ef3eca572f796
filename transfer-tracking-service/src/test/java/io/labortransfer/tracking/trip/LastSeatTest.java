package io.labortransfer.tracking.trip;

import static io.labortransfer.tracking.Door.aTrip;
import static io.labortransfer.tracking.Door.get;
import static io.labortransfer.tracking.Door.office;
import static io.labortransfer.tracking.Door.onTheWord;
import static io.labortransfer.tracking.Door.seat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.labortransfer.testing.Race;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.tracking.Offer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class LastSeatTest {

    private static final int RIDERS = 24;
    private static final int RIVALS = 64;
    private static final int COACH = 2;
    private static final int TRAIN = 5;

    @Test
    void many_race_for_the_last_seats_and_no_leg_is_ever_oversold() throws Exception {
        List<Offer> offers = Crowd.of(RIDERS);
        List<String> ids = Crowd.ready(offers);
        String trip = aTrip(COACH, TRAIN);

        List<Response> outcomes = Race.run(RIDERS, rider -> take(trip, offers, ids, rider, 1 + rider % 3));

        List<Response> losers = outcomes.stream().filter(LastSeatTest::isLost).toList();
        assertThat(losers).hasSize(RIDERS - TRAIN).allSatisfy(LastSeatTest::isToldWhy);
        List<Integer> assigned = get(office(), "/trips/" + trip).extract().path("legs.assigned");
        assertThat(assigned.get(0)).isLessThanOrEqualTo(COACH);
        assertThat(assigned.get(1)).isLessThanOrEqualTo(COACH);
        assertThat(assigned.get(2)).isEqualTo(TRAIN);

        leaveAndTakeAgain(trip, offers, ids, outcomes);
    }

    @Test
    void the_very_last_seat_has_one_winner() throws Exception {
        List<Offer> offers = Crowd.of(RIVALS);
        List<String> ids = Crowd.ready(offers);
        String trip = aTrip(RIVALS, 1);

        List<Response> outcomes = Race.run(RIVALS, rider -> take(trip, offers, ids, rider, 1 + rider % 3));

        assertThat(outcomes.stream().filter(LastSeatTest::isLost))
                .hasSize(RIVALS - 1)
                .allSatisfy(LastSeatTest::isToldWhy);
        get(office(), "/trips/" + trip).body("legs[2].assigned", equalTo(1));
    }

    /** Everyone with a seat leaves while everyone else asks again: the counts stay what the seats are. */
    private static void leaveAndTakeAgain(String trip, List<Offer> offers, List<String> ids, List<Response> outcomes)
            throws Exception {
        Race.run(
                RIDERS,
                rider -> isLost(outcomes.get(rider))
                        ? take(trip, offers, ids, rider, 1 + rider % 3)
                        : leave(offers.get(rider), ids.get(rider)));

        List<Integer> holding = get(office(), "/trips/" + trip + "/manifest")
                .extract()
                .path("items.findAll { it.state == 'ASSIGNED' }.boardAt");
        int first = (int)
                holding.stream().filter(leg -> String.valueOf(leg).equals("1")).count();
        int second = (int)
                holding.stream().filter(leg -> String.valueOf(leg).equals("2")).count();
        get(office(), "/trips/" + trip).body("legs.assigned", contains(first, second, holding.size()));
        assertThat(holding).hasSize(TRAIN);
    }

    private static boolean isLost(Response outcome) {
        outcome.then().statusCode(200);
        return outcome.jsonPath().getString("items[0].state").equals("WAITLISTED");
    }

    private static void isToldWhy(Response loser) {
        JsonPath answer = loser.jsonPath();
        assertThat(answer.getInt("items[0].status")).isEqualTo(409);
        assertThat(answer.getString("items[0].problem.code")).isEqualTo("SEATS_EXHAUSTED");
        assertThat(answer.getString("items[0].problem.detail")).isNotBlank();
    }

    private static Response take(String trip, List<Offer> offers, List<String> ids, int rider, int boardAt) {
        return send(
                "/trips/" + trip + "/seat-assignments:batch",
                Map.of("items", List.of(seat(offers.get(rider), ids.get(rider), boardAt, 3))));
    }

    private static Response leave(Offer offer, String id) {
        Response answer = send("/transfers/" + id + "/withdraw", onTheWord(offer.worker()));
        answer.then().statusCode(200);
        return answer;
    }

    /** A request of the race: its key follows from what it asks for. */
    private static Response send(String path, Map<String, Object> body) {
        String key = UUID.nameUUIDFromBytes((path + body).getBytes(StandardCharsets.UTF_8))
                .toString();
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(office().token())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1" + path);
    }
}
