package io.labortransfer.registry.worker.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.access.RelatedRecord;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.accesslog.PersonalRecord;
import io.labortransfer.kit.fieldgroups.InGroup;
import io.labortransfer.registry.worker.WorkerHistory;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a worker's record: who made it, when, how and why, and which properties it changed. What it said is read with knownAt.
 *
 * @param relation what ties the caller to the worker
 * @param version counts the changes
 * @param state after it
 * @param at when
 * @param by the organization that made it
 * @param actor the kind of caller; absent for the service's own work
 * @param operation the operation of this API that made it
 * @param reason the words given for it, where the operation takes them
 * @param changed names of the properties that it changed; empty for the registration
 */
@InGroup(FieldGroup.F9)
public record WorkerEntryView(
        @JsonIgnore Relation relation,
        @InGroup(FieldGroup.F0) String workerId,
        @InGroup(FieldGroup.F0) long version,
        @InGroup(FieldGroup.F0) String state,
        @InGroup(FieldGroup.F0) Instant at,
        String by,
        @Nullable String actor,
        @Nullable String operation,
        @Nullable String reason,
        List<String> changed)
        implements PersonalRecord, RelatedRecord {

    @Override
    public List<String> subjects() {
        return List.of(workerId);
    }

    static WorkerEntryView of(WorkerHistory.Entry entry, Relation relation) {
        var version = entry.version();
        var change = version.change();
        return new WorkerEntryView(
                relation,
                version.id().wire(),
                version.version(),
                version.state().name(),
                change.at(),
                change.by(),
                change.note().actor(),
                change.note().operation(),
                entry.reason(),
                entry.changed().stream()
                        .filter(name -> relation == Relation.OWN || !name.equals("underProtection"))
                        .toList());
    }

    @Override
    public String toString() {
        return "WorkerEntryView[" + workerId + " " + version + "]";
    }
}
