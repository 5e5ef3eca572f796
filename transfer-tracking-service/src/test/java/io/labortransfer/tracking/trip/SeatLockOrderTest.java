package io.labortransfer.tracking.trip;

import static io.labortransfer.tracking.Door.aTrip;
import static io.labortransfer.tracking.Door.get;
import static io.labortransfer.tracking.Door.office;
import static io.labortransfer.tracking.Door.onTheWord;
import static io.labortransfer.tracking.Door.post;
import static io.labortransfer.tracking.Door.seat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.Race;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.labortransfer.tracking.Offer;
import io.labortransfer.tracking.agreement.Pact;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Riders come to and go from trips of two lines at once; each who goes makes room for one of the other line. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class SeatLockOrderTest {

    private static final int FULL_TRIPS = 24;
    private static final int EMPTY_TRIPS = 8;

    @Inject
    AgroalDataSource database;

    private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
    private final List<String> ids = new ArrayList<>();
    private List<Offer> offers = List.of();

    @BeforeEach
    void the_divisions_are_known() {
        Pact.knownDivisions();
    }

    @Test
    void entries_and_exits_over_two_lines_wait_for_each_other_and_never_in_a_circle() throws Exception {
        String agreement = twoLines();
        List<String> lines = linesOf(agreement);
        offers = onAlternating(lines, 2 * (FULL_TRIPS + EMPTY_TRIPS));
        ids.addAll(Crowd.ready(offers));
        for (int trip = 0; trip < FULL_TRIPS; trip++) {
            full(rides(trip), waits(trip));
        }
        List<String> empty = new ArrayList<>();
        for (int trip = 0; trip < EMPTY_TRIPS; trip++) {
            empty.add(confirmed(2));
        }
        assertThat(used(agreement)).containsExactly(FULL_TRIPS / 2, FULL_TRIPS / 2);
        long before = deadlocks();

        List<Supplier<Response>> calls = new ArrayList<>();
        List<Event> ended = new ArrayList<>();
        for (int trip = 0; trip < FULL_TRIPS; trip++) {
            int rider = rides(trip);
            if (trip % 4 < 2) {
                calls.add(() -> withdraw(rider));
            } else {
                ended.addFirst(offers.get(rider).happened("released", 7));
            }
        }
        for (int trip = 0; trip < EMPTY_TRIPS; trip++) {
            int first = 2 * (FULL_TRIPS + trip);
            String place = empty.get(trip);
            calls.add(() -> seatBoth(place, first, first + 1));
        }
        Topics.send(ended.toArray(Event[]::new));
        Race.run(calls.size(), caller -> noted(calls.get(caller).get()));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(inState("CANCELLED")).hasSize(FULL_TRIPS));
        assertThat(statuses).containsOnly(200);
        assertThat(deadlocks()).isEqualTo(before);
        assertThat(inState("SCHEDULED")).hasSize(FULL_TRIPS + 2 * EMPTY_TRIPS);
        int each = FULL_TRIPS / 2 + EMPTY_TRIPS;
        assertThat(used(agreement)).containsExactly(each, each);
    }

    /** The rider of a full trip rests on the one line, who waits for the place on the other; from trip to trip they change. */
    private static int rides(int trip) {
        return 2 * trip + trip % 2;
    }

    private static int waits(int trip) {
        return 2 * trip + 1 - trip % 2;
    }

    private void full(int rider, int waiting) {
        String trip = confirmed(1);
        seat(trip, offers.get(rider), ids.get(rider), 1, 3)
                .body("items[0].state", org.hamcrest.Matchers.equalTo("ASSIGNED"));
        seat(trip, offers.get(waiting), ids.get(waiting), 1, 3)
                .body("items[0].problem.code", org.hamcrest.Matchers.equalTo("SEATS_EXHAUSTED"));
    }

    private static String confirmed(int seats) {
        String trip = aTrip(seats, seats);
        post(office(), "/trips/" + trip + "/confirm").statusCode(200);
        return trip;
    }

    private static List<Offer> onAlternating(List<String> lines, int riders) {
        List<Offer> all = new ArrayList<>();
        for (Offer offer : Crowd.of(riders)) {
            all.add(offer.on(lines.get(all.size() % 2)));
        }
        return all;
    }

    private static String twoLines() {
        int year = io.labortransfer.tracking.Door.today().getYear();
        Map<String, Object> other = Pact.line(year, 500);
        other.put("group", "LOP");
        String id = post(Pact.sender(), "/agreements", Pact.draft(Pact.terms(Pact.line(year, 500), other)))
                .statusCode(201)
                .extract()
                .path("id");
        post(Pact.sender(), "/agreements/" + id + "/propose").statusCode(200);
        Pact.sign(Pact.sender(), id, 1).statusCode(200);
        Pact.sign(Pact.receiver(), id, 1).statusCode(200);
        return id;
    }

    private static List<String> linesOf(String agreement) {
        return shown(agreement).getList("lines.lineId");
    }

    private static List<Integer> used(String agreement) {
        return shown(agreement).getList("lines.usedSeats");
    }

    private static JsonPath shown(String agreement) {
        return get(Pact.sender(), "/agreements/" + agreement)
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<String> inState(String state) {
        return get(
                        office(),
                        "/transfers?limit=500&jobOrderId=" + offers.getFirst().jobOrderId())
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.findAll { it.state == '" + state + "' }.id");
    }

    private Response withdraw(int rider) {
        return send(
                "/transfers/" + ids.get(rider) + "/withdraw",
                onTheWord(offers.get(rider).worker()));
    }

    private Response seatBoth(String trip, int one, int other) {
        return send(
                "/trips/" + trip + "/seat-assignments:batch",
                Map.of(
                        "items",
                        List.of(
                                seat(offers.get(one), ids.get(one), 1, 3),
                                seat(offers.get(other), ids.get(other), 1, 3))));
    }

    private Response noted(Response answer) {
        statuses.add(answer.statusCode());
        return answer;
    }

    private static Response send(String path, Map<String, Object> body) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(office().token())
                .header(
                        "Idempotency-Key",
                        UUID.nameUUIDFromBytes(path.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1" + path);
    }

    private long deadlocks() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")) {
            row.next();
            return row.getLong(1);
        }
    }
}
