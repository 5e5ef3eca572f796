package io.labortransfer.registry.referral.persistence;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.referral.ReferralFilter;
import io.labortransfer.registry.referral.ReferralKey;
import io.labortransfer.registry.referral.ReferralState;
import io.labortransfer.registry.referral.Referrals;
import io.labortransfer.registry.referral.RiskReferral;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Referrals; a partial unique index keeps a household to one that is not decided. */
@ApplicationScoped
class ReferralsTable implements Referrals, PanacheRepositoryBase<RiskReferral, ReferralKey> {
    private static final String ONE_OPEN = "risk_referral_one_open";
    private static final String REACH = "key.originProvince = :province and county like :reach";

    @Override
    public Optional<RiskReferral> find(ProvinceScope scope, UUID id) {
        var values = reach(scope);
        values.put("id", id);
        return find(REACH + " and key.id = :id", values).firstResultOptional();
    }

    @Override
    public Optional<RiskReferral> holdOpen(ProvinceScope scope, UUID householdId) {
        return find(
                        "key.originProvince = ?1 and householdId = ?2 and state in ?3",
                        scope.province(),
                        householdId,
                        List.of(ReferralState.SENT, ReferralState.UNDER_REVIEW))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    @Override
    public List<RiskReferral> page(ProvinceScope scope, ReferralFilter filter, int limit) {
        var query = new StringBuilder(REACH);
        var values = reach(scope);
        if (filter.county() != null) {
            query.append(" and county like :within");
            values.put("within", filter.county() + '%');
        }
        if (filter.state() != null) {
            query.append(" and state = :state");
            values.put("state", filter.state());
        }
        if (filter.dueBefore() != null) {
            query.append(" and dueAt < :dueBefore");
            values.put("dueBefore", filter.dueBefore());
        }
        if (filter.dueFrom() != null) {
            query.append(" and (dueAt is null or dueAt >= :dueFrom)");
            values.put("dueFrom", filter.dueFrom());
        }
        if (filter.after() != null) {
            query.append(" and key.id > :after");
            values.put("after", filter.after());
        }
        return find(query.append(" order by key.id limit ").append(limit).toString(), values)
                .list();
    }

    @Override
    public boolean add(RiskReferral referral) {
        try {
            persistAndFlush(referral);
            return true;
        } catch (ConstraintViolationException e) {
            if (ONE_OPEN.equals(e.getConstraintName())) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void store(RiskReferral referral) {
        persistAndFlush(referral);
    }

    private static HashMap<String, Object> reach(ProvinceScope scope) {
        var values = new HashMap<String, Object>();
        values.put("province", scope.province());
        values.put("reach", scope.divisionPrefix() + '%');
        return values;
    }
}
