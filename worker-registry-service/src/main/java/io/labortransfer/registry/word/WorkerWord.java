package io.labortransfer.registry.word;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The worker's word on record: what the worker said, and which office wrote it down.
 *
 * @param by how the decision was given
 * @param at when
 * @param place where
 * @param languageUsed in which language
 * @param evidenceRef reference of the proof; of what workers say alone, the assertion by which they called
 * @param recordedBy the kind of caller that recorded it
 * @param recordedOrg the organization that recorded it
 */
@Embeddable
public record WorkerWord(
        @Column(name = "word_by") @Enumerated(EnumType.STRING)
        WordBy by,

        @Column(name = "word_at") Instant at,
        @Column(name = "word_place") @Nullable String place,
        @Column(name = "word_language") @Nullable String languageUsed,
        @Column(name = "word_evidence_ref") String evidenceRef,
        @Column(name = "word_recorded_by") String recordedBy,
        @Column(name = "word_recorded_org") String recordedOrg) {

    private static final String WORKER = "WK";

    /** The part that events carry. */
    public Published published() {
        return new Published(by, recordedBy, recordedOrg);
    }

    /**
     * Whether an office wrote it down before the worker denied it. What workers wrote down themselves nobody denies for them.
     *
     * @param written when it was written down at the latest: a clock may have dated the word ahead
     */
    public boolean isUndoneBy(WorkerWord denial, Instant written) {
        var spoken = at.isAfter(written) ? written : at;
        return !ownRecord() && !spoken.isAfter(denial.at());
    }

    /** Whether the worker wrote it down, and no office. */
    boolean ownRecord() {
        return recordedBy.equals(WORKER);
    }

    /**
     * A word in an event: who decided how, and who recorded it; no place and no evidence.
     *
     * @param by how the decision was given
     * @param recordedBy the kind of caller that recorded it
     * @param recordedOrg the organization that recorded it
     */
    public record Published(WordBy by, String recordedBy, String recordedOrg) {}
}
