package io.labortransfer.registry.probable;

import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.TwoUnits.moves;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.labortransfer.registry.rotation.Keys;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A unit that never sends a file: Ningxia (64). */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class FirstComparisonTest {
    private static final String UNIT = "64";
    private static final String COUNTY = "640104";

    @Inject
    ProbableUnits units;

    @Inject
    Comparison comparison;

    @BeforeEach
    void nothing_was_compared_yet() {
        Keys.execute("TRUNCATE probable_scan");
    }

    @Test
    void people_who_came_singly_and_from_another_unit_are_compared_and_from_then_on_once_a_day() {
        var person = aWorker().in(COUNTY);
        var single = register(UNIT, person);
        var comer = register("51", aWorker().with("name", person.name()).with("phone", person.phone()));
        moves(comer, "51", UNIT, COUNTY);

        assertThat(units.due(Instant.now())).contains(UNIT);
        comparison.now(UNIT);

        office(UNIT)
                .get("/api/v1/duplicates?state=OPEN&limit=500")
                .then()
                .body("items.find { it.workerIds.contains('" + single + "') }.workerIds", hasItems(single, comer))
                .body("items.grounds.flatten()", hasItem("SAME_NAME_AND_PHONE"));
        var now = Instant.now();
        assertThat(units.due(now)).doesNotContain(UNIT);
        assertThat(units.due(now.plus(Duration.ofDays(2)))).contains(UNIT);
    }
}
