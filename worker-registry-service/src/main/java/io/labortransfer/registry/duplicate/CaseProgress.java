package io.labortransfer.registry.duplicate;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a case is.
 *
 * @param claimant what the claimant said
 * @param holder what the holder said
 * @param outcome how it ended
 * @param decisionReason why it was decided so, by whoever stands above the sides
 */
public record CaseProgress(
        DuplicateState state,
        @Nullable Statement claimant,
        @Nullable Statement holder,
        @Nullable Outcome outcome,
        @Nullable String decisionReason,
        @Nullable Instant escalatedAt,
        @Nullable Instant resolvedAt) {

    /** Nobody has said anything. */
    public static final CaseProgress NONE = new CaseProgress(DuplicateState.OPEN, null, null, null, null, null, null);

    CaseProgress with(Side side, Statement statement, Instant at) {
        var filed = side == Side.CLAIMANT
                ? new CaseProgress(state, statement, holder, outcome, decisionReason, escalatedAt, resolvedAt)
                : new CaseProgress(state, claimant, statement, outcome, decisionReason, escalatedAt, resolvedAt);
        return filed.settled(at).orElse(filed);
    }

    private Optional<CaseProgress> settled(Instant at) {
        if (claimant != null && claimant.wish() == Wish.YIELD) {
            return Optional.of(resolved(Outcome.HOLDER_KEEPS, null, at));
        }
        if (claimant == null || holder == null) {
            return Optional.empty();
        }
        if (claimant.wish() == Wish.KEEP_MINE && holder.wish() == Wish.YIELD) {
            return Optional.of(resolved(Outcome.CLAIMANT_TAKES, null, at));
        }
        return Optional.of(
                claimant.wish() == Wish.DIFFERENT_PERSON && holder.wish() == Wish.DIFFERENT_PERSON
                        ? resolved(Outcome.DIFFERENT_PERSONS, null, at)
                        : escalated(at));
    }

    CaseProgress escalated(Instant at) {
        return new CaseProgress(DuplicateState.ESCALATED, claimant, holder, null, null, at, null);
    }

    CaseProgress resolved(Outcome how, @Nullable String reason, Instant at) {
        return new CaseProgress(DuplicateState.RESOLVED, claimant, holder, how, reason, escalatedAt, at);
    }
}
