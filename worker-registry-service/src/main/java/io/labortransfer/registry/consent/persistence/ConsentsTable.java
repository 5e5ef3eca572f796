package io.labortransfer.registry.consent.persistence;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.consent.Consent;
import io.labortransfer.registry.consent.ConsentKey;
import io.labortransfer.registry.consent.Consents;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Consents as aggregates. */
@ApplicationScoped
class ConsentsTable implements Consents, PanacheRepositoryBase<Consent, ConsentKey> {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    @Override
    public Optional<Consent> find(ProvinceScope scope, UUID id) {
        return find("key.originProvince = ?1 and key.id = ?2", scope.province(), id)
                .firstResultOptional();
    }

    @Override
    public List<Consent> ofWorker(ProvinceScope scope, UUID workerId) {
        return find("key.originProvince = ?1 and workerId = ?2 order by key.id", scope.province(), workerId)
                .list();
    }

    @Override
    public List<Consent> ofWorker(ProvinceScope scope, UUID workerId, @Nullable UUID after, int limit) {
        return find(
                        "key.originProvince = ?1 and workerId = ?2 and key.id > ?3 order by key.id",
                        scope.province(),
                        workerId,
                        after == null ? BEFORE_ALL : after)
                .page(0, limit)
                .list();
    }

    @Override
    public void store(Consent consent) {
        persistAndFlush(consent);
    }
}
