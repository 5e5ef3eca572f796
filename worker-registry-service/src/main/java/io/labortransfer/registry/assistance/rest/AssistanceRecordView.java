package io.labortransfer.registry.assistance.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.access.RelatedRecord;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.accesslog.PersonalRecord;
import io.labortransfer.kit.fieldgroups.InGroup;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.registry.assistance.AssistanceRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A measure in the ledger; who sees what of it is the policy table's business.
 *
 * @param relation what ties the caller to the worker
 */
public record AssistanceRecordView(
        @JsonIgnore Relation relation,
        @InGroup(FieldGroup.F0) String id,
        @InGroup(FieldGroup.F0) String workerId,
        @InGroup(FieldGroup.F0) String originProvince,
        @InGroup(FieldGroup.F12) String kind,
        @InGroup(FieldGroup.F12) String measureRef,
        @InGroup(FieldGroup.F12) String office,
        @InGroup(FieldGroup.F12) LocalDate givenOn,
        @InGroup(FieldGroup.F0) Instant createdAt)
        implements PersonalRecord, RelatedRecord {

    @Override
    public List<String> subjects() {
        return List.of(workerId);
    }

    static AssistanceRecordView of(AssistanceRecord line, Relation relation) {
        var measure = line.measure();
        return new AssistanceRecordView(
                relation,
                line.id().wire(),
                PublicId.format("wkr", line.workerId()),
                line.originProvince(),
                measure.kind().name(),
                measure.measureRef(),
                measure.office(),
                measure.givenOn(),
                line.createdAt());
    }
}
