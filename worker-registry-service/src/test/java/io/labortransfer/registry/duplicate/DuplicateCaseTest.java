package io.labortransfer.registry.duplicate;

import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.labortransfer.registry.WorkerJson;
import io.labortransfer.registry.reference.ReferenceLibrary;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class DuplicateCaseTest {

    @Inject
    ReferenceLibrary library;

    @Test
    void whom_another_unit_has_is_parked_and_the_answer_says_no_more() {
        var worker = aWorker();
        var holder = register("51", worker);
        var before = Instant.now();
        var parked = claim("52", worker);
        parked.then()
                .statusCode(202)
                .body("status", equalTo("parked"))
                .body(not(containsString(holder)))
                .body(not(containsString("\"51\"")));
        var told = Topics.await("lt.duplicate.v1", "lt.duplicate.opened.v1", parked.path("duplicateId"))
                .json();
        assertThat(told.get("notify").get(0).asText()).isEqualTo("51");
        assertThat(told.get("workerIds").get(0).asText()).isEqualTo(holder);
        assertThat(told.get("originProvince").asText()).isEqualTo("52");
        assertThat(Instant.parse(told.get("dueAt").asText()))
                .isIn(
                        library.workingDays("00").after(before, 10),
                        library.workingDays("00").after(Instant.now(), 10));
    }

    @Test
    void the_same_claim_again_meets_the_same_case() {
        var worker = aWorker();
        register("51", worker);
        var first = claim("52", worker).<String>path("duplicateId");
        assertThat(claim("52", worker).<String>path("duplicateId")).isEqualTo(first);
        assertThat(claim("33", worker).<String>path("duplicateId")).isNotEqualTo(first);
    }

    @Test
    void of_two_units_at_once_exactly_one_becomes_the_owner() throws Exception {
        for (var round = 0; round < 10; round++) {
            var worker = aWorker();
            var barrier = new CyclicBarrier(2);
            try (var threads = Executors.newFixedThreadPool(2)) {
                var answers = new ArrayList<Future<Response>>();
                for (var unit : new String[] {"51", "52"}) {
                    answers.add(threads.submit(() -> {
                        barrier.await();
                        return claim(unit, worker);
                    }));
                }
                var statuses = new ArrayList<Integer>();
                for (var answer : answers) {
                    statuses.add(answer.get().statusCode());
                }
                assertThat(statuses).containsExactlyInAnyOrder(201, 202);
            }
        }
    }

    private static Response claim(String unit, WorkerJson worker) {
        var division = unit.equals("51") ? "513431" : unit.equals("52") ? "520521" : "330102";
        var copy = new java.util.HashMap<>(worker.json());
        copy.put("registrationDivision", division);
        copy.put("residenceDivision", division);
        return office(unit).body(copy).post("/api/v1/workers");
    }
}
