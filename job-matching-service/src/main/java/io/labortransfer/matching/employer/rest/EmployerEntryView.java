package io.labortransfer.matching.employer.rest;

import io.labortransfer.kit.history.KeptVersion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a registration.
 *
 * @param version counts the changes
 * @param state after it
 * @param at when it was written
 * @param by the client, or the work of the service, that made it
 * @param actor the kind of caller; absent for the service's own work
 * @param operation the operation of this API that made it
 * @param changed names of the properties that it changed; empty for the first version
 */
record EmployerEntryView(
        long version,
        @Nullable String state,
        Instant at,
        @Nullable String by,
        @Nullable String actor,
        @Nullable String operation,
        List<String> changed) {

    static EmployerEntryView of(KeptVersion version) {
        return new EmployerEntryView(
                version.version() + 1, // the table counts from 0
                version.state(),
                version.at(),
                version.by(),
                version.actor(),
                version.operation(),
                version.changed());
    }
}
