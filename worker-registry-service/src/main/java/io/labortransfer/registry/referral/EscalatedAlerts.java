package io.labortransfer.registry.referral;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The escalated alerts that a unit was told of, each of them once and for ever. */
public interface EscalatedAlerts {

    /** Those of these alerts that the unit knows. */
    Set<UUID> known(ProvinceScope scope, Collection<UUID> alerts);

    /** Keeps an alert, which waits for a household of its worker; false when it is known. */
    boolean keep(ProvinceScope scope, EscalatedAlert alert);

    /** The records that speak for one of these, which are merged; also those that only did until they were merged themselves. */
    Set<UUID> speakers(ProvinceScope scope, Collection<UUID> workers);

    /**
     * Those that wait for a household of one of these workers, in the order in which they were escalated, held until the transaction
     * ends. An alert about a merged record is told as one of each of these workers that speaks for it, the last one first.
     */
    List<EscalatedAlert> waiting(ProvinceScope scope, Collection<UUID> workers);

    /** The alert led to a referral, or joined it, and waits no longer. */
    void refer(ProvinceScope scope, UUID alert, UUID referral);

    /** The alerts behind each of these referrals, in the order in which they were escalated; a referral without any is left out. */
    Map<UUID, List<UUID>> behind(ProvinceScope scope, Collection<UUID> referrals);
}
