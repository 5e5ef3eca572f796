package io.labortransfer.registry.worker;

import io.labortransfer.kit.access.Passport;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change that somebody makes of a worker.
 *
 * @param note by which operation, and why
 * @param by the organization
 * @param at when
 */
public record Change(ChangeNote note, String by, Instant at) {

    /** A change by the service itself. */
    static Change byService(String work, Instant at) {
        return new Change(new ChangeNote(work, null, null), work, at);
    }

    /** A change that a caller asked for, with the sealed reason for it. */
    static Change by(Passport caller, String operation, byte @Nullable [] reason, Instant at) {
        var actor = caller.roles().stream().sorted().map(Enum::name).findFirst().orElse(null);
        return new Change(new ChangeNote(operation, actor, reason), caller.org(), at);
    }
}
