package io.labortransfer.registry.household;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.jobs.ClaimedElsewhere;
import io.labortransfer.registry.candidate.CandidateStates;
import io.labortransfer.registry.household.FlaggedHouseholds.Flagged;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Takes the flag from households in which who wished to work has reached the age of retirement: nothing else tells of a birthday. The
 * other way does not happen by time alone, because nobody wishes before the age of 16.
 */
@ApplicationScoped
public class HouseholdClock {
    private static final int BATCH = 200;

    private final FlaggedHouseholds flagged;
    private final HouseholdFlags flags;
    private final CandidateStates candidates;
    private final Scopes scopes;

    HouseholdClock(FlaggedHouseholds flagged, HouseholdFlags flags, CandidateStates candidates, Scopes scopes) {
        this.flagged = flagged;
        this.flags = flags;
        this.candidates = candidates;
        this.scopes = scopes;
    }

    /** Looks at the calendar. */
    @Scheduled(
            every = "${suite.households.clock}",
            identity = "household-clock",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = ClaimedElsewhere.class)
    public void tick() {
        var last = Flagged.NONE;
        for (var page = flagged.behind(last, BATCH); !page.isEmpty(); page = flagged.behind(last, BATCH)) {
            var province = page.getFirst().province();
            var ids = page.stream()
                    .filter(one -> one.province().equals(province))
                    .map(Flagged::id)
                    .collect(Collectors.toSet());
            look(ProvinceScope.ofProvince(province), ids);
            last = page.get(ids.size() - 1);
        }
    }

    private void look(ProvinceScope scope, Set<UUID> ids) {
        scopes.run(
                scope,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> candidates.announce(scope, flags.refresh(scope, ids))));
    }
}
