package io.labortransfer.registry.subject;

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

/** What a person asked about the own data, on the person's word, and what became of it. */
@Entity
@Table(name = "subject_request")
public class SubjectRequest {
    @EmbeddedId
    private SubjectRequestKey key;

    @Version
    private long version = 1;

    @Column(name = "worker_id")
    private UUID workerId;

    @Enumerated(EnumType.STRING)
    private SubjectRequestType type;

    @Enumerated(EnumType.STRING)
    private SubjectRequestState state = SubjectRequestState.ACCEPTED;

    private @Nullable String reason;

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

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "file_until")
    private @Nullable Instant fileUntil;

    @Enumerated(EnumType.STRING)
    private @Nullable ClaimedFact fact;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected SubjectRequest() {}

    private SubjectRequest(
            SubjectRequestKey key, UUID workerId, SubjectRequestType type, WorkerWord word, Instant createdAt) {
        this.key = key;
        this.workerId = workerId;
        this.type = type;
        this.word = word;
        this.createdAt = createdAt;
    }

    /** A person asks. */
    static SubjectRequest ask(
            SubjectRequestKey key, UUID workerId, SubjectRequestType type, WorkerWord word, Instant at) {
        return new SubjectRequest(key, workerId, type, word, at);
    }

    /** A person says that a fact is wrong. */
    static SubjectRequest claim(
            SubjectRequestKey key, UUID workerId, ClaimedFact fact, Instant dueAt, WorkerWord word, Instant at) {
        var request = new SubjectRequest(key, workerId, SubjectRequestType.CORRECT, word, at);
        request.fact = fact;
        request.dueAt = dueAt;
        return request;
    }

    /** A person wants that nothing new is begun. */
    static SubjectRequest restrict(SubjectRequestKey key, UUID workerId, WorkerWord word, Instant at) {
        var request = new SubjectRequest(key, workerId, SubjectRequestType.RESTRICT, word, at);
        request.state = SubjectRequestState.IN_FORCE;
        return request;
    }

    /** The restriction ends on the worker's word. */
    void lift(WorkerWord byWord, String by, Instant at) {
        endWord = byWord;
        answer(SubjectRequestState.DONE, by, at);
    }

    /** The office answers. */
    void answer(SubjectRequestState how, String by, Instant at) {
        decidedBy = by;
        end(how, null, at);
    }

    /** It came to an end, if it had none yet. Where the word for an erasure was given is forgotten with the person. */
    void end(SubjectRequestState how, @Nullable String why, Instant at) {
        if (state.moves().contains(how)) {
            state = how;
            reason = why;
            endedAt = at;
            if (type == SubjectRequestType.ERASE) {
                word = new WorkerWord(
                        word.by(), word.at(), null, null, word.evidenceRef(), word.recordedBy(), word.recordedOrg());
            }
        }
    }

    /** It is done, and its file lies ready until that moment. */
    void hasFile(Instant until, Instant at) {
        end(SubjectRequestState.DONE, null, at);
        fileUntil = until;
    }

    /** What it was before it came to an end; nobody stores that. */
    SubjectRequest asAsked() {
        var asked = new SubjectRequest(key, workerId, type, word, createdAt);
        asked.state = type == SubjectRequestType.RESTRICT ? SubjectRequestState.IN_FORCE : SubjectRequestState.ACCEPTED;
        asked.fact = fact;
        asked.dueAt = dueAt;
        return asked;
    }

    /** The worker's word on which it was asked. */
    WorkerWord word() {
        return word;
    }

    /** The worker's word on which a restriction was lifted; none where an office decided so, as it once could. */
    @Nullable
    WorkerWord endWord() {
        return endWord;
    }

    public SubjectRequestId id() {
        return new SubjectRequestId(key.id());
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

    public SubjectRequestType type() {
        return type;
    }

    public SubjectRequestState state() {
        return state;
    }

    /** Why it was refused. */
    public @Nullable String reason() {
        return reason;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    /** The fact that is said to be wrong. */
    public @Nullable ClaimedFact fact() {
        return fact;
    }

    /** By when the office is to answer; none of what needs no answer. */
    public @Nullable Instant dueAt() {
        return dueAt;
    }

    /** The office that answered. */
    public @Nullable String decidedBy() {
        return decidedBy;
    }

    /** When the file that was asked for is deleted; none as long as there is no file. */
    public @Nullable Instant fileUntil() {
        return fileUntil;
    }
}
