package io.labortransfer.registry.history.rest;

import io.labortransfer.kit.history.KeptVersion;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of a duty to share. Who made it, and what is only proposed, is told to the national office.
 *
 * @param version counts the changes
 * @param at when it was written down
 * @param by the person that made it
 * @param actor the kind of caller
 * @param operation the operation of this API that made it
 * @param changed names of the properties that it changed; empty for the first version
 */
public record DutyEntryView(
        long version,
        Instant at,
        @Nullable String by,
        @Nullable String actor,
        @Nullable String operation,
        List<String> changed) {
    private static final Set<String> OF_THE_NATION = Set.of("proposal", "writtenBy", "approvedBy");

    static DutyEntryView of(KeptVersion version, boolean ours) {
        return new DutyEntryView(
                version.version(),
                version.at(),
                ours ? version.by() : null,
                ours ? version.actor() : null,
                ours ? version.operation() : null,
                version.changed().stream()
                        .filter(name -> ours || !OF_THE_NATION.contains(name))
                        .toList());
    }
}
