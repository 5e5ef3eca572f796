package io.labortransfer.registry.history.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.access.RelatedRecord;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.accesslog.PersonalRecord;
import io.labortransfer.kit.fieldgroups.InGroup;
import io.labortransfer.kit.history.KeptHistory;
import io.labortransfer.kit.history.KeptVersion;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.registry.subject.SubjectRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a request of a person about the own data.
 *
 * @param relation what ties the caller to the worker
 * @param workerId the person
 * @param versions how it ended, if it has, and how it was asked
 */
public record SubjectRequestPast(
        @JsonIgnore Relation relation,
        @InGroup(FieldGroup.F0) String workerId,
        List<Entry> versions) implements PersonalRecord, RelatedRecord {

    public SubjectRequestPast {
        versions = List.copyOf(versions);
    }

    /**
     * One version.
     *
     * @param version counts the changes
     * @param state after it
     * @param at when it was written down
     * @param by the organization that made it; absent for the service's own work
     * @param actor the kind of caller; as that
     * @param operation the operation of this API that made it; as that
     * @param evidenceRef proof of the worker's word that it rests on
     * @param changed names of the properties that it changed; empty for the first version
     */
    @InGroup(FieldGroup.F0)
    public record Entry(
            long version,
            @Nullable String state,
            Instant at,
            @Nullable String by,
            @Nullable String actor,
            @Nullable String operation,
            @InGroup(FieldGroup.F9) @Nullable String evidenceRef,
            List<String> changed) {

        static Entry of(KeptVersion version) {
            return new Entry(
                    version.version(),
                    version.state(),
                    version.at(),
                    version.by(),
                    version.actor(),
                    version.operation(),
                    version.proof(),
                    version.changed());
        }
    }

    @Override
    public List<String> subjects() {
        return List.of(workerId);
    }

    static SubjectRequestPast of(KeptHistory<SubjectRequest> history, Relation relation) {
        return new SubjectRequestPast(
                relation,
                PublicId.format("wkr", history.record().workerId()),
                history.versions().stream().map(Entry::of).toList());
    }
}
