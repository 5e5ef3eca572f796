package io.labortransfer.tracking.agreement;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The life of an agreement. While it is talked about it is PROPOSED when the terms on the table are the drafting
 * party's, COUNTERED when they are the other's.
 *
 * <pre>
 * DRAFT -> PROPOSED &lt;-> COUNTERED
 *              |            |
 *              +-----+------+
 *                    v (both signed)
 *                 SIGNED -> ACTIVE &lt;-> SUSPENDED      SIGNED, ACTIVE, SUSPENDED -> EXPIRED
 *
 * every state but DRAFT -> TERMINATED
 * </pre>
 */
public enum AgreementState {
    DRAFT,
    PROPOSED,
    COUNTERED,
    SIGNED,
    ACTIVE,
    SUSPENDED,
    EXPIRED,
    TERMINATED;

    /** The states that may follow this one. */
    public Set<AgreementState> moves() {
        return switch (this) {
            case DRAFT -> EnumSet.of(PROPOSED);
            case PROPOSED -> EnumSet.of(COUNTERED, SIGNED, TERMINATED);
            case COUNTERED -> EnumSet.of(PROPOSED, SIGNED, TERMINATED);
            case SIGNED -> EnumSet.of(ACTIVE, EXPIRED, TERMINATED);
            case ACTIVE -> EnumSet.of(SUSPENDED, EXPIRED, TERMINATED);
            case SUSPENDED -> EnumSet.of(ACTIVE, EXPIRED, TERMINATED);
            case EXPIRED, TERMINATED -> EnumSet.noneOf(AgreementState.class);
        };
    }

    /** Whether the agreement may go from here to {@code next}. */
    public boolean leadsTo(AgreementState next) {
        return moves().contains(next);
    }

    /** Whether the parties still look for terms. */
    public boolean isTalkedAbout() {
        return this == PROPOSED || this == COUNTERED;
    }

    /** The names of what may be asked of an agreement in this state; an amendment on the table may be signed besides. */
    public List<String> actions() {
        return switch (this) {
            case DRAFT -> List.of("propose");
            case PROPOSED, COUNTERED -> List.of("counter", "sign", "terminate");
            case SIGNED -> List.of("terminate");
            case ACTIVE -> List.of("amendments", "suspend", "terminate");
            case SUSPENDED -> List.of("resume", "terminate");
            case EXPIRED, TERMINATED -> List.of();
        };
    }
}
