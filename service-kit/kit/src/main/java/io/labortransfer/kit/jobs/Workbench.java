package io.labortransfer.kit.jobs;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * The hands of this process, some for each kind of {@link LeasedWork}. One thread looks for all of them whether there is work, and wakes
 * those of the kinds that have some. At shutdown the step in hand ends, the rest is left.
 */
@ApplicationScoped
public class Workbench {

    private static final Logger LOG = Logger.getLogger(Workbench.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final LeaseTable leases;
    private final Map<String, Hands> hands;
    private final CountDownLatch closed = new CountDownLatch(1);

    Workbench(@All List<LeasedWork> kinds, LeaseTable leases) {
        this.leases = leases;
        this.hands = kinds.stream()
                .map(kind -> new Hands(kind, leases))
                .collect(Collectors.toUnmodifiableMap(Hands::name, Function.identity()));
    }

    void open(@Observes StartupEvent started) {
        hands.values().forEach(Hands::start);
        if (!hands.isEmpty()) {
            Thread.ofPlatform().daemon().name("workbench").start(this::lookUntilClosed);
        }
    }

    private void lookUntilClosed() {
        try {
            while (!closed.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            leases.due(hands.keySet()).forEach(this::wake);
        } catch (SQLException e) {
            LOG.debugf("work could not be looked for: %s", e.getSQLState());
        }
    }

    void onOffer(@Observes(during = TransactionPhase.AFTER_SUCCESS) WorkOffered offered) {
        wake(offered.name());
    }

    /** There is work of this kind, perhaps; it would be found within a second anyway. */
    public void wake(String name) {
        var kind = hands.get(name);
        if (kind != null) {
            kind.wake();
        }
    }

    void close(@Observes ShutdownEvent ending) {
        closed.countDown();
        hands.values().forEach(Hands::stop);
        hands.values().forEach(Hands::join);
    }
}
