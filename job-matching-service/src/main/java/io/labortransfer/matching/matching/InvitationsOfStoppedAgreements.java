package io.labortransfer.matching.matching;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.time.Times;
import io.labortransfer.matching.agreement.AgreementChanges;
import io.labortransfer.matching.agreement.AgreementLink;
import io.labortransfer.matching.agreement.AgreementLinks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * Saga S15: an invitation from another unit rests on an agreement, and ends with it while nothing is accepted, unless another agreement holds
 * for the two. What the worker's office proposed or the worker applied for rests on the worker's will alone.
 */
@ApplicationScoped
class InvitationsOfStoppedAgreements implements AgreementChanges {

    private static final String REASON = "AGREEMENT_STOPPED";
    private static final String BY = "agreement";

    private final Matches matches;
    private final MatchBook book;
    private final AgreementLinks agreements;
    private final Clock clock;

    InvitationsOfStoppedAgreements(Matches matches, MatchBook book, AgreementLinks agreements, Clock clock) {
        this.matches = matches;
        this.book = book;
        this.agreements = agreements;
        this.clock = clock;
    }

    @Override
    public void changed(ProvinceScope scope, Collection<AgreementLink> links) {
        List<String> units = links.stream()
                .filter(link -> !link.isActive())
                .map(AgreementLink::destinationUnit)
                .distinct()
                .toList();
        if (units.isEmpty()) {
            return;
        }
        LocalDate day = Times.today(clock);
        List<AgreementLink> left = agreements.from(scope);
        for (Match match : matches.lockInvitedTo(scope, units)) {
            boolean holds = match.destinationProvince().equals(match.originProvince())
                    || left.stream().anyMatch(link -> holds(link, match, day));
            if (!holds) {
                match.release(REASON, clock.instant(), BY).orThrow();
                book.write("released", match);
            }
        }
    }

    private static boolean holds(AgreementLink link, Match match, LocalDate day) {
        return link.destinationUnit().equals(match.destinationProvince())
                && match.workerDivision().startsWith(link.originPrefix())
                && link.opens(match.siteDivision(), day);
    }
}
