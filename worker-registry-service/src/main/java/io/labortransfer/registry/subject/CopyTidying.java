package io.labortransfer.registry.subject;

import io.labortransfer.kit.jobs.ClaimedElsewhere;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Deletes the copies whose days are over. */
@ApplicationScoped
public class CopyTidying {
    private final OldCopies old;
    private final Clock clock;

    CopyTidying(OldCopies old, Clock clock) {
        this.old = old;
        this.clock = clock;
    }

    /** Runs on one replica at a time, in small transactions. */
    @Scheduled(
            every = "5m",
            delayed = "1m",
            identity = "subject-copy-tidying",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = ClaimedElsewhere.class)
    public void tidy() {
        var now = clock.instant();
        var more = true;
        while (more) {
            more = old.deleteSome(now);
        }
    }
}
