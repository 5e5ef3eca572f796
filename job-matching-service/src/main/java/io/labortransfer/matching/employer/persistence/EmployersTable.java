package io.labortransfer.matching.employer.persistence;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.matching.employer.Employer;
import io.labortransfer.matching.employer.EmployerId;
import io.labortransfer.matching.employer.EmployerKey;
import io.labortransfer.matching.employer.Employers;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

@ApplicationScoped
class EmployersTable implements Employers, PanacheRepositoryBase<Employer, EmployerKey> {

    private static final UUID FIRST = new UUID(0, 0);
    private static final String ONE = "key.destinationProvince = ?1 and key.id = ?2";

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
        return find(ONE, scope.province(), id.value()).firstResultOptional();
    }

    @Override
    public Optional<Employer> lock(ProvinceScope scope, EmployerId id) {
        return find(ONE, scope.province(), id.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    @Override
    public List<Employer> keep(ProvinceScope scope, Collection<UUID> ids) {
        return find("key.destinationProvince = ?1 and key.id in ?2 order by key.id", scope.province(), ids)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .list();
    }

    @Override
    public List<Employer> page(ProvinceScope scope, Question question) {
        StringBuilder text =
                new StringBuilder("key.destinationProvince = :province and key.id > :after and division like :prefix");
        Parameters values = Parameters.with("province", scope.province())
                .and("after", question.after() == null ? FIRST : question.after())
                .and("prefix", scope.employerOnly() ? "%" : scope.divisionPrefix() + "%");
        if (question.uscc() != null) {
            text.append(" and uscc = :uscc");
            values.and("uscc", question.uscc());
        }
        if (question.state() != null) {
            text.append(" and state = :state");
            values.and("state", question.state());
        }
        if (question.type() != null) {
            text.append(" and type = :type");
            values.and("type", question.type());
        }
        if (scope.employerOnly()) {
            text.append(" and key.id = :own");
            values.and("own", scope.employerId() == null ? FIRST : scope.employerId());
        }
        return find(text + " order by key.id", values).page(0, question.limit()).list();
    }

    @Override
    public List<Employer> outOfLicense(ProvinceScope scope, LocalDate today, int limit) {
        return getEntityManager()
                .createNativeQuery("""
                        SELECT * FROM employer
                        WHERE destination_province = :province AND license_valid_to <= :today
                          AND NOT license_expired AND state <> 'SUBMITTED'
                        ORDER BY id LIMIT :limit FOR UPDATE SKIP LOCKED""", Employer.class)
                .setParameter("province", scope.province())
                .setParameter("today", today)
                .setParameter("limit", limit)
                .getResultList();
    }

    @Override
    public void workIn(ProvinceScope unit) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM (SELECT set_config('app.province', :province, true)) AS entered")
                .setParameter("province", unit.province())
                .getSingleResult();
    }

    @Override
    public void flush(ProvinceScope scope) {
        getEntityManager().flush();
    }
}
