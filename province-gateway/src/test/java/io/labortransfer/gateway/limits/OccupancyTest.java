package io.labortransfer.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OccupancyTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Occupancy occupancy = new Occupancy(100, new RateClasses(ShippedLimits.config()), meters);

    @Test
    void what_can_wait_is_refused_first_and_what_somebody_waits_for_last() {
        assertThat(entering("export", "POST")).isEqualTo(60);
        assertThat(entering("import", "PUT")).isEqualTo(10);
        assertThat(entering("worker.read", "GET")).isEqualTo(20);
        assertThat(entering("worker.search", "POST")).isZero();
        assertThat(entering("arrival", "POST")).isEqualTo(10);
        assertThat(entering("arrival", "POST")).isZero();
    }

    @Test
    void whoever_leaves_makes_room() {
        entering("arrival", "POST");
        assertThat(occupancy.enter("arrival", "POST")).isFalse();

        occupancy.leave();

        assertThat(occupancy.enter("arrival", "POST")).isTrue();
    }

    @Test
    void the_refused_ones_are_counted_and_take_no_room() {
        entering("export", "POST");

        assertThat(meters.get("lt.requests.shed")
                        .tag("class", "export")
                        .counter()
                        .count())
                .isEqualTo(940);
        assertThat(meters.get("lt.requests.in.hand").gauge().value()).isEqualTo(60);
    }

    private long entering(String accessKey, String method) {
        return IntStream.range(0, 1_000)
                .filter(i -> occupancy.enter(accessKey, method))
                .count();
    }
}
