package io.labortransfer.registry.relocation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the clock and the hands must know of the relocations of all units. */
public interface RelocationClocks {

    /** Those that nobody answered in time, at most so many. */
    List<Course> due(Instant at, int limit);

    /** Those that are decided while what follows from it is not done, at most so many. */
    List<Course> unfinished(int limit);

    /** One of them. */
    Optional<Course> course(UUID id);

    /** The last one that the service started because the case was decided. */
    Optional<Course> settling(UUID duplicate);

    /**
     * Whence and whereto, and how far.
     *
     * @param origin the unit that started it
     * @param from the unit that has the worker; none when it was aimed at nobody
     * @param to the unit that the worker is to belong to
     * @param settles whether the service started it because the case was decided
     */
    record Course(
            UUID id,
            String origin,
            RelocationState state,
            @Nullable String from,
            String to,
            @Nullable UUID worker,
            @Nullable UUID duplicate,
            boolean settles,
            boolean isDone) {

        /** Whether the new unit asked for it: nothing of the worker changes before that is accepted. */
        boolean isAskedFor() {
            return origin.equals(to);
        }
    }
}
