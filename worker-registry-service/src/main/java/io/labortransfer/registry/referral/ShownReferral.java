package io.labortransfer.registry.referral;

import java.util.List;
import java.util.UUID;

/**
 * A referral as it stands now.
 *
 * @param referral the referral
 * @param workers the workers in its household of whom it tells the caller
 * @param alerts the alerts behind it
 * @param overdue whether its next step is late
 */
public record ShownReferral(RiskReferral referral, List<UUID> workers, List<UUID> alerts, boolean overdue) {
    public ShownReferral {
        workers = List.copyOf(workers);
        alerts = List.copyOf(alerts);
    }
}
