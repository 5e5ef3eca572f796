package io.labortransfer.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.gateway.organization.ClientKey;
import io.labortransfer.gateway.peers.TestPeers;
import io.labortransfer.testing.MovableClock;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
@QuarkusTestResource(TestPeers.class)
class DailyQuotasTest {
    private static final LimitConfig SHIPPED = ShippedLimits.config();
    private static final long QUOTA = Objects.requireNonNull(SHIPPED.daily().get(RateClass.SEARCH_BY_ID));

    @Inject
    DailyCounts counts;

    private final MovableClock clock = MovableClock.at(Instant.parse("2026-11-30T04:00:00Z"));
    private final ClientKey caller = new ClientKey("https://issuer.example", "office-" + UUID.randomUUID());

    @Test
    void replicas_that_count_ahead_grant_the_quota_together_and_no_more() {
        List<DailyQuotas> replicas = List.of(replica(), replica());

        int granted = 0;
        for (int request = 0; request < QUOTA + 100; request++) {
            granted += ask(replicas.get(request % 2)).isWithin() ? 1 : 0;
        }

        assertThat(granted).isEqualTo((int) QUOTA);
    }

    @Test
    void each_request_of_those_counted_at_once_leaves_one_less() {
        DailyQuotas replica = replica();

        assertThat(replica.takeCounted(caller, RateClass.SEARCH_BY_ID)).isEmpty();
        assertThat(ask(replica).left()).isEqualTo(QUOTA - 1);
        assertThat(ask(replica).left()).isEqualTo(QUOTA - 2);
        assertThat(replica.takeCounted(caller, RateClass.SEARCH_BY_ID))
                .hasValueSatisfying(standing -> assertThat(standing.left()).isEqualTo(QUOTA - 3));
    }

    @Test
    void what_was_counted_for_one_day_is_not_used_on_the_next() {
        DailyQuotas replica = replica();
        ask(replica);
        ask(replica);

        clock.advance(Duration.ofDays(1));

        assertThat(replica.takeCounted(caller, RateClass.SEARCH_BY_ID)).isEmpty();
        assertThat(ask(replica).left()).isEqualTo(QUOTA - 1);
    }

    private DailyQuotas replica() {
        return new DailyQuotas(SHIPPED, counts, clock);
    }

    private Standing ask(DailyQuotas replica) {
        return replica.takeCounted(caller, RateClass.SEARCH_BY_ID)
                .orElseGet(() -> replica.take(caller, RateClass.SEARCH_BY_ID));
    }
}
