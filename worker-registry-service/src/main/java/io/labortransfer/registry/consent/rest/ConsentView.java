package io.labortransfer.registry.consent.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.access.RelatedRecord;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.accesslog.PersonalRecord;
import io.labortransfer.kit.fieldgroups.InGroup;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.web.Versioned;
import io.labortransfer.registry.consent.Consent;
import io.labortransfer.registry.word.WorkerWord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consent; who sees what of it is the policy table's business.
 *
 * @param relation what ties the caller to the worker
 */
public record ConsentView(
        @JsonIgnore Relation relation,
        @InGroup(FieldGroup.F0) String id,
        @InGroup(FieldGroup.F0) String workerId,
        @InGroup(FieldGroup.F0) String originProvince,
        @InGroup(FieldGroup.F0) String state,
        @InGroup(FieldGroup.F0) long version,
        @InGroup(FieldGroup.F1) String purpose,
        @InGroup(FieldGroup.F1) List<String> scope,
        @InGroup(FieldGroup.F1) String basis,
        @InGroup(FieldGroup.F1) @Nullable String dutyCode,
        @InGroup(FieldGroup.F1) @Nullable LocalDate validTo,
        @InGroup(FieldGroup.F9) WorkerWord workerWord,
        @InGroup(FieldGroup.F9) @Nullable WorkerWord revocationWord,
        @InGroup(FieldGroup.F9) @Nullable String endReason,
        @InGroup(FieldGroup.F0) Instant createdAt,
        @InGroup(FieldGroup.F0) Instant updatedAt)
        implements PersonalRecord, RelatedRecord, Versioned {

    @Override
    public List<String> subjects() {
        return List.of(workerId);
    }

    static ConsentView of(Consent consent, Relation relation) {
        var terms = consent.terms();
        var reason = consent.endReason();
        var told = reason == null || reason.isToldTo(relation);
        return new ConsentView(
                relation,
                consent.id().wire(),
                PublicId.format("wkr", consent.workerId()),
                consent.originProvince(),
                consent.state().name(),
                consent.version(),
                terms.purpose().name(),
                terms.scope(),
                terms.basis().name(),
                terms.dutyCode(),
                terms.validTo(),
                consent.word(),
                told ? consent.endWord() : null,
                reason == null || !told ? null : reason.name(),
                consent.createdAt(),
                consent.updatedAt());
    }
}
