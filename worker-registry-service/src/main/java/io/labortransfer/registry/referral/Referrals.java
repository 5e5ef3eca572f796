package io.labortransfer.registry.referral;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The referrals of a unit, within the prefix of who asks. */
public interface Referrals {

    /** The referral with this id. */
    Optional<RiskReferral> find(ProvinceScope scope, UUID id);

    /** The referral of this household that is not decided, if there is one, held until the transaction ends. */
    Optional<RiskReferral> holdOpen(ProvinceScope scope, UUID householdId);

    /** At most {@code limit} referrals in the order of ids. */
    List<RiskReferral> page(ProvinceScope scope, ReferralFilter filter, int limit);

    /** Stores a new referral now; false when another one of the household is not decided. */
    boolean add(RiskReferral referral);

    /** Stores a move now. */
    void store(RiskReferral referral);
}
