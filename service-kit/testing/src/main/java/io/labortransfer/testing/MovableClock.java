package io.labortransfer.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that stands still until the test moves it. */
public final class MovableClock extends Clock {
    private final Hand hand;
    private final ZoneId zone;

    private MovableClock(Hand hand, ZoneId zone) {
        this.hand = hand;
        this.zone = zone;
    }

    /** A clock that shows this moment, in Asia/Shanghai. */
    public static MovableClock at(Instant moment) {
        return new MovableClock(new Hand(moment), ZoneId.of("Asia/Shanghai"));
    }

    /** A clock that shows this moment, for example {@code 2026-11-23T20:00:00+08:00}. */
    public static MovableClock at(String moment) {
        return at(java.time.OffsetDateTime.parse(moment).toInstant());
    }

    /** Lets time pass. */
    public synchronized MovableClock advance(Duration by) {
        hand.moment = hand.moment.plus(by);
        return this;
    }

    /** Jumps, backwards too. */
    public MovableClock moveTo(Instant moment) {
        hand.moment = moment;
        return this;
    }

    @Override
    public Instant instant() {
        return hand.moment;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MovableClock(hand, other);
    }

    /** What clocks of several zones share. */
    private static final class Hand {
        private volatile Instant moment;

        private Hand(Instant moment) {
            this.moment = moment;
        }
    }
}
