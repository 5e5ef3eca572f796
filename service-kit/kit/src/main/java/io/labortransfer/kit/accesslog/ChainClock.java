package io.labortransfer.kit.accesslog;

import io.labortransfer.kit.jobs.ClaimedElsewhere;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.SQLException;

/** When the chain grows, when it is counted, when its index is tended and when it is signed; once across all replicas. */
@Singleton
class ChainClock {

    private final AccessChain chain;
    private final Checkpoints checkpoints;

    ChainClock(AccessChain chain, Checkpoints checkpoints) {
        this.chain = chain;
        this.checkpoints = checkpoints;
    }

    @Scheduled(
            every = "{suite.access-log.link-every}",
            identity = "access-chain",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = ClaimedElsewhere.class)
    void link() throws SQLException {
        chain.extend();
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
            every = "{suite.access-log.link-every}",
            identity = "access-index",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = ClaimedElsewhere.class)
    void tend() throws SQLException {
        chain.tend();
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
