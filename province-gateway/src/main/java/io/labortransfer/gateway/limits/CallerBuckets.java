package io.labortransfer.gateway.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.TimeMeter;
import io.labortransfer.gateway.organization.ClientKey;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** The buckets of all callers, bounded in number. One that was forgotten begins full, which by then it would be anyway. */
@Singleton
public class CallerBuckets {

    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final Map<RateClass, Rate> rates;
    private final LiveReplicas replicas;
    private final LoadingCache<Key, SharedBucket> buckets;

    /** Whose bucket, and for what. */
    private record Key(ClientKey caller, RateClass rateClass) {}

    CallerBuckets(LimitConfig config, LiveReplicas replicas, TimeMeter time) {
        this.rates = rates(config);
        this.replicas = replicas;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(config.buckets())
                .expireAfterAccess(FORGOTTEN_AFTER)
                .build(key -> new SharedBucket(key.rateClass(), rate(key.rateClass()), replicas.count(), time));
    }

    private static Map<RateClass, Rate> rates(LimitConfig config) {
        Map<RateClass, Rate> rates = new EnumMap<>(RateClass.class);
        for (RateClass rateClass : RateClass.values()) {
            LimitConfig.RateConfig rate = config.rates().get(rateClass);
            if (rate == null || rate.perSecond() < 1 || rate.burst() < 1) {
                throw new IllegalStateException("suite.gateway.limits.rates." + rateClass.wireName()
                        + " needs a per-second and a burst of at least 1");
            }
            rates.put(rateClass, new Rate(rate.perSecond(), rate.burst()));
        }
        return rates;
    }

    private Rate rate(RateClass rateClass) {
        Rate rate = rates.get(rateClass);
        if (rate == null) {
            throw new IllegalStateException("no rate for " + rateClass);
        }
        return rate;
    }

    /** Counts one request of {@code caller}. */
    public Standing take(ClientKey caller, RateClass rateClass) {
        return buckets.get(new Key(caller, rateClass)).take(replicas.count());
    }
}
