package io.labortransfer.registry.history.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.access.RelatedRecord;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.accesslog.PersonalRecord;
import io.labortransfer.kit.fieldgroups.InGroup;
import io.labortransfer.kit.history.KeptVersion;
import io.labortransfer.registry.word.EndReason;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of a record about a worker: who made it, when, how and on what ground, and which properties it changed. What it said is read
 * at the record, with knownAt.
 *
 * @param relation what ties the caller to the worker
 * @param workerId whom the record is about
 * @param version counts the changes
 * @param state after it
 * @param at when it was written down
 * @param holdsSince since when it holds: since the worker said so, where it rests on a new word, otherwise since it was written down
 * @param by the organization that made it; of an end whose word is not told to an office neither is this
 * @param actor the kind of caller; absent for the service's own work
 * @param operation the operation of this API that made it
 * @param evidenceRef proof of the word that it rests on, where it came with a new one
 * @param changed names of the properties that it changed; empty for the first version
 */
@InGroup(FieldGroup.F9)
public record RecordEntryView(
        @JsonIgnore Relation relation,
        @InGroup(FieldGroup.F0) String workerId,
        @InGroup(FieldGroup.F0) long version,
        @InGroup(FieldGroup.F0) @Nullable String state,
        @InGroup(FieldGroup.F0) Instant at,
        @InGroup(FieldGroup.F0) Instant holdsSince,
        @Nullable String by,
        @Nullable String actor,
        @Nullable String operation,
        @Nullable String evidenceRef,
        List<String> changed)
        implements PersonalRecord, RelatedRecord {
    private static final String REASON = "endReason";
    private static final Set<String> OF_DENIAL = Set.of(REASON, "withdrawalWord", "revocationWord", "dropWord");

    @Override
    public List<String> subjects() {
        return List.of(workerId);
    }

    static RecordEntryView of(String worker, KeptVersion version, Relation relation) {
        var told = EndReason.DENIED.isToldTo(relation) || !version.changed().contains(REASON);
        var changed = told
                ? version.changed()
                : version.changed().stream()
                        .filter(name -> !OF_DENIAL.contains(name))
                        .toList();
        var named = EndReason.DENIED.isToldTo(relation)
                || !EndReason.mayHaveLedTo(version.state())
                || !changed.contains("state")
                || changed.stream().anyMatch(OF_DENIAL::contains);
        return new RecordEntryView(
                relation,
                worker,
                version.version(),
                version.state(),
                version.at(),
                told ? version.holdsSince() : version.at(),
                named ? version.by() : null,
                named ? version.actor() : null,
                named ? version.operation() : null,
                told ? version.proof() : null,
                changed);
    }
}
