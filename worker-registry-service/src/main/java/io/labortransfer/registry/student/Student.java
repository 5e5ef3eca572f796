package io.labortransfer.registry.student;

import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.registry.employment.WorkHistory;
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
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The time of one person at one school. */
@Entity
@Table(name = "student_record")
public class Student {
    private static final String BY_ITSELF = "system";
    private static final int DAYS_BETWEEN_LOOKS = 7;

    @EmbeddedId
    private StudentKey key;

    @Version
    private long version = 1;

    @Column(name = "worker_id")
    private UUID workerId;

    @Enumerated(EnumType.STRING)
    private StudentState state = StudentState.STUDYING;

    @Embedded
    private Schooling schooling;

    @Embedded
    private @Nullable WishSurvey survey;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @Column(name = "first_post_on")
    private @Nullable LocalDate firstPostOn;

    @Column(name = "settled_on")
    private @Nullable LocalDate settledOn;

    @Column(name = "look_on")
    private @Nullable LocalDate lookOn;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "updated_by")
    private String updatedBy;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Student() {}

    private Student(StudentKey key, UUID workerId, Schooling schooling, String by, Instant at) {
        this.key = key;
        this.workerId = workerId;
        this.schooling = schooling;
        this.createdAt = at;
        this.createdBy = by;
        this.updatedAt = at;
        this.updatedBy = by;
    }

    /** Somebody goes to school. */
    static Student enter(StudentKey key, UUID workerId, Schooling schooling, String by, Instant at) {
        return new Student(key, workerId, schooling, by, at);
    }

    /** School, or what is learned there, changed while the student is at school. */
    Ruling<Student> amend(Schooling other, String by, Instant at) {
        if (!state.atSchool()) {
            return Ruling.refused(StudentRefusal.STUDENT_STATE, state.allowedActions());
        }
        schooling = other;
        return touched(by, at);
    }

    /** The student was asked; asked again before the end of school, the last answer counts. */
    Ruling<Student> survey(WishSurvey answer, String by, Instant at) {
        if (!state.atSchool()) {
            return Ruling.refused(StudentRefusal.STUDENT_STATE, state.allowedActions());
        }
        state = StudentState.SURVEYED;
        survey = answer;
        return touched(by, at);
    }

    /** School ends, with or without graduation; from {@code placeable} on the worker is old enough for work. */
    Ruling<Student> end(StudentState how, LocalDate day, LocalDate placeable, String by, Instant at) {
        if (!state.moves().contains(how)) {
            return Ruling.refused(StudentRefusal.STUDENT_STATE, state.allowedActions());
        }
        state = how;
        endedOn = day;
        lookOn = placeable.isAfter(day) ? placeable : null;
        return touched(by, at);
    }

    /** What is known of the work after school; says whether that changed anything. Who is in work is looked at again in some days. */
    boolean follow(WorkHistory work, int stableDays, LocalDate day, Instant at) {
        var firstPost = work.firstStart().orElse(null);
        if (firstPost == null) {
            return false;
        }
        var stable = work.stable(stableDays, day);
        var look = stable || !work.inWork() ? null : nextLook(day);
        if (firstPost.equals(firstPostOn) && !stable && Objects.equals(look, lookOn)) {
            return false;
        }
        firstPostOn = firstPost;
        settledOn = stable ? day : null;
        lookOn = look;
        if (state.moves().contains(StudentState.FIRST_POST)) {
            state = StudentState.FIRST_POST;
        }
        touched(BY_ITSELF, at);
        return true;
    }

    private LocalDate nextLook(LocalDate day) {
        return lookOn != null && lookOn.isAfter(day) ? lookOn : day.plusDays(DAYS_BETWEEN_LOOKS);
    }

    /** The day came on which it was to be looked at. */
    void lookedAt(Instant at) {
        if (lookOn != null) {
            lookOn = null;
            touched(BY_ITSELF, at);
        }
    }

    /** Whether the first work that lasts is found. */
    boolean isSettled() {
        return settledOn != null;
    }

    private Ruling<Student> touched(String by, Instant at) {
        updatedAt = at;
        updatedBy = by;
        return Ruling.granted(this);
    }

    public StudentId id() {
        return new StudentId(key.id());
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

    public StudentState state() {
        return state;
    }

    public Schooling schooling() {
        return schooling;
    }

    public @Nullable WishSurvey survey() {
        return survey;
    }

    /** When school was over. */
    public @Nullable LocalDate endedOn() {
        return endedOn;
    }

    /** First day of the first work after school. */
    public @Nullable LocalDate firstPostOn() {
        return firstPostOn;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
