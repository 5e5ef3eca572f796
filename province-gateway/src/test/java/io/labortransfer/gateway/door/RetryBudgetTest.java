package io.labortransfer.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryBudgetTest {

    private final RetryBudget budget = new RetryBudget();

    @Test
    void a_quiet_service_may_be_asked_twice_some_times() {
        assertThat(granted(100)).isEqualTo(10);
    }

    @Test
    void over_many_requests_a_tenth_may_be_repeated_and_no_more() {
        granted(100);

        int repeated = 0;
        for (int request = 0; request < 10_000; request++) {
            budget.earn();
            repeated += budget.spend() ? 1 : 0;
        }
        assertThat(repeated).isEqualTo(1_000);
    }

    @Test
    void a_long_time_without_faults_saves_no_more_than_the_reserve() {
        IntStream.range(0, 1_000_000).forEach(request -> budget.earn());

        assertThat(granted(100)).isEqualTo(10);
    }

    private long granted(int wanted) {
        return IntStream.range(0, wanted).filter(retry -> budget.spend()).count();
    }
}
