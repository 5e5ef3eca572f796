package io.labortransfer.kit.accesslog;

import io.labortransfer.kit.jobs.ClaimedElsewhere;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.SQLException;

/**
 * When the chain grows, when it is counted and when it is signed; once across all replicas. While answers about people leave, it grows every
 * second: what gathers in ten, done at once, takes the cores of a small machine from all who ask meanwhile.
 */
@Singleton
class ChainClock {

    private final AccessChain chain;
    private final Checkpoints checkpoints;

    ChainClock(AccessChain chain, Checkpoints checkpoints) {
        this.chain = chain;
        this.checkpoints = checkpoints;
    }

    @Scheduled(
            every = "1s",
            identity = "access-chain",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = NothingToLink.class)
    void link() throws SQLException {
        chain.follow();
    }

    @Scheduled(
            every = "{suite.access-log.link-every}",
            identity = "access-count",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = ClaimedElsewhere.class)
    void count() throws SQLException {
        chain.count();
    }

    @Scheduled(
            every = "{suite.access-log.sign-every}",
            identity = "access-checkpoint",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = ClaimedElsewhere.class)
    void sign() throws SQLException {
        chain.keepMonths();
        chain.extend();
        checkpoints.sign();
    }
}
