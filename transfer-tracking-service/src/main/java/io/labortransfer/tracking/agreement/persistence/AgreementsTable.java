package io.labortransfer.tracking.agreement.persistence;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.persistence.Scalars;
import io.labortransfer.tracking.agreement.Agreement;
import io.labortransfer.tracking.agreement.AgreementId;
import io.labortransfer.tracking.agreement.AgreementKey;
import io.labortransfer.tracking.agreement.AgreementLine;
import io.labortransfer.tracking.agreement.AgreementState;
import io.labortransfer.tracking.agreement.Agreements;
import io.labortransfer.tracking.agreement.PartySide;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class AgreementsTable implements Agreements, PanacheRepositoryBase<Agreement, AgreementKey> {

    /** Signed, and its first or last day has come. */
    static final String DUE = "(state = 'SIGNED' AND valid_from <= (now() AT TIME ZONE 'Asia/Shanghai')::date"
            + " OR state IN ('SIGNED', 'ACTIVE', 'SUSPENDED') AND valid_to <= (now() AT TIME ZONE 'Asia/Shanghai')::date)";

    private static final String OWN = "(key.originProvince = :me or destinationProvince = :me)";
    private static final String ONE = "key.id = :id and " + OWN;
    private static final String ONCE_SHOWN = "state <> :draft";
    /** What an office of the party or above it reads, and what everyone below it reads; with the side's columns. */
    private static final String AS_PARTY = "(%1$s = :me and (:office = true and %2$s like :inside"
            + " and (state <> :draft or draftedBy = :%3$s)"
            + " or signedAt is not null and (length(%2$s) <= 2 or :prefix like concat(%2$s, '%%'))))";

    private static final String READABLE = "("
            + AS_PARTY.formatted("key.originProvince", "originPrefix", "origin")
            + " or "
            + AS_PARTY.formatted("destinationProvince", "destinationPrefix", "destination")
            + ")";
    private static final String LINES =
            "from AgreementLine l where l.key.originProvince in :provinces and l.agreementId in :agreements"
                    + " order by l.key.id";

    @Override
    public void add(Agreement draft) {
        persistAndFlush(draft);
    }

    @Override
    public Optional<Agreement> find(ProvinceScope scope, AgreementId id) {
        return find(ONE, identified(scope, id)).firstResultOptional();
    }

    @Override
    public Optional<Agreement> findAnywhere(ProvinceScope nation, AgreementId id) {
        return find("key.id = ?1 and state <> ?2", id.value(), AgreementState.DRAFT)
                .firstResultOptional();
    }

    @Override
    public Optional<Agreement> locked(ProvinceScope scope, AgreementId id) {
        return find(ONE, identified(scope, id))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    private static Parameters identified(ProvinceScope scope, AgreementId id) {
        return Parameters.with("id", id.value()).and("me", scope.province());
    }

    @Override
    public List<Agreement> after(
            ProvinceScope scope, Reader reader, @Nullable AgreementState state, @Nullable UUID after, int limit) {
        StringBuilder where = new StringBuilder(reader.nation() ? ONCE_SHOWN : READABLE);
        Parameters values = Parameters.with("draft", AgreementState.DRAFT);
        if (!reader.nation()) {
            values.and("me", scope.province())
                    .and("office", reader.office())
                    .and("inside", reader.prefix() + "%")
                    .and("prefix", reader.prefix())
                    .and("origin", PartySide.ORIGIN)
                    .and("destination", PartySide.DESTINATION);
        }
        if (state != null) {
            where.append(" and state = :state");
            values.and("state", state);
        }
        if (after != null) {
            where.append(" and key.id > :after");
            values.and("after", after);
        }
        return find(where.append(" order by key.id").toString(), values)
                .page(0, limit)
                .list();
    }

    @Override
    public List<AgreementLine> linesOf(Collection<Agreement> agreements) {
        return agreements.isEmpty() ? List.of() : lines(agreements).getResultList();
    }

    @Override
    public List<AgreementLine> lockedLinesOf(Collection<Agreement> agreements) {
        return agreements.isEmpty()
                ? List.of()
                : lines(agreements).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    private TypedQuery<AgreementLine> lines(Collection<Agreement> agreements) {
        return getEntityManager()
                .createQuery(LINES, AgreementLine.class)
                .setParameter(
                        "provinces",
                        agreements.stream()
                                .map(agreement -> agreement.key().originProvince())
                                .distinct()
                                .toList())
                .setParameter(
                        "agreements",
                        agreements.stream()
                                .map(agreement -> agreement.id().value())
                                .toList());
    }

    @Override
    public void add(AgreementLine line) {
        getEntityManager().persist(line);
    }

    @Override
    public void remove(AgreementLine line) {
        getEntityManager().remove(line);
    }

    @Override
    public List<Agreement> due(ProvinceScope scope, LocalDate today, int limit) {
        return getEntityManager()
                .createNativeQuery(
                        "SELECT * FROM agreement WHERE origin_province = :me AND " + DUE
                                + " ORDER BY id LIMIT :limit FOR UPDATE SKIP LOCKED",
                        Agreement.class)
                .setParameter("me", scope.province())
                .setParameter("limit", limit)
                .getResultList();
    }

    @Override
    public LocalDate today(ProvinceScope scope) {
        return Scalars.one(
                getEntityManager().createNativeQuery("SELECT (now() AT TIME ZONE 'Asia/Shanghai')::date", Tuple.class),
                LocalDate.class);
    }
}
