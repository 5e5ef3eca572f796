package io.labortransfer.matching.matching;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.jobs.ClaimedElsewhere;
import io.labortransfer.kit.jobs.UnitsInTurn;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Ends matches whose step waited too long for an answer; nobody is worse off for not answering. */
@ApplicationScoped
public class MatchClock {
    private static final int BATCH = 500;

    private final OverdueUnits units;
    private final Matches matches;
    private final MatchBook book;
    private final UnitsInTurn inTurn;
    private final Clock clock;

    MatchClock(OverdueUnits units, Matches matches, MatchBook book, UnitsInTurn inTurn, Clock clock) {
        this.units = units;
        this.matches = matches;
        this.book = book;
        this.inTurn = inTurn;
        this.clock = clock;
    }

    /** Looks at the clock. */
    @Scheduled(
            every = "${suite.matching.match-clock}",
            identity = "match-clock",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = ClaimedElsewhere.class)
    public void tick() {
        Instant now = clock.instant();
        inTurn.each("matches ended by the clock", units.withOverdueMatches(now), BATCH, scope -> end(scope, now));
    }

    private int end(ProvinceScope scope, Instant now) {
        List<Match> overdue = matches.lockOverdue(scope, now, BATCH);
        for (Match match : overdue) {
            match.expire(now, "clock").orThrow();
            book.write("expired", match);
        }
        return overdue.size();
    }
}
