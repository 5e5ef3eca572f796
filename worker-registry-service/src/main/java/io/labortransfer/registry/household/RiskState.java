package io.labortransfer.registry.household;

import java.util.Set;

/**
 * How the risk of a monitored household stands, as the origin's own system says.
 *
 * <pre>
 * NONE ──> AT_RISK <──> CLEARED_STABLE (income is stable, all risks are solved)
 *             ^────────> CLEARED_NATURAL (the household ended)
 * </pre>
 */
public enum RiskState {
    NONE,
    AT_RISK,
    CLEARED_STABLE,
    CLEARED_NATURAL;

    /** The states that may follow. */
    public Set<RiskState> moves() {
        return switch (this) {
            case NONE -> Set.of(AT_RISK);
            case AT_RISK -> Set.of(CLEARED_STABLE, CLEARED_NATURAL);
            case CLEARED_STABLE, CLEARED_NATURAL -> Set.of(AT_RISK);
        };
    }
}
