package io.labortransfer.tracking.transfer;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.ruling.Granted;
import io.labortransfer.tracking.residence.Merge;
import io.labortransfer.tracking.residence.MergeTeller;
import io.labortransfer.tracking.residence.Mergings.Repointed;
import io.labortransfer.tracking.residence.MovingFollower;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who moves to another unit leaves the trip that has not set out: it is the old unit's, and the new one cannot run it. The case is READY
 * for a trip of the new unit. Whoever is aboard rides on and arrives. Whoever follows cases is told whose and where they are since, as when
 * one record comes to speak for another.
 */
@ApplicationScoped
class MovedCases implements MovingFollower, MergeTeller {

    static final String REASON = "RELOCATED";

    private final Transfers transfers;
    private final HeldSeats seats;
    private final CaseExit exit;
    private final CaseNews news;
    private final Clock clock;

    MovedCases(Transfers transfers, HeldSeats seats, CaseExit exit, CaseNews news, Clock clock) {
        this.transfers = transfers;
        this.seats = seats;
        this.exit = exit;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public void leaving(ProvinceScope scope, UUID worker) {
        Map<UUID, UUID> trips = transfers.tripsAhead(scope, List.of(worker));
        seats.hold(scope, trips.values(), trips.keySet());
        for (TransferCase rider : transfers.lockedWithIds(scope, Side.ORIGIN, trips.keySet())) {
            UUID trip = trips.get(rider.id().value());
            if (trip != null
                    && rider.isBound(trip)
                    && exit.leaveTrip(scope, rider, trip, REASON) instanceof Granted<List<Step>>(List<Step> steps)) {
                news.tell(rider, steps, null);
            }
        }
    }

    @Override
    public void arrived(ProvinceScope scope, UUID worker) {
        tell(transfers.ofWorker(scope, worker));
    }

    @Override
    public void merged(ProvinceScope scope, Merge merge, Repointed repointed) {
        tell(transfers.withIds(scope, Side.ORIGIN, repointed.cases()));
    }

    @Override
    public void parted(ProvinceScope scope, Merge merge, Repointed repointed) {
        tell(transfers.withIds(scope, Side.ORIGIN, repointed.cases()));
    }

    /** Of a case that is long closed nobody sees anything, and news of it must not open it again for anyone. */
    private void tell(List<TransferCase> cases) {
        Instant now = clock.instant();
        news.moved(cases.stream().filter(subject -> subject.isFollowed(now)).toList());
    }
}
