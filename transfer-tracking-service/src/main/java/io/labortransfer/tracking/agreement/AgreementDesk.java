package io.labortransfer.tracking.agreement;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.tracking.answer.Refusals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Drafts agreements and shows them. */
@ApplicationScoped
public class AgreementDesk {

    private final AgreementReach reach;
    private final Agreements agreements;
    private final Drafting drafting;
    private final Caller caller;

    AgreementDesk(AgreementReach reach, Agreements agreements, Drafting drafting, Caller caller) {
        this.reach = reach;
        this.agreements = agreements;
        this.drafting = drafting;
        this.caller = caller;
    }

    /** A draft that only the own side sees. */
    @Transactional
    public ShownAgreement draft(AgreementType type, List<StatedParty> stated, StatedTerms terms) {
        PartiesBook.Parties parties = drafting.parties(type, stated, caller.passport());
        Agreement draft = Agreement.draft(
                new AgreementKey(parties.origin().reportingUnit(), drafting.newId()),
                type,
                parties.origin(),
                parties.destination(),
                drafting.terms(terms, List.of(), agreements.today(caller.scope())),
                reach.act(parties.drafter()));
        agreements.add(draft);
        return new ShownAgreement(draft, List.of(), true);
    }

    /** Writes a draft anew; {@code change} is given what it says. */
    @Transactional
    public ShownAgreement rewrite(AgreementId id, Function<Terms, StatedTerms> change) {
        AgreementReach.Held held = reach.held(id);
        Refusals.orThrow(held.agreement().mayBeRewritten());
        Terms before = held.agreement().terms();
        LocalDate today = agreements.today(caller.scope());
        Terms after = drafting.terms(change.apply(before), before.lines(), today);
        Refusals.orThrow(held.agreement().rewrite(after, held.act()));
        return new ShownAgreement(held.agreement(), List.of(), true);
    }

    /** One agreement. */
    @Transactional
    public ShownAgreement see(AgreementId id) {
        AgreementReach.Seen seen = reach.seen(id);
        return new ShownAgreement(seen.agreement(), agreements.linesOf(List.of(seen.agreement())), seen.all());
    }

    /** At most {@code limit} agreements after {@code after}, in the order of their ids. */
    @Transactional
    public List<ShownAgreement> after(@Nullable AgreementState state, @Nullable UUID after, int limit) {
        List<Agreement> found =
                agreements.after(caller.scope(), AgreementPolicy.reader(caller.passport()), state, after, limit);
        Map<UUID, List<AgreementLine>> lines =
                agreements.linesOf(found).stream().collect(Collectors.groupingBy(AgreementLine::agreementId));
        return found.stream()
                .flatMap(agreement -> reach.seen(agreement).stream())
                .map(seen -> new ShownAgreement(
                        seen.agreement(),
                        lines.getOrDefault(seen.agreement().id().value(), List.of()),
                        seen.all()))
                .toList();
    }

    /** What a draft is written with. */
    @ApplicationScoped
    static class Drafting {

        private final PartiesBook parties;
        private final TermsBook terms;
        private final Ids ids;

        Drafting(PartiesBook parties, TermsBook terms, Ids ids) {
            this.parties = parties;
            this.terms = terms;
            this.ids = ids;
        }

        PartiesBook.Parties parties(AgreementType type, List<StatedParty> stated, Passport drafter) {
            return parties.write(type, stated, drafter);
        }

        Terms terms(StatedTerms stated, List<AgreedLine> known, LocalDate today) {
            return terms.write(stated, known, today);
        }

        UUID newId() {
            return ids.next();
        }
    }
}
