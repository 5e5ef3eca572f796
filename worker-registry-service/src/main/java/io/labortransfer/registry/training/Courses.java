package io.labortransfer.registry.training;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The courses. Everybody may read them; a unit writes its own. */
public interface Courses {

    /** A course of any unit. */
    Optional<TrainingCourse> anywhere(ProvinceScope scope, UUID id);

    /** A course of the own unit. */
    Optional<TrainingCourse> find(ProvinceScope scope, UUID id);

    /** A course of the own unit, as it is now and that nobody else changes until the transaction ends. */
    Optional<TrainingCourse> hold(ProvinceScope scope, UUID id);

    /** At most {@code limit} courses of a unit behind that of the id {@code after}, oldest first. */
    List<TrainingCourse> page(
            ProvinceScope scope, String unit, @Nullable String occupationCode, @Nullable UUID after, int limit);

    /** Stores a new course, or what changed in a known one, now. */
    void store(TrainingCourse course);
}
