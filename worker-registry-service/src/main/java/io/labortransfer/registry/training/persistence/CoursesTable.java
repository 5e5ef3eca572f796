package io.labortransfer.registry.training.persistence;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.training.CourseKey;
import io.labortransfer.registry.training.Courses;
import io.labortransfer.registry.training.TrainingCourse;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Courses as aggregates; a check keeps the places that are taken within the capacity. */
@ApplicationScoped
class CoursesTable implements Courses, PanacheRepositoryBase<TrainingCourse, CourseKey> {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    @Override
    public Optional<TrainingCourse> anywhere(ProvinceScope scope, UUID id) {
        return find("key.id = ?1", id).firstResultOptional();
    }

    @Override
    public Optional<TrainingCourse> find(ProvinceScope scope, UUID id) {
        return find("key.originProvince = ?1 and key.id = ?2", scope.province(), id)
                .firstResultOptional();
    }

    @Override
    public Optional<TrainingCourse> hold(ProvinceScope scope, UUID id) {
        return find("key.originProvince = ?1 and key.id = ?2", scope.province(), id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    @Override
    public List<TrainingCourse> page(
            ProvinceScope scope, String unit, @Nullable String occupationCode, @Nullable UUID after, int limit) {
        var behind = after == null ? BEFORE_ALL : after;
        var found = occupationCode == null
                ? find("key.originProvince = ?1 and key.id > ?2 order by key.id", unit, behind)
                : find(
                        "key.originProvince = ?1 and key.id > ?2 and plan.occupationCode = ?3 order by key.id",
                        unit,
                        behind,
                        occupationCode);
        return found.range(0, limit - 1).list();
    }

    @Override
    public void store(TrainingCourse course) {
        persistAndFlush(course);
    }
}
