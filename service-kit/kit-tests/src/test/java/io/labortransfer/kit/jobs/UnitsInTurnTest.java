package io.labortransfer.kit.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.testing.SuiteServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class UnitsInTurnTest {

    @Inject
    UnitsInTurn inTurn;

    @Test
    void a_unit_is_worked_on_until_less_is_due_than_fits_and_its_failure_stops_no_other() {
        List<String> steps = new ArrayList<>();

        inTurn.each("looked at", List.of("51", "52", "44"), 2, scope -> {
            assertThat(QuarkusTransaction.isActive()).isTrue();
            steps.add(scope.province());
            if (scope.province().equals("52")) {
                throw new IllegalStateException("nothing works here");
            }
            return scope.province().equals("51") && steps.size() < 3 ? 2 : 1;
        });

        assertThat(steps).containsExactly("51", "51", "51", "52", "44");
    }
}
