package io.labortransfer.registry.duplicate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a case: what it was, and who made it so.
 *
 * @param duplicate the case as it was
 * @param at when it was written down
 * @param by the organization that wrote it; none for the service's own work, and where it was not noted
 * @param unit the unit of that organization
 * @param actor the kind of caller; none for the service's own work
 * @param operation the operation of the API; none for the service's own work
 */
public record CaseVersion(
        DuplicateCase duplicate,
        Instant at,
        @Nullable String by,
        @Nullable String unit,
        @Nullable String actor,
        @Nullable String operation) {}
