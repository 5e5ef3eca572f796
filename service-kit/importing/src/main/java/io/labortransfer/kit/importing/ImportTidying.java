package io.labortransfer.kit.importing;

import io.labortransfer.kit.jobs.ClaimedElsewhere;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;
import org.jboss.logging.Logger;

/** Ends what nobody committed within its day, and deletes the lines of files a week after their end. */
@ApplicationScoped
public class ImportTidying {
    private static final Logger LOG = Logger.getLogger(ImportTidying.class);

    /** How long the lines of a file are kept after its end: to mend those that were rejected, and no longer than that needs. */
    public static final Period KEPT = Period.ofDays(7);

    private final OldImports old;

    ImportTidying(OldImports old) {
        this.old = old;
    }

    /** Runs on one replica at a time, in small transactions. */
    @Scheduled(
            every = "5m",
            delayed = "1m",
            identity = "import-tidying",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = ClaimedElsewhere.class)
    public void tidy() {
        var expired = old.expire();
        if (expired > 0) {
            LOG.infof("imports expired: %d", expired);
        }
        var more = true;
        while (more) {
            more = old.deleteSome(KEPT);
        }
    }
}
