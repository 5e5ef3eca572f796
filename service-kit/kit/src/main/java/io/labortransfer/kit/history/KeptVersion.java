package io.labortransfer.kit.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a record: who made it, when, how, on what ground, and what it changed; never what it says.
 *
 * @param version counts the changes
 * @param state after it; none where such records have no state
 * @param at when it was written
 * @param holdsSince since when what it says holds: since its ground where it has one of its own, otherwise since it was written
 * @param by the organization, or the work of the service, that made it; none where it was made before that was noted
 * @param actor the kind of caller; none for the service's own work
 * @param operation the operation of the API that made it; none for the service's own work
 * @param proof what it rests on, where it came with a ground of its own
 * @param changed properties that say otherwise than in the version before; empty for the first that is kept
 */
public record KeptVersion(
        long version,
        @Nullable String state,
        Instant at,
        Instant holdsSince,
        @Nullable String by,
        @Nullable String actor,
        @Nullable String operation,
        @Nullable String proof,
        List<String> changed) {
    public KeptVersion {
        changed = List.copyOf(changed);
    }
}
