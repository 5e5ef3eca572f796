package io.labortransfer.registry.training;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The enrollments in a unit. */
public interface Enrollments {

    /** The enrollment with this id. */
    Optional<Enrollment> find(ProvinceScope scope, UUID id);

    /** Reads a known enrollment again, and lets nobody else change it until the transaction ends. */
    void hold(Enrollment enrollment);

    /** The enrollment by which the worker is in the course, or was certified by it. */
    Optional<Enrollment> standing(ProvinceScope scope, UUID courseId, UUID workerId);

    /** The enrollments by which the worker was in the course and left it. */
    List<Enrollment> left(ProvinceScope scope, UUID courseId, UUID workerId);

    /** The enrollments of a worker that have not come to an end, in the order of courses. */
    List<Enrollment> goingOn(ProvinceScope scope, UUID workerId);

    /** At most {@code limit} enrollments of workers in reach behind that of the id {@code after}, oldest first. */
    List<Enrollment> ofCourse(ProvinceScope scope, UUID courseId, @Nullable UUID after, int limit);

    /** Stores a new enrollment, or what changed in a known one, now; false when its certificate's number is taken. */
    boolean store(Enrollment enrollment);
}
