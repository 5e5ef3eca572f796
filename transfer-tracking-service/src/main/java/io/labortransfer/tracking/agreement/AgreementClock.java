package io.labortransfer.tracking.agreement;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.jobs.ClaimedElsewhere;
import io.labortransfer.kit.jobs.UnitsInTurn;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Brings signed agreements into force on their first day and ends them after their last, in every unit, once across
 * replicas. The day is that of the database, whose clock also decides whether a line still gives seats.
 */
@ApplicationScoped
public class AgreementClock {
    private static final int BATCH = 200;

    private final DueAgreements units;
    private final Agreements agreements;
    private final AgreementNews news;
    private final UnitsInTurn inTurn;
    private final Clock clock;

    AgreementClock(DueAgreements units, Agreements agreements, AgreementNews news, UnitsInTurn inTurn, Clock clock) {
        this.units = units;
        this.agreements = agreements;
        this.news = news;
        this.inTurn = inTurn;
        this.clock = clock;
    }

    /** Looks at the calendar. */
    @Scheduled(
            every = "${suite.tracking.agreement-clock}",
            identity = "agreement-clock",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = ClaimedElsewhere.class)
    public void tick() {
        inTurn.each("agreements moved by the clock", units.units(), BATCH, this::move);
    }

    private int move(ProvinceScope scope) {
        LocalDate today = agreements.today(scope);
        List<Agreement> due = agreements.due(scope, today, BATCH);
        Map<UUID, List<AgreementLine>> held =
                agreements.lockedLinesOf(due).stream().collect(Collectors.groupingBy(AgreementLine::agreementId));
        for (Agreement agreement : due) {
            boolean begins = agreement.isDue(today);
            Act act = Act.ofClock(clock.instant());
            (begins ? agreement.activate(act) : agreement.expire(act)).orThrow();
            List<AgreementLine> lines = held.getOrDefault(agreement.id().value(), List.of());
            lines.forEach(line -> line.giveSeats(agreement.isInForce()));
            news.tell(begins ? "activated" : "expired", agreement, lines);
        }
        return due.size();
    }
}
