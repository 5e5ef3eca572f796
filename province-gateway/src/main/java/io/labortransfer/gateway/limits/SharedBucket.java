package io.labortransfer.gateway.limits;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.TokensInheritanceStrategy;
import java.time.Duration;

/** What one caller may ask of one class at this replica. When replicas come or go, its size follows and its filling in proportion. */
final class SharedBucket {

    private static final long NANOS = 1_000_000_000L;

    private final RateClass rateClass;
    private final Rate whole;
    private final Bucket bucket;
    private int replicas;
    private Rate share;

    SharedBucket(RateClass rateClass, Rate whole, int replicas, TimeMeter time) {
        this.rateClass = rateClass;
        this.whole = whole;
        this.replicas = replicas;
        this.share = whole.among(replicas);
        this.bucket = Bucket.builder()
                .addLimit(bandwidth(share))
                .withCustomTimePrecision(time)
                .build();
    }

    private static Bandwidth bandwidth(Rate rate) {
        return Bandwidth.builder()
                .capacity(rate.burst())
                .refillGreedy(rate.perSecond(), Duration.ofSeconds(1))
                .build();
    }

    /** Takes one request out, with so many replicas alive. */
    synchronized Standing take(int alive) {
        if (alive != replicas) {
            replicas = alive;
            share = whole.among(alive);
            bucket.replaceConfiguration(
                    BucketConfiguration.builder().addLimit(bandwidth(share)).build(),
                    TokensInheritanceStrategy.PROPORTIONALLY);
        }
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        long reset = probe.isConsumed()
                ? share.secondsFor(share.burst() - probe.getRemainingTokens())
                : Math.max(1, (probe.getNanosToWaitForRefill() + NANOS - 1) / NANOS);
        return new Standing(
                rateClass.wireName(),
                share.burst(),
                share.secondsFor(share.burst()),
                probe.getRemainingTokens(),
                reset,
                probe.isConsumed());
    }
}
