package io.labortransfer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.local.servers.ServicePart;
import io.labortransfer.local.stack.Stack;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every event of a whole journey, delivered a second time: each is applied once, whoever reads it. */
class RedeliveryIT {

    @CsvSource({
        "worker-registry, registry, 1000",
        "job-matching, matching, 1000",
        "transfer-tracking, tracking, 1000",
        "province-gateway, gateway, 10"
    })
    @ParameterizedTest
    void a_journey_delivered_twice_changes_nothing(String service, String database, long atLeast) throws Exception {
        Stack stack = Suite.played().stack();
        ServicePart part = part(stack, service);
        ServiceData data = new ServiceData(stack, database);
        try (Deliveries deliveries = new Deliveries(stack, service)) {
            deliveries.awaitAll();
            Map<String, String> before = data.settled();

            part.close();
            long again;
            try {
                again = deliveries.again();
            } finally {
                part.start();
            }
            deliveries.awaitAll();

            assertThat(again).isGreaterThanOrEqualTo(atLeast);
            assertThat(data.settled()).isEqualTo(before);
        }
    }

    private static ServicePart part(Stack stack, String service) {
        return stack.parts().stream()
                .filter(part -> part.name().equals(service))
                .map(ServicePart.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
