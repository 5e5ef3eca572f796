package io.labortransfer.registry.importing;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The queue of committed files of all units, as free hands see it: nothing in it is personal. */
public interface WaitingImports {

    /** Takes the oldest job that nobody works on, for so long. */
    Optional<Taken> take(UUID owner, Duration lease);

    /** Ends jobs that stayed open for a day, and drops the pieces of files that ended a week ago. */
    void tidy();

    /** A job that was taken. */
    record Taken(String province, UUID job) {}
}
