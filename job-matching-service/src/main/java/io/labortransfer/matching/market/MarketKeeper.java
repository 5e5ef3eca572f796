package io.labortransfer.matching.market;

import io.labortransfer.matching.candidate.Registered;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One market of one instance: opened from the last snapshot or from the tables, followed, and put on disk. */
final class MarketKeeper {

    private static final Logger LOG = Logger.getLogger(MarketKeeper.class);

    private final MarketSource source;
    private final MarketFeed feed;
    private final Snapshots snapshots;
    private final ReentrantLock looking = new ReentrantLock();
    private final AtomicLong looks = new AtomicLong();

    private volatile @Nullable Followed followed;
    private volatile int percent;

    MarketKeeper(MarketSource source, MarketFeed feed, Snapshots snapshots) {
        this.source = source;
        this.feed = feed;
        this.snapshots = snapshots;
    }

    /**
     * A market and where its feed is.
     *
     * @param memory the market
     * @param position where to read on
     * @param seen what was read already of what may be told again
     */
    private record Followed(MarketMemory memory, MarketFeed.Position position, Set<Long> seen) {}

    /** How much has been read, in percent; 100 when questions are answered. */
    int percent() {
        return followed == null ? Math.min(percent, 99) : 100;
    }

    /** The market, once it is there. */
    Optional<MarketMemory> memory() {
        return Optional.ofNullable(followed).map(Followed::memory);
    }

    /** Opens it: from the snapshot, if that is of today and the feed still reaches back to it, else from the tables. */
    void open() {
        Optional<Snapshots.Saved> saved = snapshots.read();
        if (saved.isPresent() && isOfUse(saved.get())) {
            begin(saved.get().words(), saved.get().position());
            look();
            LOG.infof(
                    "market opened from its snapshot workers=%d posts=%d",
                    saved.get().words().workers().size(),
                    saved.get().words().posts().size());
        } else {
            load();
        }
    }

    /** Reads the tables; questions go to the market before meanwhile, if there is one. */
    void load() {
        MarketFeed.Position from = feed.now();
        Words words = source.all(read -> percent = read);
        begin(words, from);
        look();
        LOG.infof(
                "market loaded workers=%d posts=%d day=%s",
                words.workers().size(), words.posts().size(), words.day());
    }

    /** Whether the day is over as of which everything was read. */
    boolean isOfYesterday() {
        Followed now = followed;
        return now != null && !now.memory().ask(view -> view.words().day()).equals(source.day());
    }

    /** Looks at what has changed. When that cannot be taken in, there is no market until it is opened anew. */
    void look() {
        looking.lock();
        try {
            lookOnce();
        } finally {
            looking.unlock();
        }
    }

    /**
     * Lets the market know what was committed before now, so that whoever has just changed something sees it in the answer. A look of somebody
     * else that began after now does as well.
     *
     * @param patience how long to wait for another look; then the answer is as old as that look
     */
    void catchUp(Duration patience) {
        long before = looks.get();
        boolean ours;
        try {
            ours = looking.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ours = false;
        }
        if (!ours) {
            return;
        }
        try {
            if (looks.get() == before) {
                lookOnce();
            }
        } finally {
            looking.unlock();
        }
    }

    /** Looks again at those who are left alone for some days, as nothing is written when the days are over. */
    void lookAtPaused() {
        looking.lock();
        try {
            Followed now = followed;
            if (now != null) {
                Set<Registered> paused = now.memory().paused().stream()
                        .map(seeker -> new Registered(seeker.province(), seeker.id()))
                        .collect(Collectors.toSet());
                if (!take(now.memory(), source.of(paused, Set.of(), Set.of()))) {
                    followed = null;
                }
            }
        } finally {
            looking.unlock();
        }
    }

    /** Puts the market on disk. */
    void save() {
        Optional<Snapshots.Saved> saved = Optional.empty();
        looking.lock();
        try {
            saved = Optional.ofNullable(followed)
                    .map(now -> new Snapshots.Saved(now.position(), now.memory().copy()));
        } finally {
            looking.unlock();
        }
        saved.ifPresent(snapshots::write);
    }

    private boolean isOfUse(Snapshots.Saved saved) {
        boolean today = saved.words().day().equals(source.day());
        boolean reached = feed.reaches(saved.position());
        if (!today || !reached) {
            LOG.infof(
                    "snapshot of the market left aside day=%s reached=%s",
                    saved.words().day(), reached);
        }
        return today && reached;
    }

    private void begin(Words words, MarketFeed.Position position) {
        Followed fresh = new Followed(new MarketMemory(words), position, Set.of());
        looking.lock();
        try {
            followed = fresh;
        } finally {
            looking.unlock();
        }
    }

    private void lookOnce() {
        looks.incrementAndGet();
        Followed now = followed;
        if (now == null) {
            return;
        }
        MarketFeed.Look look = feed.look(now.position());
        var fresh = look.changes().stream()
                .filter(change -> !now.seen().contains(change.id()))
                .toList();
        Set<Long> seen = new HashSet<>();
        look.changes().forEach(change -> seen.add(change.id()));
        boolean taken = fresh.isEmpty() || take(now.memory(), source.of(fresh));
        followed = taken ? new Followed(now.memory(), look.next(), seen) : null;
    }

    /** A market that could not take something in may be wrong anywhere. */
    private boolean take(MarketMemory memory, MarketSource.Fresh fresh) {
        try {
            memory.take(fresh);
            return true;
        } catch (RuntimeException e) {
            LOG.error("the market is given up and opened anew", e);
            percent = 0;
            return false;
        }
    }
}
