package io.labortransfer.kit.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A value of a policy from a day on. One person writes it, another approves it. Neither a draft nor what is approved is ever changed, only
 * followed by the next: what a person approves is what that person has read.
 *
 * <pre>
 * DRAFT ──approve──▶ APPROVED
 * </pre>
 *
 * @param unit reporting unit that sets it, {@code 00} for the nation
 * @param revision counted from 1 in the unit
 * @param version counts the changes of the policy in the unit, so that a tag never names two revisions
 * @param state how far it is
 * @param terms what it says
 * @param author who wrote it
 * @param writtenAt when
 * @param approvedAt when it was approved
 */
public record PolicyRevision(
        String unit,
        int revision,
        long version,
        State state,
        PolicyTerms terms,
        String author,
        Instant writtenAt,
        @Nullable Instant approvedAt) {

    /** How far it is. */
    public enum State {
        DRAFT,
        APPROVED
    }

    static PolicyRevision draft(
            String unit, int revision, long version, PolicyTerms terms, String author, Instant writtenAt) {
        return new PolicyRevision(unit, revision, version, State.DRAFT, terms, author, writtenAt, null);
    }

    boolean isDraft() {
        return state == State.DRAFT;
    }
}
