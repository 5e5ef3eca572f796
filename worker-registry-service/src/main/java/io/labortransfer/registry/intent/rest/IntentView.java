package io.labortransfer.registry.intent.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.access.RelatedRecord;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.accesslog.PersonalRecord;
import io.labortransfer.kit.fieldgroups.InGroup;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.web.Versioned;
import io.labortransfer.registry.intent.Intent;
import io.labortransfer.registry.word.WorkerWord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An intent; who sees what of it is the policy table's business.
 *
 * @param relation what ties the caller to the worker
 */
public record IntentView(
        @JsonIgnore Relation relation,
        @InGroup(FieldGroup.F0) String id,
        @InGroup(FieldGroup.F0) String workerId,
        @InGroup(FieldGroup.F0) String originProvince,
        @InGroup(FieldGroup.F0) String state,
        @InGroup(FieldGroup.F0) long version,
        @InGroup(FieldGroup.F1) List<String> workForms,
        @InGroup(FieldGroup.F1) List<String> occupations,
        @InGroup(FieldGroup.F1) List<String> destinations,
        @InGroup(FieldGroup.F1) long wageMinFen,
        @InGroup(FieldGroup.F1) @Nullable LocalDate earliestStart,
        @InGroup(FieldGroup.F1) @Nullable LocalDate latestStart,
        @InGroup(FieldGroup.F1) boolean lodgingNeeded,
        @InGroup(FieldGroup.F1) @Nullable String groupId,
        @InGroup(FieldGroup.F1) List<String> rankedJobOrderIds,
        @InGroup(FieldGroup.F1) @Nullable Map<String, Integer> weights,
        @InGroup(FieldGroup.F0) LocalDate validTo,
        @InGroup(FieldGroup.F9) WorkerWord workerWord,
        @InGroup(FieldGroup.F9) @Nullable WorkerWord withdrawalWord,
        @InGroup(FieldGroup.F9) @Nullable String endReason,
        @InGroup(FieldGroup.F0) Instant createdAt,
        @InGroup(FieldGroup.F0) Instant updatedAt)
        implements PersonalRecord, RelatedRecord, Versioned {

    @Override
    public List<String> subjects() {
        return List.of(workerId);
    }

    static IntentView of(Intent intent, Relation relation) {
        var wish = intent.wish();
        var weights = wish.weights();
        var reason = intent.endReason();
        var told = reason == null || reason.isToldTo(relation);
        return new IntentView(
                relation,
                intent.id().wire(),
                PublicId.format("wkr", intent.workerId()),
                intent.originProvince(),
                intent.state().name(),
                intent.version(),
                wish.workForms(),
                wish.occupations(),
                wish.destinations(),
                wish.wageMinFen(),
                wish.earliestStart(),
                wish.latestStart(),
                wish.lodgingNeeded(),
                wish.groupId(),
                wish.rankedJobOrderIds(),
                weights == null ? null : weights.points(),
                intent.validTo(),
                intent.word(),
                told ? intent.endWord() : null,
                reason == null || !told ? null : reason.name(),
                intent.createdAt(),
                intent.updatedAt());
    }
}
