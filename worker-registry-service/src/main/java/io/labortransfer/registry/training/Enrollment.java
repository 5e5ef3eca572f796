package io.labortransfer.registry.training;

import io.labortransfer.kit.ruling.Ruling;
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
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person in one course. */
@Entity
@Table(name = "enrollment")
public class Enrollment implements SpokenAct {
    @EmbeddedId
    private EnrollmentKey key;

    @Version
    private long version = 1;

    @Column(name = "course_id")
    private UUID courseId;

    @Column(name = "worker_id")
    private UUID workerId;

    @Enumerated(EnumType.STRING)
    private EnrollmentState state = EnrollmentState.APPLIED;

    @Column(name = "certificate_no")
    private @Nullable String certificateNo;

    @Column(name = "certified_on")
    private @Nullable LocalDate certifiedOn;

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
    protected Enrollment() {}

    private Enrollment(EnrollmentKey key, UUID courseId, UUID workerId, WorkerWord word, Instant at) {
        this.key = key;
        this.courseId = courseId;
        this.workerId = workerId;
        this.word = word;
        this.createdAt = at;
        this.createdBy = word.recordedOrg();
        this.updatedAt = at;
        this.updatedBy = word.recordedOrg();
    }

    /** The worker applies for a place. */
    static Enrollment apply(EnrollmentKey key, UUID courseId, UUID workerId, WorkerWord word, Instant at) {
        return new Enrollment(key, courseId, workerId, word, at);
    }

    /** Whether the worker applied on exactly this proof. */
    boolean restsOn(WorkerWord other) {
        return word.evidenceRef().equals(other.evidenceRef());
    }

    /** Whether it has come nearer to the certificate. */
    boolean isFurtherThan(Enrollment other) {
        return state.compareTo(other.state) > 0;
    }

    /** The next step that an office records. */
    Ruling<Enrollment> move(EnrollmentState next, String by, Instant at) {
        if (!state.moves().contains(next)) {
            return Ruling.refused(TrainingRefusal.ENROLLMENT_STATE, state.allowedActions());
        }
        state = next;
        updatedAt = at;
        updatedBy = by;
        return Ruling.granted(this);
    }

    /** The worker passed and got a certificate of this number on {@code day}. */
    Ruling<Enrollment> certify(String number, LocalDate day, String by, Instant at) {
        return move(EnrollmentState.CERTIFIED, by, at).map(certified -> {
            certificateNo = number;
            certifiedOn = day;
            return certified;
        });
    }

    /** The worker leaves. */
    Ruling<Enrollment> drop(WorkerWord end, Instant at) {
        return move(EnrollmentState.DROPPED, end.recordedOrg(), at).map(dropped -> {
            endWord = end;
            return dropped;
        });
    }

    /**
     * The worker says that an office recorded it and it never was the worker's; says whether that changed anything. Whoever has attended
     * the course has taken the place, whatever is said of the application.
     */
    boolean deny(WorkerWord denial, Instant at) {
        if (!state.isBeforeCourse()
                || !word.isUndoneBy(denial, createdAt)
                || !drop(denial, at).isGranted()) {
            return false;
        }
        endReason = EndReason.DENIED;
        return true;
    }

    public EnrollmentId id() {
        return new EnrollmentId(key.id());
    }

    public String originProvince() {
        return key.originProvince();
    }

    public UUID courseId() {
        return courseId;
    }

    public UUID workerId() {
        return workerId;
    }

    public long version() {
        return version;
    }

    public EnrollmentState state() {
        return state;
    }

    /** The number of the certificate. */
    public @Nullable String certificateNo() {
        return certificateNo;
    }

    /** When the certificate was recorded. */
    public @Nullable LocalDate certifiedOn() {
        return certifiedOn;
    }

    @Override
    public WorkerWord word() {
        return word;
    }

    /** The word on which the worker left. */
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
