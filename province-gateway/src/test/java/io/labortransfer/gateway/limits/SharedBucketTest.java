package io.labortransfer.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedBucketTest {

    private final HandMovedTime time = new HandMovedTime();
    private final SharedBucket bucket = new SharedBucket(RateClass.READ, new Rate(10, 20), 1, time);

    @Test
    void a_burst_passes_and_then_one_has_to_wait() {
        assertThat(passing(30, 1)).isEqualTo(20);

        Standing over = bucket.take(1);
        assertThat(over.isWithin()).isFalse();
        assertThat(over.policy()).isEqualTo("\"read\";q=20;w=2");
        assertThat(over.remainder()).isEqualTo("\"read\";r=0;t=1");
    }

    @Test
    void it_fills_at_its_rate_up_to_the_burst_and_no_further() {
        passing(20, 1);

        time.advance(Duration.ofSeconds(1));
        assertThat(passing(30, 1)).isEqualTo(10);

        time.advance(Duration.ofMinutes(1));
        assertThat(passing(30, 1)).isEqualTo(20);
    }

    @Test
    void what_is_left_is_told() {
        Standing first = bucket.take(1);

        assertThat(first.isWithin()).isTrue();
        assertThat(first.remainder()).isEqualTo("\"read\";r=19;t=1");
    }

    @Test
    void two_replicas_grant_half_each_and_one_alone_the_whole_again() {
        assertThat(passing(30, 2)).isEqualTo(10);

        bucket.take(1);
        time.advance(Duration.ofMinutes(1));
        assertThat(passing(30, 1)).isEqualTo(20);
    }

    @Test
    void many_replicas_still_grant_something() {
        assertThat(passing(30, 1_000)).isEqualTo(1);
    }

    private long passing(int requests, int replicas) {
        return IntStream.range(0, requests)
                .filter(i -> bucket.take(replicas).isWithin())
                .count();
    }
}
