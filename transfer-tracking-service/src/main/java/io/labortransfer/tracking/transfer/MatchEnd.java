package io.labortransfer.tracking.transfer;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.events.Announcement;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Saga S19: a match that ends before the start takes its case out as a withdrawal would. */
@ApplicationScoped
public class MatchEnd {

    private final Transfers transfers;
    private final HeldSeats seats;
    private final CaseExit exit;
    private final CaseNews news;
    private final Clock clock;

    MatchEnd(Transfers transfers, HeldSeats seats, CaseExit exit, CaseNews news, Clock clock) {
        this.transfers = transfers;
        this.seats = seats;
        this.exit = exit;
        this.news = news;
        this.clock = clock;
    }

    /** These matches ended, each with the acceptance it had reached; those without one rest on no case. */
    public void ended(ProvinceScope scope, Map<UUID, Long> acceptSeqByMatch) {
        Map<UUID, Optional<UUID>> trips = transfers.tripsOnMatches(scope, acceptSeqByMatch.keySet());
        seats.hold(
                scope,
                trips.values().stream().<UUID>flatMap(Optional::stream).collect(Collectors.toSet()),
                trips.keySet());
        Map<TransferCase, List<Step>> left = new LinkedHashMap<>();
        for (TransferCase subject : transfers.onMatches(scope, acceptSeqByMatch.keySet())) {
            Long seq = acceptSeqByMatch.get(subject.assignment().matchId());
            List<Step> steps = seq == null ? List.of() : subject.endWithMatch(seq, clock.instant());
            if (!steps.isEmpty()) {
                left.put(subject, steps);
            }
        }
        exit.follow(scope, left.keySet());
        List<Announcement> told = new ArrayList<>();
        left.forEach((subject, steps) -> told.addAll(news.of(subject, steps, null)));
        news.tellAll(told);
    }
}
