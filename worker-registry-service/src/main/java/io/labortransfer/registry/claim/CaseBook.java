package io.labortransfer.registry.claim;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.events.Outbox;
import io.labortransfer.kit.jobs.Leases;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.registry.duplicate.DuplicateCase;
import io.labortransfer.registry.duplicate.DuplicateCases;
import io.labortransfer.registry.duplicate.DuplicateNews;
import io.labortransfer.registry.duplicate.DuplicateRefusal;
import io.labortransfer.registry.duplicate.DuplicateState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Where it is written what became of a case: it is told, and what follows from its end is ordered. */
@ApplicationScoped
public class CaseBook {
    private final DuplicateCases cases;
    private final Outbox outbox;
    private final Leases leases;
    private final Clock clock;

    CaseBook(DuplicateCases cases, Outbox outbox, Leases leases, Clock clock) {
        this.cases = cases;
        this.outbox = outbox;
        this.leases = leases;
        this.clock = clock;
    }

    DuplicateCases cases() {
        return cases;
    }

    /** Writes it; of two at once one is told to ask again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public DuplicateCase write(ProvinceScope scope, DuplicateCase before, DuplicateCase now) {
        tell(scope, before, now);
        if (now.state() == DuplicateState.RESOLVED) {
            settle(now.claimantProvince(), now.uuid());
        }
        return now;
    }

    private void tell(ProvinceScope scope, DuplicateCase before, DuplicateCase now) {
        if (!cases.store(scope, before, now)) {
            Ruling.refused(DuplicateRefusal.CHANGED_MEANWHILE).orThrow();
        }
        outbox.announce(DuplicateNews.of(now));
    }

    /** The person has come to the unit that claims the person: the case is over, and nothing is left to be settled. */
    @Transactional(Transactional.TxType.MANDATORY)
    void arrived(ProvinceScope claimant, UUID duplicate) {
        cases.find(claimant, duplicate)
                .filter(found -> found.claimantProvince().equals(claimant.province()))
                .filter(found -> found.state() != DuplicateState.RESOLVED)
                .ifPresent(found -> tell(claimant, found, found.arrived(clock.instant())));
    }

    /** Somebody is to see to what follows from the end of the case. */
    @Transactional(Transactional.TxType.MANDATORY)
    void settle(String claimant, UUID duplicate) {
        leases.offer(CaseSettlement.NAME, claimant, duplicate);
    }
}
