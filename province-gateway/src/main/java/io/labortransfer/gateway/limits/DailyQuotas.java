package io.labortransfer.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.labortransfer.gateway.organization.ClientKey;
import io.labortransfer.kit.time.Times;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/**
 * So many requests a day, for the classes that have such an end. A day is one of Asia/Shanghai. Of a large quota a thousandth is counted at
 * once, before the first of those requests passes: the others need not ask the database. What a replica has counted ahead when it ends
 * nobody uses any more.
 */
@Singleton
public class DailyQuotas {

    private static final long DAY_SECONDS = Duration.ofDays(1).toSeconds();
    private static final int DAYS_KEPT = 7;
    private static final long AT_ONCE = 1_000; // a thousandth
    private static final int REMEMBERED = 10_000;

    private final Map<RateClass, Long> quotas;
    private final DailyCounts counts;
    private final Clock clock;
    private final Cache<Day, Ahead> ahead = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    /** The day of a caller. */
    private record Day(ClientKey caller, RateClass rateClass, LocalDate day) {}

    /**
     * Requests of one day that are counted and have not come yet.
     *
     * @param left how many
     * @param used how many the database has counted, as far as this replica knows
     */
    private record Ahead(AtomicLong left, AtomicLong used) {

        boolean take() {
            return left.getAndUpdate(before -> Math.max(0, before - 1)) > 0;
        }
    }

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

    /** Where {@code caller} stands after one more request, if that one is counted already. */
    public Optional<Standing> takeCounted(ClientKey caller, RateClass rateClass) {
        Instant now = clock.instant();
        Ahead counted = ahead.getIfPresent(new Day(caller, rateClass, Times.dateOf(now)));
        return counted != null && counted.take()
                ? Optional.of(standing(rateClass, now, counted, true))
                : Optional.empty();
    }

    /** Counts one request of {@code caller}, in a class that is counted. Throws when the database cannot tell. */
    public Standing take(ClientKey caller, RateClass rateClass) {
        long quota = quota(rateClass);
        Instant now = clock.instant();
        Day day = new Day(caller, rateClass, Times.dateOf(now));
        Ahead counted = ahead.get(day, begun -> new Ahead(new AtomicLong(), new AtomicLong()));
        long many = Math.max(1, quota / AT_ONCE);
        OptionalLong used = counts.countUp(caller, rateClass, day.day(), many, quota);
        if (used.isEmpty() && many > 1) {
            many = 1;
            used = counts.countUp(caller, rateClass, day.day(), many, quota);
        }
        counted.left().addAndGet(many - 1);
        counted.used().accumulateAndGet(used.orElse(quota), Math::max);
        return standing(rateClass, now, counted, used.isPresent());
    }

    private long quota(RateClass rateClass) {
        Long quota = quotas.get(rateClass);
        if (quota == null) {
            throw new IllegalArgumentException(rateClass + " is not counted by the day");
        }
        return quota;
    }

    private Standing standing(RateClass rateClass, Instant now, Ahead counted, boolean isWithin) {
        long quota = quota(rateClass);
        long untilMidnight = Duration.between(now, Times.endOf(Times.dateOf(now)))
                .plusNanos(999_999_999)
                .toSeconds();
        long left = quota - counted.used().get() + counted.left().get();
        return new Standing(
                rateClass.wireName() + "-day", quota, DAY_SECONDS, Math.max(0, left), untilMidnight, isWithin);
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        counts.forgetBefore(Times.today(clock).minusDays(DAYS_KEPT));
    }
}
