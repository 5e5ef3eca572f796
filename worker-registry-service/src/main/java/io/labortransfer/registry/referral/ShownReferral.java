package io.labortransfer.registry.referral;

import java.util.List;
import java.util.UUID;

/**
 * A referral as it stands now.
 *
 * @param referral the referral
 * @param workers the workers in its household
 * @param overdue whether its next step is late
 */
public record ShownReferral(RiskReferral referral, List<UUID> workers, boolean overdue) {
    public ShownReferral {
        workers = List.copyOf(workers);
    }
}
