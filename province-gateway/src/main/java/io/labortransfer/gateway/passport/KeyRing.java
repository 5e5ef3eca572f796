package io.labortransfer.gateway.passport;

import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.ids.PublicId;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * The live signing keys in memory. The first start makes one; a key that has signed for a month gets a
 * successor, which is published some minutes before it signs, and both stay published until the last
 * passport of the old one has ended.
 */
@Singleton
public class KeyRing {

    private static final Logger LOG = Logger.getLogger(KeyRing.class);
    private static final Duration SIGNS_FOR = Duration.ofDays(30);
    private static final Duration PUBLISHED_BEFORE = Duration.ofMinutes(10);
    private static final Duration LIFE = SIGNS_FOR.plus(Duration.ofDays(1));

    private final SigningKeys stored;
    private final Clock clock;
    private final Ids ids;
    private volatile List<SigningKey> live = List.of();

    KeyRing(SigningKeys stored, Clock clock, Ids ids) {
        this.stored = stored;
        this.clock = clock;
        this.ids = ids;
    }

    void open(@Observes @Priority(10) StartupEvent start) {
        turn();
    }

    /** Takes over the keys that other replicas made and makes a successor when one is due. */
    @Scheduled(every = "60s", delayed = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void turn() {
        Instant now = clock.instant();
        List<SigningKey> known = stored.live(now);
        live = isSuccessorDue(known, now) ? stored.change(now, keys -> withSuccessor(keys, now)) : known;
    }

    /** Every key by which a passport may be verified now. */
    public List<SigningKey> live() {
        return live;
    }

    /** The key that signs now: the newest that has become active. */
    public SigningKey current() {
        Instant now = clock.instant();
        return live.stream()
                .filter(key -> key.signsAt(now))
                .max(Comparator.comparing(SigningKey::activeFrom))
                .orElseThrow(() -> new IllegalStateException("no signing key is active"));
    }

    private static boolean isSuccessorDue(List<SigningKey> keys, Instant now) {
        Instant latest = keys.stream()
                .map(SigningKey::activeFrom)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        return latest.isBefore(now.minus(SIGNS_FOR).plus(PUBLISHED_BEFORE));
    }

    private List<SigningKey> withSuccessor(List<SigningKey> keys, Instant now) {
        if (!isSuccessorDue(keys, now)) {
            return keys; // another replica was faster
        }
        Instant activeFrom = keys.isEmpty() ? now : now.plus(PUBLISHED_BEFORE);
        SigningKey made = SigningKey.generate(PublicId.format("key", ids.next()), now, activeFrom, LIFE);
        LOG.infof("signing key made kid=%s activeFrom=%s", made.kid(), activeFrom);
        List<SigningKey> all = new ArrayList<>(keys);
        all.add(made);
        return all;
    }
}
