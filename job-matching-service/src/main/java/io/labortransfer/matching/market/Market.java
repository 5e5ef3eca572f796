package io.labortransfer.matching.market;

import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The market of this instance, opened in the background as the service starts and followed until it ends. */
@ApplicationScoped
public class Market {

    private static final Logger LOG = Logger.getLogger(Market.class);
    private static final String WAIT_SECONDS = "5";
    private static final Duration FORGETTING = Duration.ofHours(1);

    private final MarketKeeper keeper;
    private final MarketFeed feed;
    private final Snapshots snapshots;
    private final MarketSettings settings;
    private final Clock clock;

    private volatile boolean ending;
    private volatile @Nullable Thread thread;

    Market(MarketSource source, MarketFeed feed, Snapshots snapshots, MarketSettings settings, Clock clock) {
        this.keeper = new MarketKeeper(source, feed, snapshots);
        this.feed = feed;
        this.snapshots = snapshots;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofPlatform().daemon().name("market").start(this::keep);
    }

    void end(@Observes ShutdownEvent ended) {
        ending = true;
        Thread keeping = thread;
        if (keeping != null) {
            keeping.interrupt();
        }
        save();
    }

    /** How much of it is there, in percent. */
    public int percent() {
        return keeper.percent();
    }

    /** The day as of which it answers, on which its lottery was drawn. */
    public LocalDate day() {
        return ask(view -> view.words().day());
    }

    /** Asks it, as of what was committed before now; refused for a while when it is not there yet. */
    <T> T ask(Function<MarketMemory.View, T> question) {
        keeper.catchUp(settings.patience());
        return keeper.memory()
                .orElseThrow(() -> new ProblemException(
                        Problem.of("MARKET_LOADING", 503, keeper.percent()).withHeader("Retry-After", WAIT_SECONDS)))
                .ask(question);
    }

    private void keep() {
        Instant start = clock.instant();
        Due paused = new Due(start, settings.pauses());
        Due saved = new Due(start, settings.snapshotEvery());
        Due forgotten = new Due(start, FORGETTING);
        while (!ending) {
            try {
                step();
                Instant now = clock.instant();
                if (paused.comes(now)) {
                    keeper.lookAtPaused();
                }
                if (saved.comes(now)) {
                    save();
                }
                if (forgotten.comes(now)) {
                    feed.forget(settings.changesKept());
                }
                Thread.sleep(settings.look());
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("the market could not be followed; it is tried again", e);
                pauseAfterFailure();
            }
        }
    }

    private void step() {
        if (keeper.memory().isEmpty()) {
            keeper.open();
        } else if (keeper.isOfYesterday()) {
            keeper.load();
        } else {
            keeper.look();
        }
    }

    private void pauseAfterFailure() {
        try {
            Thread.sleep(settings.look().multipliedBy(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ending = true;
        }
    }

    private void save() {
        if (snapshots.areKept()) {
            keeper.save();
        }
    }

    /** Something that is done again and again. */
    private static final class Due {

        private final Duration every;
        private Instant next;

        private Due(Instant start, Duration every) {
            this.every = every;
            this.next = start.plus(every);
        }

        private boolean comes(Instant now) {
            if (now.isBefore(next)) {
                return false;
            }
            next = now.plus(every);
            return true;
        }
    }
}
