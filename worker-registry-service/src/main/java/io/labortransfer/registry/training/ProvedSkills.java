package io.labortransfer.registry.training;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.candidate.DerivedPart;
import io.labortransfer.registry.worker.WorkerLearning;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps what was proved among the skills of a worker. The county's next file may not know of the certificate, and takes nothing away by
 * that.
 */
@ApplicationScoped
class ProvedSkills implements DerivedPart {
    private static final String BY = "system";

    private final Certificates certificates;
    private final WorkerLearning learning;

    ProvedSkills(Certificates certificates, WorkerLearning learning) {
        this.certificates = certificates;
        this.learning = learning;
    }

    @Override
    public Set<UUID> derive(ProvinceScope scope, Collection<UUID> changed) {
        return learning.prove(scope, certificates.of(scope, changed), BY);
    }
}
