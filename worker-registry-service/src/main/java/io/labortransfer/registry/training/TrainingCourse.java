package io.labortransfer.registry.training;

import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.ruling.Ruling;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One course. It knows how many of its places are taken, and that is never more than there are. */
@Entity
@Table(name = "training_course")
public class TrainingCourse {
    @EmbeddedId
    private CourseKey key;

    @Version
    private long version = 1;

    @Embedded
    private CoursePlan plan;

    private int taken;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "updated_by")
    private String updatedBy;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected TrainingCourse() {}

    private TrainingCourse(CourseKey key, CoursePlan plan, String by, Instant at) {
        this.key = key;
        this.plan = plan;
        this.createdAt = at;
        this.createdBy = by;
        this.updatedAt = at;
        this.updatedBy = by;
    }

    /** An office offers a course. */
    static TrainingCourse offer(CourseKey key, CoursePlan plan, String by, Instant at) {
        return new TrainingCourse(key, plan, by, at);
    }

    /** What is wrong with another plan for this course: what people applied for stays, and nobody loses a place. */
    List<FieldError> objections(CoursePlan other) {
        var faults = new ArrayList<FieldError>();
        if (taken > 0 && !plan.teachesAs(other)) {
            faults.add(new FieldError(
                    plan.occupationCode().equals(other.occupationCode()) ? "/level" : "/occupationCode",
                    "VALUE_FIXED"));
        }
        if (other.capacity() < taken) {
            faults.add(new FieldError("/capacity", "TOO_SMALL", taken));
        }
        return faults;
    }

    void amend(CoursePlan other, String by, Instant at) {
        plan = other;
        updatedAt = at;
        updatedBy = by;
    }

    /** Somebody takes a place, if there is one left and the course is not over on {@code today}. */
    Ruling<TrainingCourse> take(LocalDate today) {
        if (today.isAfter(plan.endsOn())) {
            return Ruling.refused(TrainingRefusal.COURSE_OVER);
        }
        if (!hasPlace()) {
            return Ruling.refused(TrainingRefusal.COURSE_FULL);
        }
        taken++;
        return Ruling.granted(this);
    }

    /** Somebody leaves, and the place is free again. */
    void free() {
        taken--;
    }

    public CourseId id() {
        return new CourseId(key.id());
    }

    public UUID uuid() {
        return key.id();
    }

    public String originProvince() {
        return key.originProvince();
    }

    public long version() {
        return version;
    }

    public CoursePlan plan() {
        return plan;
    }

    /** Places that are taken: those of everybody who did not leave. */
    public int taken() {
        return taken;
    }

    /** Whether a place is left. */
    public boolean hasPlace() {
        return taken < plan.capacity();
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Since when the plan is as it is; places that are taken change nothing about it. */
    public Instant updatedAt() {
        return updatedAt;
    }
}
