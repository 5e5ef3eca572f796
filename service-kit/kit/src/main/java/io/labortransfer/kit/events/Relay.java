package io.labortransfer.kit.events;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Brings the outbox to Kafka, at least once and in the order of each subject. One process of a service relays, the others stand by.
 * An outage of PostgreSQL or Kafka ends the current turn; the next one goes on from the cursor.
 */
@Singleton
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration STAND_BY = Duration.ofSeconds(1);
    private static final long KEEP_PARTITIONS_EVERY = Duration.ofHours(1).toNanos();

    private final AgroalDataSource engine;
    private final Broker broker;
    private final EventTopics topics;
    private final ParkedEvents parked;
    private final EventSettings settings;
    private final EventMeters meters;
    private final Bell bell;
    private final String source;
    private final CountDownLatch stop = new CountDownLatch(1);
    private @Nullable Thread thread;
    private boolean topicsStand;

    Relay(
            @DataSource("engine") AgroalDataSource engine,
            Broker broker,
            EventTopics topics,
            ParkedEvents parked,
            EventSettings settings,
            EventMeters meters,
            Bell bell,
            @ConfigProperty(name = "suite.service") String service) {
        this.engine = engine;
        this.broker = broker;
        this.topics = topics;
        this.parked = parked;
        this.settings = settings;
        this.meters = meters;
        this.bell = bell;
        this.source = "/" + service;
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofPlatform().name("outbox-relay").start(this::relayUntilStopped);
    }

    void end(@Observes ShutdownEvent ending) throws InterruptedException {
        stop.countDown();
        bell.ring();
        if (thread != null) {
            thread.join(Duration.ofSeconds(10));
        }
    }

    private void relayUntilStopped() {
        var pause = new BackOff();
        while (!stopping()) {
            try {
                ensureTopics();
                takeTurn(pause);
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                if (!stopping()) {
                    LOG.warnf("the relay starts again: %s", Failure.name(e));
                }
            }
            if (!stopping()) {
                pause.take();
            }
        }
    }

    private void ensureTopics() throws Exception {
        if (!topicsStand) {
            topics.ensure();
            topicsStand = true;
        }
    }

    private void takeTurn(BackOff pause) throws SQLException, InterruptedException {
        var turn = OutboxFeed.lead(engine, settings.batch());
        if (turn.isEmpty()) {
            rest(STAND_BY);
            pause.reset();
            return;
        }
        var producer = broker.producer(source.substring(1) + "-relay");
        try (var feed = turn.get()) {
            relay(
                    feed,
                    new RelayOutput(producer, source, parked, topics, feed.leading(), this::stopping, meters),
                    pause);
        } finally {
            // What is queued and not acknowledged is read again by the next turn: it must not be sent twice out of
            // order.
            producer.close(Duration.ZERO);
        }
    }

    private void relay(OutboxFeed feed, OutboxFeed.Sink output, BackOff pause)
            throws SQLException, InterruptedException {
        var partitionsKeptAt = System.nanoTime() - KEEP_PARTITIONS_EVERY;
        var rest = settings.pause();
        while (!stopping()) {
            if (System.nanoTime() - partitionsKeptAt >= KEEP_PARTITIONS_EVERY) {
                keepPartitions(feed);
                partitionsKeptAt = System.nanoTime();
            }
            if (!feed.drain(output)) {
                return;
            }
            pause.reset();
            rest = rest(feed.isQuiet(), rest);
        }
    }

    private static void keepPartitions(OutboxFeed feed) {
        try (Statement keep = feed.leading().createStatement()) {
            keep.execute("SELECT keep_event_partitions()");
            keep.execute("SELECT keep_answer_partitions()");
        } catch (SQLException e) {
            LOG.warnf("the daily partitions were not kept, tried again in an hour: %s", Failure.name(e));
        }
    }

    private boolean stopping() {
        return stop.getCount() == 0;
    }

    /**
     * Rests, twice as long each time while all is quiet, and then until something is announced. Where announcements come one after the
     * other it is not rung for each, so that they are sent together. Gives the rest that it took.
     */
    private Duration rest(boolean quiet, Duration before) throws InterruptedException {
        if (!quiet) {
            rest(settings.pause());
            return settings.pause();
        }
        var longer = before.multipliedBy(2);
        var next = longer.compareTo(settings.longestPause()) < 0 ? longer : settings.longestPause();
        bell.await(next);
        return next;
    }

    private void rest(Duration pause) throws InterruptedException {
        stop.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }
}
