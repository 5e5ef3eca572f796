package io.labortransfer.tracking.trip;

import static io.labortransfer.tracking.Door.employer;
import static io.labortransfer.tracking.Door.get;
import static io.labortransfer.tracking.Door.office;
import static io.labortransfer.tracking.Door.post;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.labortransfer.testing.Event;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.Topics;
import io.labortransfer.tracking.Door;
import io.labortransfer.tracking.Offer;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Many riders of one job order, made in as few calls as there can be. */
final class Crowd {

    private static final int DESKS = 8;

    private Crowd() {}

    static List<Offer> of(int riders) {
        UUID employer = Offer.id();
        UUID order = Offer.id();
        return Stream.generate(() -> Offer.anOfferOf(employer, order))
                .limit(riders)
                .toList();
    }

    /** Their cases, all READY, in their order. */
    static List<String> ready(List<Offer> offers) throws Exception {
        Topics.send(offers.stream()
                .flatMap(offer -> Stream.of(offer.candidate(1990), offer.accepted()))
                .toArray(Event[]::new));
        Map<String, String> cases = casesOf(offers.getFirst(), offers.size());
        List<String> ids =
                offers.stream().map(offer -> cases.get(offer.workerId())).toList();
        try (ExecutorService desks = Executors.newFixedThreadPool(DESKS)) {
            List<Callable<Object>> contracts = new ArrayList<>();
            for (int i = 0; i < ids.size(); i++) {
                int rider = i;
                contracts.add(() -> Door.contracted(offers.get(rider), ids.get(rider)));
            }
            for (Future<Object> contract : desks.invokeAll(contracts)) {
                contract.get();
            }
        }
        List<Map<String, Object>> employers = new ArrayList<>();
        List<Map<String, Object>> offices = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            employers.addAll(Door.employerAnswers(offers.get(i), ids.get(i)));
            offices.addAll(Door.officeAnswers(offers.get(i), ids.get(i)));
        }
        answer(employer(offers.getFirst()), employers);
        answer(office(), offices);
        return ids;
    }

    /** The cases of the offer's job order by worker, once there are as many. */
    private static Map<String, String> casesOf(Offer offer, int count) {
        Map<String, String> cases = new HashMap<>();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            JsonPath found = get(office(), "/transfers?jobOrderId=" + offer.jobOrderId() + "&limit=500")
                    .extract()
                    .jsonPath();
            List<String> workers = found.getList("items.workerId");
            List<String> ids = found.getList("items.id");
            for (int i = 0; i < ids.size(); i++) {
                cases.put(workers.get(i), ids.get(i));
            }
            return cases.size() == count;
        });
        return cases;
    }

    private static void answer(Passports as, List<Map<String, Object>> items) {
        post(as, "/transfers/checklists:batch", Map.of("items", items))
                .statusCode(200)
                .body("items.status", everyItem(equalTo(200)));
    }
}
