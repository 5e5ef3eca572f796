package io.labortransfer.tracking.trip;

import static io.labortransfer.tracking.Door.aTrip;
import static io.labortransfer.tracking.Door.get;
import static io.labortransfer.tracking.Door.office;
import static io.labortransfer.tracking.Door.post;
import static io.labortransfer.tracking.Door.seat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.testing.Race;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.tracking.Offer;
import io.labortransfer.tracking.agreement.Pact;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many want the last funded seat of one line, on trips that have room for all of them. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class FundedSeatRaceTest {

    private static final int RIVALS = 64;
    private static final int TRIPS = 8;

    @BeforeEach
    void the_divisions_are_known() {
        Pact.knownDivisions();
    }

    @Test
    void the_very_last_funded_seat_has_one_winner_and_every_loser_is_told_why() throws Exception {
        String agreement = Pact.active(1);
        List<Offer> offers = on(Pact.lineOf(agreement), RIVALS);
        List<String> ids = Crowd.ready(offers);
        List<String> trips = trips(TRIPS, RIVALS);
        for (String trip : trips) {
            post(office(), "/trips/" + trip + "/confirm").statusCode(200);
        }

        // Every rider asks twice at once under one key: callers i and i + RIVALS.
        Watched watched = Watched.during(
                agreement,
                offers.getFirst(),
                () -> Race.run(2 * RIVALS, caller -> {
                    int rider = caller % RIVALS;
                    return take(trips.get(rider % TRIPS), offers.get(rider), ids.get(rider));
                }));

        List<Response> outcomes = watched.outcomes();
        for (int rider = 0; rider < RIVALS; rider++) {
            assertThat(outcomes.get(rider).asString())
                    .as("one key, one answer")
                    .isEqualTo(outcomes.get(rider + RIVALS).asString());
        }
        List<Response> winners = outcomes.subList(0, RIVALS).stream()
                .filter(outcome -> outcome.jsonPath().getInt("items[0].status") == 200)
                .toList();
        assertThat(winners).hasSize(1);
        assertThat(outcomes.subList(0, RIVALS).stream().filter(outcome -> !winners.contains(outcome)))
                .hasSize(RIVALS - 1)
                .allSatisfy(FundedSeatRaceTest::isToldWhy);
        assertThat(watched.mostUsed()).isEqualTo(1);
        assertThat(watched.mostHeld()).isEqualTo(1);
        assertThat(Pact.usedSeats(agreement)).isEqualTo(1);
        nothingIsHalfDone(trips, offers.getFirst());
    }

    @Test
    void of_trips_that_are_confirmed_at_once_no_more_are_than_have_funded_seats() throws Exception {
        String agreement = Pact.active(3);
        List<Offer> offers = on(Pact.lineOf(agreement), TRIPS);
        List<String> ids = Crowd.ready(offers);
        List<String> trips = trips(TRIPS, 2);
        for (int i = 0; i < TRIPS; i++) {
            seat(trips.get(i), offers.get(i), ids.get(i), 1, 3).statusCode(200);
        }

        List<Response> outcomes = Race.run(
                TRIPS, trip -> send("/trips/" + trips.get(trip) + "/confirm", Map.of(), "confirm" + trips.get(trip)));

        assertThat(outcomes.stream().filter(outcome -> outcome.statusCode() == 200))
                .hasSize(3);
        for (int i = 0; i < TRIPS; i++) {
            Response outcome = outcomes.get(i);
            String state = get(office(), "/trips/" + trips.get(i)).extract().path("state");
            if (outcome.statusCode() == 200) {
                assertThat(state).isEqualTo("CONFIRMED");
            } else {
                assertThat(outcome.statusCode()).isEqualTo(409);
                assertThat(outcome.jsonPath().getString("code")).isEqualTo("FUNDED_SEATS_EXHAUSTED");
                assertThat(outcome.jsonPath().getString("errors[0].detail")).contains(ids.get(i));
                assertThat(state).isEqualTo("PLANNED");
            }
        }
        assertThat(Pact.usedSeats(agreement)).isEqualTo(3);
    }

    private static List<Offer> on(String line, int riders) {
        return Crowd.of(riders).stream().map(offer -> offer.on(line)).toList();
    }

    private static List<String> trips(int count, int seats) {
        List<String> trips = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            trips.add(aTrip(seats, seats));
        }
        return trips;
    }

    private static void isToldWhy(Response loser) {
        JsonPath answer = loser.jsonPath();
        assertThat(answer.getInt("items[0].status")).isEqualTo(409);
        assertThat(answer.getString("items[0].problem.code")).isEqualTo("FUNDED_SEATS_EXHAUSTED");
        assertThat(answer.getString("items[0].problem.detail")).contains("withoutFundedSeat");
        assertThat(answer.getString("items[0].seatId")).isNull();
    }

    /** One rider is scheduled with a seat on every leg; all others are as ready for a trip as they were before. */
    private static void nothingIsHalfDone(List<String> trips, Offer offer) {
        int places = 0;
        for (String trip : trips) {
            places += get(office(), "/trips/" + trip).extract().jsonPath().getInt("legs[2].assigned");
        }
        assertThat(places).isEqualTo(1);
        JsonPath cases = cases(offer);
        assertThat(cases.getList("items.findAll { it.fundedSeat == 'HELD' && it.state == 'SCHEDULED' }.id"))
                .hasSize(1);
        assertThat(cases.getList(
                        "items.findAll { it.fundedSeat == 'NONE' && it.state == 'READY' && it.tripId == null }.id"))
                .hasSize(RIVALS - 1);
    }

    private static JsonPath cases(Offer offer) {
        return get(office(), "/transfers?jobOrderId=" + offer.jobOrderId() + "&limit=500")
                .extract()
                .jsonPath();
    }

    private static Response take(String trip, Offer offer, String id) {
        Map<String, Object> body = Map.of("items", List.of(seat(offer, id, 1, 3)));
        return send("/trips/" + trip + "/seat-assignments:batch", body, id);
    }

    /** A request of the race: its key follows from what it asks for. */
    private static Response send(String path, Map<String, Object> body, String what) {
        var request = given().urlEncodingEnabled(false)
                .auth()
                .oauth2(office().token())
                .header(
                        "Idempotency-Key",
                        UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8))
                                .toString());
        return body.isEmpty()
                ? request.post("/api/v1" + path)
                : request.contentType(ContentType.JSON).body(body).post("/api/v1" + path);
    }

    /**
     * What could be seen while the race ran.
     *
     * @param outcomes what the callers got
     * @param mostUsed the most seats that the line ever counted
     * @param mostHeld the most cases that ever held one
     */
    private record Watched(List<Response> outcomes, int mostUsed, int mostHeld) {

        static Watched during(String agreement, Offer offer, Running race) throws Exception {
            AtomicBoolean over = new AtomicBoolean();
            CompletableFuture<Integer> used = looking(over, "/agreements/" + agreement, "lines.usedSeats.max()");
            CompletableFuture<Integer> held = looking(
                    over,
                    "/transfers?jobOrderId=" + offer.jobOrderId() + "&limit=500",
                    "items.count { it.fundedSeat == 'HELD' }");
            List<Response> outcomes;
            try {
                outcomes = race.run();
            } finally {
                over.set(true);
            }
            return new Watched(outcomes, used.get(), held.get());
        }

        /** The most that was ever seen; a look that the busy service puts off is none. */
        private static CompletableFuture<Integer> looking(AtomicBoolean over, String path, String count) {
            CompletableFuture<Integer> seen = new CompletableFuture<>();
            Thread.ofVirtual().start(() -> {
                int most = 0;
                boolean last;
                do {
                    last = over.get();
                    var answer = get(office(), path).extract();
                    if (answer.statusCode() == 200) {
                        most = Math.max(most, answer.jsonPath().getInt(count));
                    }
                } while (!last);
                seen.complete(most);
            });
            return seen.orTimeout(60, TimeUnit.SECONDS);
        }
    }

    private interface Running {
        List<Response> run() throws Exception;
    }
}
