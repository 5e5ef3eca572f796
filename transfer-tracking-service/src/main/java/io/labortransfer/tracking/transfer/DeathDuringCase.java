package io.labortransfer.tracking.transfer;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.tracking.residence.MovingFollower;
import io.labortransfer.tracking.spell.EndedByDeath;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Saga S16: the work of a worker who has died ends, and the case leaves its way until it is closed. Seats go to others. The death is kept in
 * mind for an acceptance that comes later.
 */
@ApplicationScoped
class DeathDuringCase implements MovingFollower {

    private final Deaths deaths;
    private final Transfers transfers;
    private final HeldSeats seats;
    private final CaseExit exit;
    private final EndedByDeath spells;
    private final CaseNews news;
    private final Clock clock;

    DeathDuringCase(
            Deaths deaths,
            Transfers transfers,
            HeldSeats seats,
            CaseExit exit,
            EndedByDeath spells,
            CaseNews news,
            Clock clock) {
        this.deaths = deaths;
        this.transfers = transfers;
        this.seats = seats;
        this.exit = exit;
        this.spells = spells;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public void died(ProvinceScope scope, UUID worker) {
        deaths.note(scope, worker);
        Map<UUID, UUID> trips = transfers.tripsAhead(scope, worker);
        seats.hold(scope, trips.values(), trips.keySet());
        spells.end(scope, worker);
        for (TransferCase subject : transfers.openOf(scope, List.of(worker))) {
            List<Step> steps = new ArrayList<>(subject.endWithLife(EndedByDeath.REASON, clock.instant()));
            exit.follow(scope, List.of(subject), EndedByDeath.REASON);
            steps.addAll(subject.endWithLife(EndedByDeath.REASON, clock.instant()));
            news.tell(subject, steps, null);
        }
    }
}
