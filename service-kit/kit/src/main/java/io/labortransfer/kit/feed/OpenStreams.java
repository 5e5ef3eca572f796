package io.labortransfer.kit.feed;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The streams that are open here: few per caller, not too many in all, and none any more when the service stops. */
@Singleton
class OpenStreams {

    private static final String WAIT_SECONDS = "15";

    private final int most;
    private final int mostPerCaller;
    private final Set<Line> open = new HashSet<>();
    private final Map<String, Integer> byCaller = new HashMap<>();
    private boolean closing;

    @Inject
    OpenStreams(FeedSettings settings, MeterRegistry meters) {
        this(settings.streams(), settings.streamsPerCaller());
        Gauge.builder("lt.feed.streams", this, OpenStreams::number)
                .description("Streams of changes that are open")
                .register(meters);
    }

    OpenStreams(int most, int mostPerCaller) {
        this.most = most;
        this.mostPerCaller = mostPerCaller;
    }

    /** One open stream. */
    final class Line {

        private final String caller;
        private final CountDownLatch end = new CountDownLatch(1);

        private Line(String caller) {
            this.caller = caller;
        }

        /** Waits, not longer than {@code millis}; says whether the stream shall end. */
        boolean endsWithin(long millis) {
            try {
                return end.await(millis, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return true;
            }
        }

        /** Whether the stream shall end. */
        boolean isEnding() {
            return end.getCount() == 0;
        }

        /** The stream has ended; its place is free. */
        void close() {
            end.countDown();
            left(this);
        }
    }

    /** Opens a stream for {@code passport}; a problem when there is no room. */
    synchronized Line open(Passport passport) {
        String caller = name(passport);
        if (closing || open.size() >= most) {
            throw new ProblemException(Problem.of("STREAMS_FULL", 503).withHeader("Retry-After", WAIT_SECONDS));
        }
        if (byCaller.getOrDefault(caller, 0) >= mostPerCaller) {
            throw new ProblemException(
                    Problem.of("TOO_MANY_STREAMS", 429, mostPerCaller).withHeader("Retry-After", WAIT_SECONDS));
        }
        var line = new Line(caller);
        open.add(line);
        byCaller.merge(caller, 1, Integer::sum);
        return line;
    }

    synchronized int number() {
        return open.size();
    }

    /** Before the service waits for what it has in hand: a stream would be waited for in vain. */
    void onStop(@Observes ShutdownDelayInitiatedEvent stopping) {
        end();
    }

    void onEnd(@Observes ShutdownEvent stopping) {
        end();
    }

    /** Ends all streams and opens no other. */
    void end() {
        List<Line> ending;
        synchronized (this) {
            closing = true;
            ending = List.copyOf(open);
        }
        ending.forEach(line -> line.end.countDown());
    }

    private synchronized void left(Line line) {
        if (open.remove(line) && byCaller.merge(line.caller, -1, Integer::sum) == 0) {
            byCaller.remove(line.caller);
        }
    }

    /** Workers share the client of their self-service, so the worker is part of the name. */
    private static String name(Passport caller) {
        return caller.worker() == null ? caller.client() : caller.client() + "|" + caller.worker();
    }
}
