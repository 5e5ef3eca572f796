package io.labortransfer.registry.consent;

import java.util.Set;

/** GRANTED, then REVOKED on the word or EXPIRED at its end. */
public enum ConsentState {
    GRANTED,
    REVOKED,
    EXPIRED;

    /** The states that may follow. */
    public Set<ConsentState> moves() {
        return switch (this) {
            case GRANTED -> Set.of(REVOKED, EXPIRED);
            case REVOKED, EXPIRED -> Set.of();
        };
    }
}
