package io.labortransfer.registry.subject.persistence;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.subject.ClaimedFact;
import io.labortransfer.registry.subject.SubjectRequest;
import io.labortransfer.registry.subject.SubjectRequestKey;
import io.labortransfer.registry.subject.SubjectRequestState;
import io.labortransfer.registry.subject.SubjectRequestType;
import io.labortransfer.registry.subject.SubjectRequests;
import io.labortransfer.registry.worker.Restrictions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Requests as aggregates. */
@ApplicationScoped
class SubjectRequestsTable
        implements SubjectRequests, Restrictions, PanacheRepositoryBase<SubjectRequest, SubjectRequestKey> {
    @Override
    public Optional<SubjectRequest> find(ProvinceScope scope, UUID id) {
        return find("key.originProvince = ?1 and key.id = ?2", scope.province(), id)
                .firstResultOptional();
    }

    @Override
    public Optional<SubjectRequest> open(ProvinceScope scope, UUID workerId, SubjectRequestType type) {
        return find(
                        "key.originProvince = ?1 and workerId = ?2 and type = ?3 and state in (?4, ?5)",
                        scope.province(),
                        workerId,
                        type,
                        SubjectRequestState.ACCEPTED,
                        SubjectRequestState.IN_FORCE)
                .firstResultOptional();
    }

    @Override
    public Optional<SubjectRequest> openClaim(ProvinceScope scope, UUID workerId, ClaimedFact fact) {
        return find(
                        "key.originProvince = ?1 and workerId = ?2 and fact = ?3 and state = ?4",
                        scope.province(),
                        workerId,
                        fact,
                        SubjectRequestState.ACCEPTED)
                .firstResultOptional();
    }

    @Override
    public boolean inForce(ProvinceScope scope, UUID worker) {
        return count(
                        "key.originProvince = ?1 and workerId = ?2 and state = ?3",
                        scope.province(),
                        worker,
                        SubjectRequestState.IN_FORCE)
                > 0;
    }

    @Override
    public void store(SubjectRequest request) {
        persistAndFlush(request);
    }
}
