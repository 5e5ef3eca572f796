package io.labortransfer.registry.relocation.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.access.RelatedRecord;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.accesslog.PersonalRecord;
import io.labortransfer.kit.fieldgroups.InGroup;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.web.Versioned;
import io.labortransfer.registry.duplicate.DuplicateId;
import io.labortransfer.registry.relocation.RelocationDesk;
import io.labortransfer.registry.relocation.RelocationId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A relocation as its reader may know it. A unit that has let the worker go by it reads that it did, and when.
 *
 * @param toUnit the unit that the worker is to belong to; not shown to a unit that has let the worker go
 * @param toDivision the county there; as that
 * @param fromUnit the unit that has the worker; not shown to a unit that asked by number before it is accepted
 * @param workerId the worker; as that
 */
@InGroup(FieldGroup.F0)
public record RelocationView(
        @JsonIgnore Relation relation,
        String id,
        String state,
        long version,
        String startedBy,
        @Nullable String toUnit,
        @Nullable String toDivision,
        @Nullable String fromUnit,
        @Nullable String workerId,
        @Nullable String duplicateId,
        Instant createdAt,
        Instant dueAt,
        @Nullable Instant decidedAt)
        implements PersonalRecord, RelatedRecord, Versioned {

    @Override
    public List<String> subjects() {
        return List.of(workerId == null ? id : workerId);
    }

    static RelocationView of(RelocationDesk.Seen seen, Passport reader) {
        var relocation = seen.relocation();
        var worker = seen.gone() ? null : relocation.worker();
        var duplicate = seen.gone() ? null : relocation.duplicate();
        return new RelocationView(
                reader.roles().contains(Actor.OP) ? Relation.CASE : Relation.SELF,
                new RelocationId(relocation.uuid()).wire(),
                relocation.state().name(),
                relocation.version(),
                relocation.startedBy().name(),
                seen.gone() ? null : relocation.toProvince(),
                seen.gone() ? null : relocation.toDivision(),
                relocation.fromProvince(),
                worker == null ? null : PublicId.format("wkr", worker),
                duplicate == null ? null : new DuplicateId(duplicate).wire(),
                relocation.createdAt(),
                relocation.dueAt(),
                relocation.decidedAt());
    }
}
