package io.labortransfer.kit.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;

/** What holds in a unit on a day. */
@ApplicationScoped
public class PoliciesInForce {
    private final PolicyTable revisions;

    PoliciesInForce(PolicyTable revisions) {
        this.revisions = revisions;
    }

    /** The revision that holds, the unit's own or else the nation's; empty where nobody has set anything. */
    @Transactional
    public Optional<PolicyRevision> revision(UnitPolicy policy, String unit, LocalDate day) {
        return revisions.inForce(policy, unit, day);
    }

    /** The value that holds. */
    @Transactional
    public int value(UnitPolicy policy, String unit, LocalDate day) {
        return revisions
                .inForce(policy, unit, day)
                .map(revision -> revision.terms().value())
                .orElse(policy.standard());
    }
}
