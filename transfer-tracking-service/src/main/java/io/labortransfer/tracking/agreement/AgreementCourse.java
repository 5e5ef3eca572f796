package io.labortransfer.tracking.agreement;

import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.tracking.answer.Refusals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Function;

/** A party suspends an agreement, lets it go on, or ends it. From the answer on its lines give no new seat; who is on the way finishes. */
@ApplicationScoped
public class AgreementCourse {

    private final AgreementReach reach;
    private final Agreements agreements;
    private final AgreementNews news;

    AgreementCourse(AgreementReach reach, Agreements agreements, AgreementNews news) {
        this.reach = reach;
        this.agreements = agreements;
        this.news = news;
    }

    /** No new seats for the time being. */
    @Transactional
    public ShownAgreement suspend(AgreementId id, String reasonCode) {
        return move(id, "suspended", held -> held.agreement().suspend(reasonCode, held.act()));
    }

    /** It goes on. */
    @Transactional
    public ShownAgreement resume(AgreementId id) {
        return move(id, "resumed", held -> held.agreement().resume(held.act()));
    }

    /** It is over. */
    @Transactional
    public ShownAgreement terminate(AgreementId id, String reasonCode) {
        return move(id, "terminated", held -> held.agreement().terminate(reasonCode, held.act()));
    }

    private ShownAgreement move(AgreementId id, String what, Function<AgreementReach.Held, Ruling<Agreement>> step) {
        AgreementReach.Held held = reach.held(id);
        Agreement agreement = Refusals.orThrow(step.apply(held));
        List<AgreementLine> lines = agreements.lockedLinesOf(List.of(agreement));
        lines.forEach(line -> line.giveSeats(agreement.isInForce()));
        news.tell(what, agreement, lines);
        return new ShownAgreement(agreement, lines, true);
    }
}
