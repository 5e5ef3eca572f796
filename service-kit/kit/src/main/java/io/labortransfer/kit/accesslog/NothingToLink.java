package io.labortransfer.kit.accesslog;

import io.labortransfer.kit.jobs.ClaimedElsewhere;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.ScheduledExecution;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets the clock of the chain pass while this replica has written no record, without asking the database; from time to time it looks all
 * the same, for what was left, by itself or by others.
 */
@Singleton
class NothingToLink implements Scheduled.SkipPredicate {

    private final WrittenRecords written;
    private final ClaimedElsewhere elsewhere;
    private final long longestNanos;
    private volatile long looked;

    NothingToLink(
            WrittenRecords written,
            ClaimedElsewhere elsewhere,
            @ConfigProperty(name = "suite.access-log.link-every") Duration longest) {
        this.written = written;
        this.elsewhere = elsewhere;
        this.longestNanos = longest.toNanos();
        this.looked = System.nanoTime() - longestNanos;
    }

    @Override
    public boolean test(ScheduledExecution execution) {
        long now = System.nanoTime();
        boolean isQuiet = !written.any() && now - looked < longestNanos;
        if (isQuiet || elsewhere.test(execution)) {
            return true;
        }
        looked = now;
        written.forget();
        return false;
    }
}
