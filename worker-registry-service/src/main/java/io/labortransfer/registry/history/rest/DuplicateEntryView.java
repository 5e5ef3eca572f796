package io.labortransfer.registry.history.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.access.RelatedRecord;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.accesslog.PersonalRecord;
import io.labortransfer.kit.fieldgroups.InGroup;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.registry.claim.CaseEntry;
import io.labortransfer.registry.duplicate.DuplicateId;
import io.labortransfer.registry.duplicate.Side;
import io.labortransfer.registry.duplicate.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One version of a duplicate case: who made it, when, how and why.
 *
 * @param relation what ties the caller to the case
 * @param about the workers, as far as the reader may know them, for the access log
 * @param duplicateId the case
 * @param version counts the changes
 * @param state after it
 * @param at when it was written down
 * @param side who made it; absent for the service's own work
 * @param decision what a side wants since then, where the reader may know it
 * @param by the organization that made it; absent while the reader may not know the other side
 * @param actor the kind of caller; absent for the service's own work
 * @param operation the operation of this API that made it
 * @param reason the words given for it, where the reader may know them
 * @param evidence references of the proofs given with it, likewise
 * @param changed names of the properties that it changed; empty for the first version
 */
public record DuplicateEntryView(
        @JsonIgnore Relation relation,
        @JsonIgnore List<String> about,
        @InGroup(FieldGroup.F0) String duplicateId,
        @InGroup(FieldGroup.F0) long version,
        @InGroup(FieldGroup.F0) String state,
        @InGroup(FieldGroup.F0) Instant at,
        @InGroup(FieldGroup.F0) @Nullable String side,
        @InGroup(FieldGroup.F0) @Nullable String decision,
        @InGroup(FieldGroup.F9) @Nullable String by,
        @InGroup(FieldGroup.F9) @Nullable String actor,
        @InGroup(FieldGroup.F9) @Nullable String operation,
        @InGroup(FieldGroup.F9) @Nullable String reason,
        @InGroup(FieldGroup.F9) List<String> evidence,
        @InGroup(FieldGroup.F9) List<String> changed)
        implements PersonalRecord, RelatedRecord {

    @Override
    public List<String> subjects() {
        return about;
    }

    static DuplicateEntryView of(CaseEntry entry) {
        var version = entry.version();
        var duplicate = version.duplicate();
        var said = entry.said();
        var decided = entry.decisionReason();
        var id = new DuplicateId(duplicate.uuid()).wire();
        return new DuplicateEntryView(
                Relation.CASE,
                about(entry, id),
                id,
                duplicate.version(),
                duplicate.state().name(),
                version.at(),
                entry.madeBy().map(Side::name).orElse(null),
                said.map(statement -> statement.wish().name()).orElse(null),
                entry.by(),
                version.actor(),
                version.operation(),
                decided == null
                        ? said.map(Statement::reason)
                                .filter(words -> !words.isEmpty()) // of a person who was erased
                                .orElse(null)
                        : decided,
                said.map(Statement::evidence).orElse(List.of()),
                entry.changed());
    }

    /** A claimant does not know the worker, so that its access record names the case. */
    private static List<String> about(CaseEntry entry, String id) {
        return entry.present().side() == Side.CLAIMANT
                ? List.of(id)
                : Stream.of(
                                entry.present().duplicate().holderWorker(),
                                entry.present().duplicate().otherWorker())
                        .filter(Objects::nonNull)
                        .map(worker -> PublicId.format("wkr", worker))
                        .toList();
    }

    @Override
    public String toString() {
        return "DuplicateEntryView[" + duplicateId + " " + version + "]";
    }
}
