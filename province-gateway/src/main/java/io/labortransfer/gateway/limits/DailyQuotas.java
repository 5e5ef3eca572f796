package io.labortransfer.gateway.limits;

import io.labortransfer.gateway.organization.ClientKey;
import io.labortransfer.kit.time.Times;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalLong;

/** So many requests a day, for the classes that have such an end. A day is one of Asia/Shanghai. */
@Singleton
public class DailyQuotas {

    private static final long DAY_SECONDS = Duration.ofDays(1).toSeconds();
    private static final int DAYS_KEPT = 7;

    private final Map<RateClass, Long> quotas;
    private final DailyCounts counts;
    private final Clock clock;

    DailyQuotas(LimitConfig config, DailyCounts counts, Clock clock) {
        this.quotas = Map.copyOf(config.daily());
        this.counts = counts;
        this.clock = clock;
        quotas.forEach((rateClass, quota) -> {
            if (quota < 1) {
                throw new IllegalStateException(
                        "suite.gateway.limits.daily." + rateClass.wireName() + " must be at least 1");
            }
        });
    }

    /** Whether requests of this class are counted by the day. */
    public boolean covers(RateClass rateClass) {
        return quotas.containsKey(rateClass);
    }

    /** Counts one request of {@code caller}, in a class that is counted. Throws when the database cannot tell. */
    public Standing take(ClientKey caller, RateClass rateClass) {
        Long quota = quotas.get(rateClass);
        if (quota == null) {
            throw new IllegalArgumentException(rateClass + " is not counted by the day");
        }
        Instant now = clock.instant();
        LocalDate today = Times.dateOf(now);
        OptionalLong used = counts.countUp(caller, rateClass, today, quota);
        long untilMidnight =
                Duration.between(now, Times.endOf(today)).plusNanos(999_999_999).toSeconds();
        return new Standing(
                rateClass.wireName() + "-day",
                quota,
                DAY_SECONDS,
                used.isPresent() ? Math.max(0, quota - used.getAsLong()) : 0,
                untilMidnight,
                used.isPresent());
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        counts.forgetBefore(Times.today(clock).minusDays(DAYS_KEPT));
    }
}
