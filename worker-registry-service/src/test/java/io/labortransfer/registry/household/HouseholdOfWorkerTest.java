package io.labortransfer.registry.household;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.correct;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.HouseholdJson.aHousehold;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.registry.WorkerJson;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of which household a worker is, as the worker's record shows it. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class HouseholdOfWorkerTest {
    private final WorkerJson person = aWorker().with("residenceDivision", "440305");
    private String worker = "";
    private String path = "";

    @BeforeEach
    void somebody() {
        worker = register("51", person);
        path = "/api/v1/workers/" + worker;
    }

    @Test
    void the_record_of_a_worker_names_the_household_for_as_long_as_the_worker_is_in_it() {
        var before = office("51")
                .get(path)
                .then()
                .body("householdId", nullValue())
                .extract()
                .header("ETag");
        var household = aHousehold().of(worker).andAChild().entered("51");

        office("51")
                .header("If-None-Match", before)
                .get(path)
                .then()
                .statusCode(200)
                .body("householdId", equalTo(household));
        office("51")
                .body(Map.of("idNumber", person.idNumber()))
                .post("/api/v1/workers/search")
                .then()
                .body("items.householdId", contains(household));
        correct("51", worker, 1, Map.of("education", "60"))
                .then()
                .statusCode(200)
                .body("householdId", equalTo(household));
        office("51")
                .get(path + "?asOf=" + LocalDate.now().minusDays(1))
                .then()
                .statusCode(200)
                .body("householdId", nullValue());

        office("51")
                .header("If-Match", "*")
                .delete("/api/v1/households/" + household + "/members/" + worker)
                .then()
                .statusCode(200);
        office("51").get(path).then().body("householdId", nullValue());
    }

    @Test
    void the_worker_reads_it_and_a_station_does_not() {
        var household = aHousehold().of(worker).entered("51");
        as(Passports.wk("51", WorkerId.of(worker).value()))
                .get(path)
                .then()
                .statusCode(200)
                .body("householdId", equalTo(household));
        var seen = as(Passports.st("51", "4403")).get(path).then().statusCode(200);
        assertThat(seen.extract().jsonPath().getMap(""))
                .containsKey("lop")
                .doesNotContainEntry("householdId", household);
    }
}
