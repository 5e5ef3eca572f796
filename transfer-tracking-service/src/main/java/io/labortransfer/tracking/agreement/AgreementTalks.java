package io.labortransfer.tracking.agreement;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.tracking.answer.Refusals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The parties look for terms, and sign what they found: at first, and for each amendment. */
@ApplicationScoped
public class AgreementTalks {

    private final AgreementReach reach;
    private final Agreements agreements;
    private final TermsBook book;
    private final AgreementNews news;
    private final Caller caller;

    AgreementTalks(AgreementReach reach, Agreements agreements, TermsBook book, AgreementNews news, Caller caller) {
        this.reach = reach;
        this.agreements = agreements;
        this.book = book;
        this.news = news;
        this.caller = caller;
    }

    /** Shows the draft to the other party. */
    @Transactional
    public ShownAgreement propose(AgreementId id) {
        AgreementReach.Held held = reach.held(id);
        Refusals.orThrow(held.agreement().propose(held.act()));
        news.tell("proposed", held.agreement(), List.of());
        return new ShownAgreement(held.agreement(), List.of(), true);
    }

    /** Puts other terms on the table. */
    @Transactional
    public ShownAgreement counter(AgreementId id, StatedTerms stated) {
        AgreementReach.Held held = reach.held(id);
        Agreement agreement = held.agreement();
        List<AgreedLine> known =
                agreement.tabled().map(tabled -> tabled.terms().lines()).orElse(List.of());
        Terms terms = book.write(stated, known, agreements.today(caller.scope()));
        Refusals.orThrow(agreement.counter(terms, held.act()));
        news.tell(agreement.state() == AgreementState.PROPOSED ? "proposed" : "countered", agreement, List.of());
        return new ShownAgreement(agreement, List.of(), true);
    }

    /** Puts a new version of the agreement in force on the table. */
    @Transactional
    public ShownAgreement amend(AgreementId id, LocalDate validTo, List<StatedTerms.Line> lines) {
        AgreementReach.Held held = reach.held(id);
        Agreement agreement = held.agreement();
        List<AgreementLine> inForce = agreements.linesOf(List.of(agreement));
        Terms terms = book.amend(
                new StatedTerms(agreement.validFrom(), validTo, lines),
                inForce.stream().map(AgreementLine::agreed).toList(),
                agreements.today(caller.scope()));
        Refusals.orThrow(agreement.amend(terms, held.act()));
        news.tell("amendment_proposed", agreement, inForce);
        return new ShownAgreement(agreement, inForce, true);
    }

    /** Signs the revision that the caller read; the second signature makes it the version in force. */
    @Transactional
    public ShownAgreement sign(AgreementId id, int revision) {
        AgreementReach.Held held = reach.held(id);
        Agreement agreement = held.agreement();
        LocalDate today = agreements.today(caller.scope());
        if (!Refusals.orThrow(agreement.maySign(revision, held.act().side(), today))) {
            return new ShownAgreement(agreement, agreements.linesOf(List.of(agreement)), true);
        }
        boolean first = agreement.versions().all().isEmpty();
        Optional<Terms> agreed = agreement.sign(held.act());
        if (agreed.isEmpty()) {
            return new ShownAgreement(agreement, agreements.linesOf(List.of(agreement)), true);
        }
        List<AgreementLine> lines = Refusals.orThrow(LinesInForce.write(agreements, agreement, agreed.get()));
        news.tell(first ? "signed" : "amended", agreement, lines);
        if (agreement.isDue(today)) {
            agreement.activate(held.act()).orThrow();
            lines.forEach(line -> line.giveSeats(true));
            news.tell("activated", agreement, lines);
        }
        return new ShownAgreement(agreement, lines, true);
    }
}
