package io.labortransfer.tracking.spell;

import java.util.EnumSet;
import java.util.Set;

/**
 * The life of a spell.
 *
 * <pre>
 * ACTIVE <-> STALE
 *    |         |
 *    +---------+--> ENDED        any of these three -> DISPUTED -> ACTIVE or ENDED
 *                                any -> REVERSED (correction)
 * </pre>
 */
public enum SpellState {
    ACTIVE,
    STALE,
    ENDED,
    DISPUTED,
    REVERSED;

    /** The states that may follow this one. */
    public Set<SpellState> moves() {
        return switch (this) {
            case ACTIVE -> EnumSet.of(STALE, ENDED, DISPUTED, REVERSED);
            case STALE -> EnumSet.of(ACTIVE, ENDED, DISPUTED, REVERSED);
            case ENDED -> EnumSet.of(DISPUTED, REVERSED);
            case DISPUTED -> EnumSet.of(ACTIVE, ENDED, REVERSED);
            case REVERSED -> EnumSet.noneOf(SpellState.class);
        };
    }

    /** Whether the spell may go from here to {@code next}. */
    public boolean leadsTo(SpellState next) {
        return moves().contains(next);
    }
}
