package io.labortransfer.registry.referral;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.kit.time.Times;
import io.labortransfer.kit.web.Preconditions;
import io.labortransfer.registry.policy.Policy;
import io.labortransfer.registry.policy.Terms;
import io.labortransfer.registry.reference.ReferenceLibrary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** What the county of a household does with a referral. Offices above it follow that and do not do it in its place. */
@ApplicationScoped
public class ReferralReview {
    private final ReferralDesk desk;
    private final ReferenceLibrary library;
    private final Preconditions preconditions;
    private final Terms terms;
    private final Clock clock;

    ReferralReview(ReferralDesk desk, ReferenceLibrary library, Preconditions preconditions, Terms terms, Clock clock) {
        this.desk = desk;
        this.library = library;
        this.preconditions = preconditions;
        this.terms = terms;
        this.clock = clock;
    }

    /** Takes the referral up. */
    @Transactional
    public ShownReferral receive(Passport caller, UUID id) {
        var referral = held(caller, id);
        var now = clock.instant();
        referral.receive(caller.org(), now, terms.end(caller.scope(), Policy.REFERRAL_TERM, now))
                .orThrow();
        return desk.moved(caller, referral);
    }

    /** Reports what the review came to. */
    @Transactional
    public ShownReferral decide(Passport caller, UUID id, ReferralOutcome outcome) {
        var referral = held(caller, id);
        referral.decide(outcome, caller.org(), clock.instant()).orThrow();
        return desk.moved(caller, referral);
    }

    private RiskReferral held(Passport caller, UUID id) {
        var referral = desk.find(caller, id);
        if (!library.divisions().isOneCounty(caller.province(), caller.divisionPrefix(), Times.today(clock))) {
            Ruling.refused(ReferralRefusal.REFERRAL_OF_COUNTY).orThrow();
        }
        preconditions.mustStillBe(referral.version());
        return referral;
    }
}
