package io.labortransfer.matching.matching;

import java.util.EnumSet;
import java.util.Set;

/**
 * The way of a match.
 *
 * <pre>
 *            .-> SHORTLISTED ------.
 * PROPOSED --|                     |-> MUTUAL -> OFFERED -> OFFER_ACCEPTED -> TRANSFER_OPENED -> PLACED
 *            '-> WORKER_ACCEPTED --'
 * before PLACED         -> DECLINED (worker), RELEASED
 * before OFFER_ACCEPTED -> REJECTED (employer), EXPIRED (clock)
 * </pre>
 */
public enum MatchState {
    /** Both sides are asked. */
    PROPOSED,
    /** The employer would like to. */
    SHORTLISTED,
    /** The worker would like to. */
    WORKER_ACCEPTED,
    /** Both would like to. */
    MUTUAL,
    /** The employer offers, a post is reserved. */
    OFFERED,
    /** The worker takes the offer. */
    OFFER_ACCEPTED,
    /** The way to the post has begun. */
    TRANSFER_OPENED,
    /** The worker works there. */
    PLACED,
    /** The worker said no, at any time. */
    DECLINED,
    /** The employer said no. */
    REJECTED,
    /** Nobody answered in time. */
    EXPIRED,
    /** Ended by something else. */
    RELEASED;

    private static final Set<MatchState> BEFORE_ACCEPTANCE =
            EnumSet.of(PROPOSED, SHORTLISTED, WORKER_ACCEPTED, MUTUAL, OFFERED);
    private static final Set<MatchState> WITH_PROFILE = EnumSet.of(MUTUAL, OFFERED);
    private static final Set<MatchState> WITH_IDENTITY = EnumSet.of(OFFER_ACCEPTED, TRANSFER_OPENED, PLACED);
    private static final Set<MatchState> NOT_AVAILABLE = EnumSet.of(DECLINED, EXPIRED, RELEASED);

    /** The states that may follow. */
    public Set<MatchState> moves() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(SHORTLISTED, WORKER_ACCEPTED, DECLINED, REJECTED, EXPIRED, RELEASED);
            case SHORTLISTED, WORKER_ACCEPTED -> EnumSet.of(MUTUAL, DECLINED, REJECTED, EXPIRED, RELEASED);
            case MUTUAL -> EnumSet.of(OFFERED, DECLINED, REJECTED, EXPIRED, RELEASED);
            case OFFERED -> EnumSet.of(OFFER_ACCEPTED, DECLINED, REJECTED, EXPIRED, RELEASED);
            case OFFER_ACCEPTED -> EnumSet.of(TRANSFER_OPENED, PLACED, DECLINED, RELEASED);
            case TRANSFER_OPENED -> EnumSet.of(PLACED, DECLINED, RELEASED);
            case PLACED, DECLINED, REJECTED, EXPIRED, RELEASED -> EnumSet.noneOf(MatchState.class);
        };
    }

    /** Whether the worker has not accepted an offer yet. */
    public boolean beforeAcceptance() {
        return BEFORE_ACCEPTANCE.contains(this);
    }

    /** Whether the employer may know age band and sex. */
    public boolean showsProfile() {
        return WITH_PROFILE.contains(this) || showsIdentity();
    }

    /** Whether the employer may know who it is. */
    public boolean showsIdentity() {
        return WITH_IDENTITY.contains(this);
    }

    /** Whether the match is over, in whichever way. */
    public boolean isOver() {
        return moves().isEmpty();
    }

    /** The one word that employers and destination offices read for every end that is not their own act. */
    public String seenFromDestination() {
        return NOT_AVAILABLE.contains(this) ? "NOT_AVAILABLE" : name();
    }
}
