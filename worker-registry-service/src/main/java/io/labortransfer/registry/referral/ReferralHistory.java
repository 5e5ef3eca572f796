package io.labortransfer.registry.referral;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.history.AsKnown;
import io.labortransfer.kit.history.KeptHistory;
import io.labortransfer.kit.history.KeptRecord;
import io.labortransfer.kit.history.KeptRecord.Ground;
import io.labortransfer.kit.history.RecordHistory;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.time.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who sent, took up and decided a referral. It rests on what was seen, and nothing that comes later rests on more than its office. */
@ApplicationScoped
public class ReferralHistory {
    private static final KeptRecord<RiskReferral> KEPT = new KeptRecord<>(
            RiskReferral.class, "risk_referral", List.of(new Ground("sent_at", "evidence_ref")), Map.of());

    private final ReferralDesk desk;
    private final RecordHistory history;
    private final Clock clock;

    ReferralHistory(ReferralDesk desk, RecordHistory history, Clock clock) {
        this.desk = desk;
        this.history = history;
        this.clock = clock;
    }

    /**
     * The referral as it is asked for, late or not by that moment; or 404. The alerts behind it are those of today: one joins a referral
     * without changing it.
     */
    @Transactional
    public ShownReferral at(Passport caller, UUID id, AsKnown asked) {
        var present = desk.get(caller, id);
        var referral =
                history.at(caller.scope(), KEPT, id, present.referral(), asked).orElseThrow(Problems::notFound);
        return new ShownReferral(referral, present.workers(), present.alerts(), referral.isOverdue(moment(asked)));
    }

    /** The record and at most {@code limit} versions of it below {@code below}, the newest first; or 404. */
    @Transactional
    public KeptHistory<ShownReferral> page(Passport caller, UUID id, @Nullable Long below, int limit) {
        var present = desk.get(caller, id);
        return new KeptHistory<>(present, history.page(caller.scope(), KEPT, id, below, limit));
    }

    /** The day's end, the moment of the knowledge, or now: the first of them. */
    private Instant moment(AsKnown asked) {
        var day = asked.asOf();
        return Stream.of(
                        Optional.of(clock.instant()),
                        Optional.ofNullable(asked.knownAt()),
                        Optional.ofNullable(day).map(Times::endOf))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
