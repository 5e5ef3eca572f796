package io.labortransfer.matching.employer.persistence;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.matching.employer.Employer;
import io.labortransfer.matching.employer.EmployerId;
import io.labortransfer.matching.employer.EmployerKey;
import io.labortransfer.matching.employer.Employers;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class EmployersTable implements Employers, PanacheRepositoryBase<Employer, EmployerKey> {

    private static final UUID FIRST = new UUID(0, 0);

    @Override
    public boolean add(Employer employer) {
        try {
            persistAndFlush(employer);
            return true;
        } catch (ConstraintViolationException e) {
            return false; // unique by unit and code: nothing else can be violated by a checked registration
        }
    }

    @Override
    public Optional<Employer> find(ProvinceScope scope, EmployerId id) {
        return find("key.destinationProvince = ?1 and key.id = ?2", scope.province(), id.value())
                .firstResultOptional();
    }

    @Override
    public List<Employer> page(ProvinceScope scope, @Nullable String uscc, @Nullable UUID after, int limit) {
        StringBuilder question =
                new StringBuilder("key.destinationProvince = :province and key.id > :after and division like :prefix");
        Parameters values = Parameters.with("province", scope.province())
                .and("after", after == null ? FIRST : after)
                .and("prefix", scope.divisionPrefix() + "%");
        if (uscc != null) {
            question.append(" and uscc = :uscc");
            values.and("uscc", uscc);
        }
        if (scope.employerOnly()) {
            question.append(" and key.id = :own");
            values.and("own", scope.employerId() == null ? FIRST : scope.employerId());
        }
        return find(question + " order by key.id", values).page(0, limit).list();
    }

    @Override
    public void flush(ProvinceScope scope) {
        getEntityManager().flush();
    }
}
