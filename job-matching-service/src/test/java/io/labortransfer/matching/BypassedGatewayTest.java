package io.labortransfer.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.testing.PassportContract;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class BypassedGatewayTest {

    @Test
    void who_goes_around_the_gateway_gets_nothing_from_any_operation() {
        assertThat(PassportContract.holds()).isGreaterThan(150);
    }
}
