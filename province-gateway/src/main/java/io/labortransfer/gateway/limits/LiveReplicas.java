package io.labortransfer.gateway.limits;

import io.labortransfer.kit.ids.Ids;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * How many replicas share a caller's limits. Each renews its lease every ten seconds; one that has not for two rounds is gone. While
 * the database does not answer, the last number holds.
 */
@Singleton
public class LiveReplicas {

    private static final Logger LOG = Logger.getLogger(LiveReplicas.class);
    private static final Duration LEASE = Duration.ofSeconds(25);

    private final ReplicaLeases leases;
    private final String self;
    private volatile int count = 1;
    private volatile boolean known = true;

    LiveReplicas(ReplicaLeases leases, Ids ids) {
        this.leases = leases;
        this.self = ids.next().toString();
    }

    void join(@Observes StartupEvent start) {
        renew();
    }

    void leave(@Observes ShutdownEvent stop) {
        try {
            leases.end(self);
        } catch (IllegalStateException e) {
            LOG.debugf("lease left to run out replica=%s", self);
        }
    }

    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void renew() {
        try {
            count = Math.max(1, leases.renew(self, LEASE));
            known = true;
        } catch (IllegalStateException e) {
            if (known) {
                known = false;
                LOG.warnf("live replicas not known, rates stay divided by the last number replicas=%d", count);
            }
        }
    }

    /** How many there are, this one included. */
    public int count() {
        return count;
    }
}
