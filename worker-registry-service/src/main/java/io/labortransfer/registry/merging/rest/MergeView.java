package io.labortransfer.registry.merging.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.access.RelatedRecord;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.accesslog.PersonalRecord;
import io.labortransfer.kit.fieldgroups.InGroup;
import io.labortransfer.kit.web.Versioned;
import io.labortransfer.registry.worker.Worker;
import io.labortransfer.registry.worker.WorkerId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a record stands after a merge or its undoing.
 *
 * @param relation what ties the caller to the worker
 * @param mergedInto the record that speaks for this one
 */
@InGroup(FieldGroup.F0)
public record MergeView(
        @JsonIgnore Relation relation,
        String id,
        String state,
        long version,
        @Nullable String mergedInto,
        Instant updatedAt)
        implements PersonalRecord, RelatedRecord, Versioned {

    @Override
    public List<String> subjects() {
        return mergedInto == null ? List.of(id) : List.of(id, mergedInto);
    }

    static MergeView of(Worker worker, Relation relation) {
        var into = worker.mergedInto();
        return new MergeView(
                relation,
                worker.id().wire(),
                worker.state().name(),
                worker.version(),
                into == null ? null : new WorkerId(into).wire(),
                worker.updatedAt());
    }
}
