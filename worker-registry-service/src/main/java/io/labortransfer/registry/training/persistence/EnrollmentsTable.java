package io.labortransfer.registry.training.persistence;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.training.Enrollment;
import io.labortransfer.registry.training.EnrollmentKey;
import io.labortransfer.registry.training.EnrollmentState;
import io.labortransfer.registry.training.Enrollments;
import io.labortransfer.registry.worker.WorkerState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Enrollments as aggregates. The number of a certificate is unique in the country: a unique index is not bound by walls between units. */
@ApplicationScoped
class EnrollmentsTable implements Enrollments, PanacheRepositoryBase<Enrollment, EnrollmentKey> {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String ONE_CERTIFICATE = "enrollment_certificate_is_unique";
    private static final String IN_REACH = """
            select e from Enrollment e where e.key.originProvince = :province and e.courseId = :course and e.key.id > :after
              and exists (select 1 from Worker w
                          where w.key.originProvince = e.key.originProvince and w.key.id = e.workerId
                            and w.facts.registrationDivision like :reach
                            and w.state <> :erased)
            order by e.key.id limit %d""";

    @Override
    public Optional<Enrollment> find(ProvinceScope scope, UUID id) {
        return find("key.originProvince = ?1 and key.id = ?2", scope.province(), id)
                .firstResultOptional();
    }

    @Override
    public void hold(Enrollment enrollment) {
        getEntityManager().refresh(enrollment, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Optional<Enrollment> standing(ProvinceScope scope, UUID courseId, UUID workerId) {
        return find(
                        "key.originProvince = ?1 and courseId = ?2 and workerId = ?3 and state not in ?4",
                        scope.province(),
                        courseId,
                        workerId,
                        List.of(EnrollmentState.DROPPED, EnrollmentState.FAILED))
                .firstResultOptional();
    }

    @Override
    public List<Enrollment> left(ProvinceScope scope, UUID courseId, UUID workerId) {
        return find(
                        "key.originProvince = ?1 and courseId = ?2 and workerId = ?3 and state = ?4",
                        scope.province(),
                        courseId,
                        workerId,
                        EnrollmentState.DROPPED)
                .list();
    }

    @Override
    public List<Enrollment> goingOn(ProvinceScope scope, UUID workerId) {
        return find(
                        "key.originProvince = ?1 and workerId = ?2 and state not in ?3 order by courseId",
                        scope.province(),
                        workerId,
                        List.of(EnrollmentState.DROPPED, EnrollmentState.FAILED, EnrollmentState.CERTIFIED))
                .list();
    }

    @Override
    public List<Enrollment> ofCourse(ProvinceScope scope, UUID courseId, @Nullable UUID after, int limit) {
        return getEntityManager()
                .createQuery(IN_REACH.formatted(limit), Enrollment.class)
                .setParameter("province", scope.province())
                .setParameter("course", courseId)
                .setParameter("after", after == null ? BEFORE_ALL : after)
                .setParameter("reach", scope.divisionPrefix() + '%')
                .setParameter("erased", WorkerState.ERASED)
                .getResultList();
    }

    @Override
    public boolean store(Enrollment enrollment) {
        try {
            persistAndFlush(enrollment);
            return true;
        } catch (ConstraintViolationException e) {
            if (ONE_CERTIFICATE.equals(e.getConstraintName())) {
                return false;
            }
            throw e;
        }
    }
}
