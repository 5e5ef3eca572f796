package io.labortransfer.registry.student.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.access.RelatedRecord;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.accesslog.PersonalRecord;
import io.labortransfer.kit.fieldgroups.InGroup;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.web.Versioned;
import io.labortransfer.registry.student.Student;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's time at a school; who sees what of it is the policy table's business.
 *
 * @param relation what ties the caller to the worker
 */
public record StudentView(
        @JsonIgnore Relation relation,
        @InGroup(FieldGroup.F0) String id,
        @InGroup(FieldGroup.F0) String workerId,
        @InGroup(FieldGroup.F0) String originProvince,
        @InGroup(FieldGroup.F0) String state,
        @InGroup(FieldGroup.F0) long version,
        @InGroup(FieldGroup.F1) String school,
        @InGroup(FieldGroup.F1) @Nullable String major,
        @InGroup(FieldGroup.F1) String level,
        @InGroup(FieldGroup.F1) LocalDate expectedGraduation,
        @InGroup(FieldGroup.F1) @Nullable SurveyView wishSurvey,
        @InGroup(FieldGroup.F1) @Nullable LocalDate endedOn,
        @InGroup(FieldGroup.F1) @Nullable LocalDate firstPostOn,
        @InGroup(FieldGroup.F0) Instant createdAt,
        @InGroup(FieldGroup.F0) Instant updatedAt)
        implements PersonalRecord, RelatedRecord, Versioned {

    /** What a student wishes for after school. */
    public record SurveyView(String plan, List<String> occupations, List<String> destinations, LocalDate surveyedOn) {}

    @Override
    public List<String> subjects() {
        return List.of(workerId);
    }

    static StudentView of(Student student, Relation relation) {
        var schooling = student.schooling();
        var survey = student.survey();
        return new StudentView(
                relation,
                student.id().wire(),
                PublicId.format("wkr", student.workerId()),
                student.originProvince(),
                student.state().name(),
                student.version(),
                schooling.school(),
                schooling.major(),
                schooling.level().name(),
                schooling.expectedGraduation(),
                survey == null
                        ? null
                        : new SurveyView(
                                survey.plan().name(), survey.occupations(), survey.destinations(), survey.surveyedOn()),
                student.endedOn(),
                student.firstPostOn(),
                student.createdAt(),
                student.updatedAt());
    }
}
