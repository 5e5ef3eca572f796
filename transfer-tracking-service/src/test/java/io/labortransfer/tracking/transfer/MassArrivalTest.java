package io.labortransfer.tracking.transfer;

import static io.labortransfer.tracking.Door.employer;
import static io.labortransfer.tracking.Door.get;
import static io.labortransfer.tracking.Door.office;
import static io.labortransfer.tracking.Door.onTheWord;
import static io.labortransfer.tracking.Door.post;
import static io.labortransfer.tracking.Door.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.labortransfer.tracking.Door;
import io.labortransfer.tracking.Offer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** A train of 1 400 seats and two coaches, through every batch; the log says how long each call took. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class MassArrivalTest {

    private static final Logger LOG = Logger.getLogger(MassArrivalTest.class);
    private static final int PEOPLE = 1_500;
    private static final int TRAIN = 1_400;
    private static final int COACH = 50;
    /** Three seconds are promised; a build machine that does ten things at once is given more. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final UUID employer = Offer.id();
    private final UUID order = Offer.id();
    private final Map<String, Offer> offers = new HashMap<>();
    private final List<String> ids = new ArrayList<>();

    @Test
    void fifteen_hundred_people_pass_every_batch_in_time() throws Exception {
        open();
        within("contracts:batch", employerPassport(), "/transfers/contracts:batch", items(id -> {
            Map<String, Object> contract = Door.contract();
            contract.put("transferId", id);
            return contract;
        }));
        confirmAll();
        within("checklists:batch employer", employerPassport(), "/transfers/checklists:batch", all(true));
        within("checklists:batch office", office(), "/transfers/checklists:batch", all(false));
        String trip = Door.aTrip(COACH, TRAIN);
        List<Integer> seated =
                within("seat-assignments:batch", office(), "/trips/" + trip + "/seat-assignments:batch", seats());
        assertThat(seated.stream().filter(status -> status == 200)).hasSize(TRAIN);
        assertThat(seated.stream().filter(status -> status == 409)).hasSize(PEOPLE - TRAIN);

        ride(trip);

        within(
                "handovers:batch",
                employerPassport(),
                "/transfers/handovers:batch",
                items(id -> Map.of("transferId", id, "at", Door.now())));
        List<Integer> started = within(
                "starts:batch",
                employerPassport(),
                "/transfers/starts:batch",
                items(id -> Map.of("transferId", id, "start", today().toString())));
        assertThat(started).containsOnly(200);
        assertThat(states()).containsOnly("ON_POST");
        within(
                "starts:batch again",
                employerPassport(),
                "/transfers/starts:batch",
                items(id -> Map.of("transferId", id, "start", today().toString())));
    }

    private void open() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            Offer offer = Offer.anOfferOf(employer, order);
            offers.put(offer.workerId(), offer);
            events.add(offer.accepted());
        }
        long began = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (int from = 0; from < PEOPLE; from += 100) {
                Event[] some =
                        events.subList(from, Math.min(PEOPLE, from + 100)).toArray(Event[]::new);
                threads.submit(() -> Topics.send(some));
            }
        }
        LOG.infof("measured: %d events sent in %d ms", PEOPLE, millis(began));
        await().atMost(Duration.ofSeconds(60)).until(() -> read().size() == PEOPLE);
        LOG.infof("measured: %d accepted offers are cases after %d ms", PEOPLE, millis(began));
        ids.addAll(read().keySet());
    }

    private Map<String, String> read() {
        Map<String, String> found = new HashMap<>();
        String path = "/transfers?limit=500&jobOrderId="
                + offers.values().iterator().next().jobOrderId();
        String cursor = "";
        while (cursor != null) {
            var page = get(office(), path + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .extract()
                    .jsonPath();
            List<Map<String, Object>> items = page.getList("items");
            items.forEach(item -> found.put((String) item.get("id"), (String) item.get("workerId")));
            cursor = page.getString("nextCursor");
        }
        workers.putAll(found);
        return found;
    }

    private final Map<String, String> workers = new HashMap<>();

    private Offer offer(String id) {
        return offers.get(workers.get(id));
    }

    private void confirmAll() throws Exception {
        long began = System.nanoTime();
        String passport = office().bearer();
        String address = ConfigProvider.getConfig().getValue("test.url", String.class) + "/api/v1/transfers/";
        List<Integer> answers = new CopyOnWriteArrayList<>();
        try (var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                var threads = Executors.newFixedThreadPool(8)) {
            for (String id : ids) {
                var request = HttpRequest.newBuilder(URI.create(address + id + "/contract-confirmation"))
                        .header("Authorization", passport)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(
                                json(onTheWord(offer(id).worker()))))
                        .build();
                threads.submit(() -> answers.add(client.send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode()));
            }
        }
        assertThat(answers).hasSize(PEOPLE).containsOnly(200);
        LOG.infof("measured: %d single contract-confirmations in %d ms", PEOPLE, millis(began));
    }

    private static String json(Object value) throws IOException {
        return new ObjectMapper().writeValueAsString(value);
    }

    private List<Map<String, Object>> all(boolean employers) {
        List<Map<String, Object>> answers = new ArrayList<>();
        ids.forEach(id ->
                answers.addAll(employers ? Door.employerAnswers(offer(id), id) : Door.officeAnswers(offer(id), id)));
        return answers;
    }

    private List<Map<String, Object>> seats() {
        List<Map<String, Object>> seats = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            int boardAt = i < COACH ? 1 : i < 2 * COACH ? 2 : 3;
            seats.add(Door.seat(offer(ids.get(i)), ids.get(i), boardAt, 3));
        }
        return seats;
    }

    private void ride(String trip) {
        timed("confirm", () -> post(office(), "/trips/" + trip + "/confirm").statusCode(200));
        post(office(), "/trips/" + trip + "/open-boarding").statusCode(200);
        List<Map<String, Object>> aboard = ids.subList(0, TRAIN).stream()
                .<Map<String, Object>>map(id -> Map.of("transferId", id, "at", Door.now()))
                .toList();
        within("check-ins:batch", office(), "/trips/" + trip + "/check-ins:batch", aboard);
        Door.depart(trip, 1, Door.now()).statusCode(200);
        Door.depart(trip, 2, Door.now()).statusCode(200);
        Door.arrive(trip, 1, Door.now()).statusCode(200);
        Door.arrive(trip, 2, Door.now()).statusCode(200);
        timed("trunk departs", () -> Door.depart(trip, 3, Door.now()).statusCode(200));
        timed("trunk arrives", () -> Door.arrive(trip, 3, Door.now()).statusCode(200));
        post(office(), "/trips/" + trip + "/close").statusCode(200);
    }

    private List<Map<String, Object>> items(java.util.function.Function<String, Map<String, Object>> item) {
        return ids.stream().map(item).toList();
    }

    private List<Integer> within(String name, Passports as, String path, List<Map<String, Object>> items) {
        long began = System.nanoTime();
        var response = post(as, path, Map.of("items", items));
        long took = millis(began);
        LOG.infof("measured: %s with %d items in %d ms", name, items.size(), took);
        List<Integer> statuses = response.statusCode(200).extract().path("items.status");
        assertThat(statuses).hasSize(items.size());
        assertThat(Duration.ofMillis(took)).as(name).isLessThan(PATIENCE);
        return statuses;
    }

    private static void timed(String name, Runnable call) {
        long began = System.nanoTime();
        call.run();
        LOG.infof("measured: %s in %d ms", name, millis(began));
    }

    private List<String> states() {
        List<String> states = new ArrayList<>();
        ids.subList(0, 50).forEach(id -> states.add(Door.state(office(), id)));
        return states;
    }

    private static long millis(long since) {
        return (System.nanoTime() - since) / 1_000_000;
    }

    private Passports employerPassport() {
        return employer(offers.values().iterator().next());
    }
}
