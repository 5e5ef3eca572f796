package io.labortransfer.kit.harvest;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import io.labortransfer.kit.problem.WithoutMessages;
import io.labortransfer.kit.time.Times;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Collection;
import org.jboss.logging.Logger;

/** Refuses to show a caller more people than its quota of the day. The count is kept with the records of the access log. */
@Singleton
public class HarvestLimit {

    private static final Logger LOG = Logger.getLogger(HarvestLimit.class);

    private final HarvestQuota quota;
    private final Clock clock;
    private final Instance<HarvestMeters> meters; // filters are made before the registry of meters

    HarvestLimit(HarvestQuota quota, Clock clock, Instance<HarvestMeters> meters) {
        this.quota = quota;
        this.clock = clock;
        this.meters = meters;
    }

    /** Those of {@code people} who have to be counted before they are shown to {@code caller}. */
    public Sights of(Passport caller, Collection<String> people) {
        return quota.fresh(caller, people);
    }

    /** {@code sights} have been counted, and that is committed. */
    public void counted(Sights sights) {
        quota.remember(sights);
    }

    /** Whether a count failed with {@code refused} because a caller would cross its quota. */
    public boolean isCrossed(SQLException refused) {
        return quota.isCrossed(refused);
    }

    /** Whether the caller of {@code sights} has been stopped today. */
    public boolean hasStopped(Sights sights) {
        return quota.hasStopped(sights);
    }

    /** Stops the caller of {@code sights}, who were not counted, and says so. */
    public ProblemException crossed(Sights sights) {
        quota.stop(sights);
        meters.get().refused();
        LOG.warnf("a caller has seen too many people today client=%s", sights.client());
        return new ProblemException(Problem.of("HARVEST_QUOTA_EXHAUSTED", 429)
                .withHeader(HttpHeaders.RETRY_AFTER, Long.toString(secondsToTomorrow())));
    }

    /** Counts people of whom {@code caller} learned something by a change. Nothing is withheld, and operators see who learns much. */
    public void note(Passport caller, Collection<String> people) {
        try {
            if (!quota.notes(caller, people)) {
                meters.get().refused();
                LOG.warnf("a caller has come near too many people today client=%s", caller.client());
            }
        } catch (SQLException | RuntimeException e) {
            LOG.error("people could not be counted", new WithoutMessages(e));
        }
    }

    private long secondsToTomorrow() {
        ZonedDateTime now = clock.instant().atZone(Times.SHANGHAI);
        return Duration.between(now, now.toLocalDate().plusDays(1).atStartOfDay(Times.SHANGHAI))
                        .toSeconds()
                + 1;
    }
}
