package io.labortransfer.tracking.transfer;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.events.Announcement;
import io.labortransfer.tracking.spell.EndedByDeath;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * With a life the work ends, and each case leaves its way until it is closed: of two records of one person both may have had one open.
 * Seats go to others. Taken again, there is nothing left to end.
 */
@ApplicationScoped
class LastSteps {

    private final Transfers transfers;
    private final HeldSeats seats;
    private final CaseExit exit;
    private final EndedByDeath spells;
    private final CaseNews news;
    private final Clock clock;

    LastSteps(Transfers transfers, HeldSeats seats, CaseExit exit, EndedByDeath spells, CaseNews news, Clock clock) {
        this.transfers = transfers;
        this.seats = seats;
        this.exit = exit;
        this.spells = spells;
        this.news = news;
        this.clock = clock;
    }

    /** Ends what is open of these workers. */
    void take(ProvinceScope scope, Collection<UUID> workers) {
        Map<UUID, UUID> trips = transfers.tripsAhead(scope, workers);
        seats.hold(scope, trips.values(), trips.keySet());
        spells.end(scope, workers);
        Instant now = clock.instant();
        Map<TransferCase, List<Step>> left = new LinkedHashMap<>();
        for (TransferCase subject : transfers.openOf(scope, workers)) {
            left.put(subject, new ArrayList<>(subject.endWithLife(EndedByDeath.REASON, now)));
        }
        exit.follow(scope, left.keySet(), EndedByDeath.REASON);
        List<Announcement> told = new ArrayList<>();
        left.forEach((subject, steps) -> {
            steps.addAll(subject.endWithLife(EndedByDeath.REASON, now));
            told.addAll(news.of(subject, steps, null));
        });
        news.tellAll(told);
    }
}
