package io.labortransfer.registry.importing;

import io.labortransfer.kit.jobs.ClaimedElsewhere;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Ends what nobody committed within its day, and deletes the lines of files a week after their end. */
@ApplicationScoped
public class ImportTidying {
    private static final Logger LOG = Logger.getLogger(ImportTidying.class);

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
            more = old.deleteSome();
        }
    }
}
