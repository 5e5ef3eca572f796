package io.labortransfer.registry.history.rest;

import io.labortransfer.kit.history.KeptVersion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a course. Who made it is told to the offices of the unit that runs it.
 *
 * @param version counts the changes
 * @param at when it was written down
 * @param by the organization that made it
 * @param actor the kind of caller
 * @param operation the operation of this API that made it
 * @param changed names of the properties that it changed; empty for the first version
 */
public record CourseEntryView(
        long version,
        Instant at,
        @Nullable String by,
        @Nullable String actor,
        @Nullable String operation,
        List<String> changed) {

    static CourseEntryView of(KeptVersion version, boolean ours) {
        return new CourseEntryView(
                version.version(),
                version.at(),
                ours ? version.by() : null,
                ours ? version.actor() : null,
                ours ? version.operation() : null,
                version.changed());
    }
}
