package io.labortransfer.tracking.trip;

import static io.labortransfer.tracking.Door.aTrip;
import static io.labortransfer.tracking.Door.get;
import static io.labortransfer.tracking.Door.office;
import static io.labortransfer.tracking.Door.onTheWord;
import static io.labortransfer.tracking.Door.post;
import static io.labortransfer.tracking.Door.seat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.labortransfer.testing.SuiteServers;
import io.labortransfer.tracking.Door;
import io.labortransfer.tracking.Offer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class LastSeatTest {

    private static final int RIDERS = 24;
    private static final int COACH = 2;
    private static final int TRAIN = 5;

    @Test
    void many_race_for_the_last_seats_and_no_leg_is_ever_oversold() throws Exception {
        UUID employer = Offer.id();
        UUID order = Offer.id();
        List<Offer> offers = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < RIDERS; i++) {
            Offer offer = Offer.anOfferOf(employer, order);
            offers.add(offer);
            ids.add(Door.ready(offer));
        }
        String trip = aTrip(COACH, TRAIN);

        List<Callable<String>> race = new ArrayList<>();
        for (int i = 0; i < RIDERS; i++) {
            int rider = i;
            race.add(() -> seat(trip, offers.get(rider), ids.get(rider), 1 + rider % 3, 3)
                    .extract()
                    .path("items[0].state"));
        }
        List<String> outcomes = outcomes(race);

        assertThat(outcomes).filteredOn("ASSIGNED"::equals).hasSize(TRAIN);
        assertThat(outcomes).filteredOn("WAITLISTED"::equals).hasSize(RIDERS - TRAIN);
        List<Integer> assigned = get(office(), "/trips/" + trip).extract().path("legs.assigned");
        assertThat(assigned.get(0)).isLessThanOrEqualTo(COACH);
        assertThat(assigned.get(1)).isLessThanOrEqualTo(COACH);
        assertThat(assigned.get(2)).isEqualTo(TRAIN);

        leaveAndTakeAgain(trip, offers, ids, outcomes);
    }

    /** Everyone with a seat leaves while everyone else asks again: the counts stay what the seats are. */
    private static void leaveAndTakeAgain(String trip, List<Offer> offers, List<String> ids, List<String> outcomes)
            throws Exception {
        List<Callable<String>> rush = new ArrayList<>();
        for (int i = 0; i < RIDERS; i++) {
            int rider = i;
            rush.add(
                    outcomes.get(rider).equals("ASSIGNED")
                            ? () -> post(
                                            office(),
                                            "/transfers/" + ids.get(rider) + "/withdraw",
                                            onTheWord(offers.get(rider).worker()))
                                    .statusCode(200)
                                    .extract()
                                    .path("state")
                            : () -> seat(trip, offers.get(rider), ids.get(rider), 1 + rider % 3, 3)
                                    .extract()
                                    .path("items[0].state"));
        }
        outcomes(rush);

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

    private static List<String> outcomes(List<Callable<String>> calls) throws Exception {
        try (var threads = Executors.newFixedThreadPool(12)) {
            List<String> outcomes = new ArrayList<>();
            for (Future<String> call : threads.invokeAll(calls)) {
                outcomes.add(call.get());
            }
            return outcomes;
        }
    }
}
