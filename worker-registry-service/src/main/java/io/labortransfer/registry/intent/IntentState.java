package io.labortransfer.registry.intent;

import java.util.Set;

/**
 * The life of a wish.
 *
 * <pre>
 *        ┌──────────── ended without start ───────────┐
 *        v                                            │
 *      OPEN ── accepted ──> MATCHED ── case ──> IN_TRANSFER ── start ──> EMPLOYED
 *        └── 90 days ──> EXPIRED
 *      any ── on the word ──> WITHDRAWN
 * </pre>
 *
 * The topics of matching and tracking are not ordered against each other, so a later step may be told before an earlier one.
 */
public enum IntentState {
    OPEN,
    MATCHED,
    IN_TRANSFER,
    EMPLOYED,
    WITHDRAWN,
    EXPIRED;

    /** The states that may follow. */
    public Set<IntentState> moves() {
        return switch (this) {
            case OPEN -> Set.of(MATCHED, IN_TRANSFER, EMPLOYED, WITHDRAWN, EXPIRED);
            case MATCHED -> Set.of(OPEN, IN_TRANSFER, EMPLOYED, WITHDRAWN);
            case IN_TRANSFER -> Set.of(OPEN, EMPLOYED, WITHDRAWN);
            case EMPLOYED, EXPIRED -> Set.of(WITHDRAWN);
            case WITHDRAWN -> Set.of();
        };
    }

    /** Whether the wish is over. */
    public boolean closed() {
        return switch (this) {
            case OPEN, MATCHED, IN_TRANSFER -> false;
            case EMPLOYED, WITHDRAWN, EXPIRED -> true;
        };
    }
}
