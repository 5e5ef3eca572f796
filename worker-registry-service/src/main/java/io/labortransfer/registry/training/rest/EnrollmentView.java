package io.labortransfer.registry.training.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.access.RelatedRecord;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.accesslog.PersonalRecord;
import io.labortransfer.kit.fieldgroups.InGroup;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.web.Versioned;
import io.labortransfer.registry.training.CourseId;
import io.labortransfer.registry.training.Enrollment;
import io.labortransfer.registry.word.WorkerWord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An enrollment; who sees what of it is the policy table's business.
 *
 * @param relation what ties the caller to the worker
 */
public record EnrollmentView(
        @JsonIgnore Relation relation,
        @InGroup(FieldGroup.F0) String id,
        @InGroup(FieldGroup.F0) String courseId,
        @InGroup(FieldGroup.F0) String workerId,
        @InGroup(FieldGroup.F0) String originProvince,
        @InGroup(FieldGroup.F0) String state,
        @InGroup(FieldGroup.F0) long version,
        @InGroup(FieldGroup.F1) @Nullable String certificateNo,
        @InGroup(FieldGroup.F1) @Nullable LocalDate certifiedOn,
        @InGroup(FieldGroup.F9) WorkerWord workerWord,
        @InGroup(FieldGroup.F9) @Nullable WorkerWord dropWord,
        @InGroup(FieldGroup.F9) @Nullable String endReason,
        @InGroup(FieldGroup.F0) Instant createdAt,
        @InGroup(FieldGroup.F0) Instant updatedAt)
        implements PersonalRecord, RelatedRecord, Versioned {

    @Override
    public List<String> subjects() {
        return List.of(workerId);
    }

    static EnrollmentView of(Enrollment enrollment, Relation relation) {
        var reason = enrollment.endReason();
        var told = reason == null || reason.isToldTo(relation);
        return new EnrollmentView(
                relation,
                enrollment.id().wire(),
                new CourseId(enrollment.courseId()).wire(),
                PublicId.format("wkr", enrollment.workerId()),
                enrollment.originProvince(),
                enrollment.state().name(),
                enrollment.version(),
                enrollment.certificateNo(),
                enrollment.certifiedOn(),
                enrollment.word(),
                told ? enrollment.endWord() : null,
                reason == null || !told ? null : reason.name(),
                enrollment.createdAt(),
                enrollment.updatedAt());
    }
}
