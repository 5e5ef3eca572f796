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

/** Refuses to show a caller more people than its quota of the day; and anybody, when they cannot be counted. */
@Singleton
public class HarvestLimit {

    private static final Logger LOG = Logger.getLogger(HarvestLimit.class);
    private static final String SOON = "5";

    private final HarvestQuota quota;
    private final Clock clock;
    private final Instance<HarvestMeters> meters; // filters are made before the registry of meters

    HarvestLimit(HarvestQuota quota, Clock clock, Instance<HarvestMeters> meters) {
        this.quota = quota;
        this.clock = clock;
        this.meters = meters;
    }

    /** Counts {@code people} as shown to {@code caller}; a problem when they must not be. */
    public void count(Passport caller, Collection<String> people) {
        boolean admitted;
        try {
            admitted = quota.admits(caller, people);
        } catch (SQLException | RuntimeException e) {
            LOG.error("people could not be counted", new WithoutMessages(e));
            throw new ProblemException(Problem.of("TRY_LATER", 503).withHeader(HttpHeaders.RETRY_AFTER, SOON));
        }
        if (!admitted) {
            meters.get().refused();
            LOG.warnf("a caller has seen too many people today client=%s", caller.client());
            throw new ProblemException(Problem.of("HARVEST_QUOTA_EXHAUSTED", 429)
                    .withHeader(HttpHeaders.RETRY_AFTER, Long.toString(secondsToTomorrow())));
        }
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
