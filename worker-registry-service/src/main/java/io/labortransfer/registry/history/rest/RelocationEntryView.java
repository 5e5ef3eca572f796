package io.labortransfer.registry.history.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.access.RelatedRecord;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.accesslog.PersonalRecord;
import io.labortransfer.kit.fieldgroups.InGroup;
import io.labortransfer.kit.history.KeptVersion;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.registry.relocation.RelocationDesk;
import io.labortransfer.registry.relocation.RelocationId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a relocation: who made it, when and how.
 *
 * @param relation what ties the caller to it
 * @param about the worker, where the reader may know the worker, for the access log
 * @param relocationId the relocation
 * @param version counts the moves
 * @param state after it
 * @param at when it was written down
 * @param by the organization that made it, or the work of the service; absent where the reader may not know the other side
 * @param actor the kind of caller; absent for the service's own work
 * @param operation the operation of this API that made it
 * @param changed names of the properties that it changed; empty for the first version
 */
@InGroup(FieldGroup.F0)
public record RelocationEntryView(
        @JsonIgnore Relation relation,
        @JsonIgnore String about,
        String relocationId,
        long version,
        @Nullable String state,
        Instant at,
        @Nullable String by,
        @Nullable String actor,
        @Nullable String operation,
        List<String> changed)
        implements PersonalRecord, RelatedRecord {

    @Override
    public List<String> subjects() {
        return List.of(about);
    }

    static RelocationEntryView of(RelocationDesk.Seen seen, KeptVersion version, Passport reader) {
        var relocation = seen.relocation();
        var worker = seen.gone() ? null : relocation.worker();
        var id = new RelocationId(relocation.uuid()).wire();
        return new RelocationEntryView(
                reader.roles().contains(Actor.OP) ? Relation.CASE : Relation.SELF,
                worker == null ? id : PublicId.format("wkr", worker),
                id,
                version.version(),
                version.state(),
                version.at(),
                version.by(),
                version.actor(),
                version.operation(),
                version.changed());
    }
}
