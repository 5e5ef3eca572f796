package io.labortransfer.tracking.transfer;

import io.labortransfer.kit.access.Actor;
import java.util.Set;

/**
 * A case that the caller may know of, and as whom.
 *
 * @param subject the case
 * @param roles the actors that the caller is to it; never empty
 */
public record Reached(TransferCase subject, Set<Actor> roles) {

    public Reached {
        roles = Set.copyOf(roles);
    }

    /** Whether the caller is one of {@code actors} to the case. */
    boolean isOneOf(Set<Actor> actors) {
        return roles.stream().anyMatch(actors::contains);
    }
}
