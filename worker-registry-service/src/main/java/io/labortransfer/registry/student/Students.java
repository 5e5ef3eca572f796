package io.labortransfer.registry.student;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.worker.SchoolRoll;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The students in a unit. */
public interface Students extends SchoolRoll {

    /** The record with this id. */
    Optional<Student> find(ProvinceScope scope, UUID id);

    /** Reads a known record again, and lets nobody else change it until the transaction ends. */
    void hold(Student student);

    /** Whether the worker goes to a school now. */
    boolean atSchool(ProvinceScope scope, UUID workerId);

    /** Those of these workers who are at school, left it and did not find lasting work yet, or count as new-growth labor. */
    Set<UUID> young(ProvinceScope scope, Collection<UUID> workerIds);

    /** At most {@code limit} workers whose records are to be looked at by {@code day}, in the order of ids. */
    List<UUID> due(ProvinceScope scope, LocalDate day, int limit);

    /** The records of these workers who are at school, or left it and did not find lasting work yet, held until the transaction ends. */
    List<Student> holdOpen(ProvinceScope scope, Collection<UUID> workerIds);

    /** At most {@code limit} records of workers in reach behind that of the id {@code after}, oldest first. */
    List<Student> page(
            ProvinceScope scope, @Nullable StudentState state, @Nullable UUID only, @Nullable UUID after, int limit);

    /** Stores a new record, or what changed in a known one, now. */
    void store(Student student);
}
