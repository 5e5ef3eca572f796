package io.labortransfer.registry.consent;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.word.EndReason;
import io.labortransfer.registry.word.SpokenAct;
import io.labortransfer.registry.word.WorkerWord;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One consent of one worker. */
@Entity
@Table(name = "consent")
public class Consent implements SpokenAct {
    @EmbeddedId
    private ConsentKey key;

    @Version
    private long version = 1;

    @Column(name = "worker_id")
    private UUID workerId;

    @Enumerated(EnumType.STRING)
    private ConsentState state = ConsentState.GRANTED;

    @Embedded
    private ConsentTerms terms;

    @Embedded
    private WorkerWord word;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "end_word_by"))
    @AttributeOverride(name = "at", column = @Column(name = "end_word_at"))
    @AttributeOverride(name = "place", column = @Column(name = "end_word_place"))
    @AttributeOverride(name = "languageUsed", column = @Column(name = "end_word_language"))
    @AttributeOverride(name = "evidenceRef", column = @Column(name = "end_word_evidence_ref"))
    @AttributeOverride(name = "recordedBy", column = @Column(name = "end_word_recorded_by"))
    @AttributeOverride(name = "recordedOrg", column = @Column(name = "end_word_recorded_org"))
    private @Nullable WorkerWord endWord;

    @Column(name = "end_reason")
    @Enumerated(EnumType.STRING)
    private @Nullable EndReason endReason;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "updated_by")
    private String updatedBy;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Consent() {}

    private Consent(ConsentKey key, UUID workerId, ConsentTerms terms, WorkerWord word, Instant at) {
        this.key = key;
        this.workerId = workerId;
        this.terms = terms;
        this.word = word;
        this.createdAt = at;
        this.createdBy = word.recordedOrg();
        this.updatedAt = at;
        this.updatedBy = word.recordedOrg();
    }

    /** The worker grants it. */
    public static Consent grant(
            ProvinceScope scope, UUID id, UUID workerId, ConsentTerms terms, WorkerWord word, Instant at) {
        return new Consent(new ConsentKey(scope.province(), id), workerId, terms, word, at);
    }

    /** Its last day is over; says whether that changed anything. */
    boolean expire(String by, Instant at) {
        if (!state.moves().contains(ConsentState.EXPIRED)) {
            return false;
        }
        state = ConsentState.EXPIRED;
        updatedAt = at;
        updatedBy = by;
        return true;
    }

    /** The worker takes it back; says whether that changed anything, for it is never refused. */
    public boolean revoke(WorkerWord end, Instant at) {
        if (!state.moves().contains(ConsentState.REVOKED)) {
            return false;
        }
        state = ConsentState.REVOKED;
        endWord = end;
        updatedAt = at;
        updatedBy = end.recordedOrg();
        return true;
    }

    /** The worker says that an office recorded it and it never was the worker's; says whether that changed anything. */
    boolean deny(WorkerWord denial, Instant at) {
        if (!word.isUndoneBy(denial, createdAt) || !revoke(denial, at)) {
            return false;
        }
        endReason = EndReason.DENIED;
        return true;
    }

    /** The worker leaves the register; says whether that changed anything. */
    boolean end(String by, Instant at) {
        if (!state.moves().contains(ConsentState.REVOKED)) {
            return false;
        }
        state = ConsentState.REVOKED;
        updatedAt = at;
        updatedBy = by;
        return true;
    }

    /** Whether it is in force and says the same on the same proof. */
    public boolean isSame(ConsentTerms other, WorkerWord proof) {
        return state == ConsentState.GRANTED
                && terms.equals(other)
                && word.evidenceRef().equals(proof.evidenceRef());
    }

    public ConsentId id() {
        return new ConsentId(key.id());
    }

    public String originProvince() {
        return key.originProvince();
    }

    public UUID workerId() {
        return workerId;
    }

    public long version() {
        return version;
    }

    public ConsentState state() {
        return state;
    }

    public ConsentTerms terms() {
        return terms;
    }

    @Override
    public WorkerWord word() {
        return word;
    }

    /** The word that ended it. */
    @Override
    public @Nullable WorkerWord endWord() {
        return endWord;
    }

    /** Why it ended, where that was not just what the worker wanted. */
    public @Nullable EndReason endReason() {
        return endReason;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
