package io.labortransfer.matching.employer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A block from its notice on: why, and how far the employer has been heard.
 *
 * @param basis code of what it rests on
 * @param notifiedAt when the employer was told
 * @param hearingUntil until when it may be heard
 * @param heardAt when it was heard
 * @param blockedAt when the block began
 * @param appealedAt when the employer appealed
 * @param appealDecidedAt when the appeal was decided against it
 */
@Embeddable
public record BlockDecision(
        @Column(name = "block_basis") String basis,
        @Column(name = "notified_at") Instant notifiedAt,
        @Column(name = "hearing_until") Instant hearingUntil,
        @Column(name = "heard_at") @Nullable Instant heardAt,
        @Column(name = "blocked_at") @Nullable Instant blockedAt,
        @Column(name = "appealed_at") @Nullable Instant appealedAt,
        @Column(name = "appeal_decided_at") @Nullable Instant appealDecidedAt) {

    static BlockDecision noticed(String basis, Instant at, Instant until) {
        return new BlockDecision(basis, at, until, null, null, null, null);
    }

    /** The employer may answer. */
    boolean hears(Instant now) {
        return blockedAt == null && now.isBefore(hearingUntil);
    }

    /** The employer was heard, or let its time pass. */
    boolean wasHeard(Instant now) {
        return heardAt != null || !now.isBefore(hearingUntil);
    }

    /** An appeal waits for the nation. */
    boolean appealWaits() {
        return appealedAt != null && appealDecidedAt == null;
    }

    BlockDecision heard(Instant at) {
        return new BlockDecision(basis, notifiedAt, hearingUntil, at, blockedAt, appealedAt, appealDecidedAt);
    }

    BlockDecision begun(Instant at) {
        return new BlockDecision(basis, notifiedAt, hearingUntil, heardAt, at, appealedAt, appealDecidedAt);
    }

    BlockDecision appealed(Instant at) {
        return new BlockDecision(basis, notifiedAt, hearingUntil, heardAt, blockedAt, at, appealDecidedAt);
    }

    BlockDecision upheld(Instant at) {
        return new BlockDecision(basis, notifiedAt, hearingUntil, heardAt, blockedAt, appealedAt, at);
    }
}
