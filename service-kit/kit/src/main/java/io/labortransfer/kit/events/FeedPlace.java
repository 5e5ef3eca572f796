package io.labortransfer.kit.events;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A place in the outbox, as a cursor keeps it.
 *
 * @param epoch the numbering of transactions that the window belongs to
 * @param since no row behind the window's beginning is older than this
 * @param nextSince the same of the window's end
 * @param window what is being read
 */
record FeedPlace(long epoch, Instant since, Instant nextSince, OutboxWindow window) {

    /** The outbox keeps seven whole days; a reader that comes within six has lost nothing. */
    static final Duration KEPT = Duration.ofDays(6);

    /** Behind everything that is finished now. */
    static FeedPlace at(long epoch, Instant now, String horizon) {
        return new FeedPlace(epoch, now, now, new OutboxWindow(horizon, horizon, 0));
    }

    /** The place that {@link #parts} came from. */
    static FeedPlace of(List<String> parts) {
        return new FeedPlace(
                Long.parseLong(parts.get(0)),
                Instant.ofEpochSecond(Long.parseLong(parts.get(1))),
                Instant.ofEpochSecond(Long.parseLong(parts.get(2))),
                new OutboxWindow(parts.get(3), parts.get(4), Long.parseLong(parts.get(5))));
    }

    List<String> parts() {
        return List.of(
                Long.toString(epoch),
                Long.toString(since.getEpochSecond()),
                Long.toString(nextSince.getEpochSecond()),
                window.horizon(),
                window.nextHorizon(),
                Long.toString(window.lastId()));
    }

    /** Whether rows behind it may be gone, or transactions are numbered anew. */
    boolean isExpired(long epochNow, Instant now) {
        return epoch != epochNow || since.plus(KEPT).isBefore(now);
    }

    FeedPlace readTo(long id) {
        return new FeedPlace(epoch, since, nextSince, window.readTo(id));
    }

    /** The end of the window, which is read. */
    FeedPlace passed() {
        return new FeedPlace(epoch, nextSince, nextSince, window.then(window.nextHorizon()));
    }

    /** The window that begins where this one ends. */
    FeedPlace opening(String until, Instant untilSince) {
        return new FeedPlace(epoch, nextSince, later(nextSince, untilSince), window.then(until));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
