package io.labortransfer.registry.subject.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.access.RelatedRecord;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.accesslog.PersonalRecord;
import io.labortransfer.kit.fieldgroups.InGroup;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.web.Versioned;
import io.labortransfer.registry.subject.SubjectRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request of a person about the own data, and what became of it.
 *
 * @param relation what ties the caller to the worker
 * @param reason why it was refused
 * @param fileUntil until when the copy that was asked for can be fetched
 */
@InGroup(FieldGroup.F0)
public record SubjectRequestView(
        @JsonIgnore Relation relation,
        String id,
        String workerId,
        String type,
        String state,
        @Nullable String reason,
        long version,
        Instant createdAt,
        @Nullable Instant endedAt,
        @Nullable Instant fileUntil)
        implements PersonalRecord, RelatedRecord, Versioned {

    @Override
    public List<String> subjects() {
        return List.of(workerId);
    }

    static SubjectRequestView of(SubjectRequest request, Relation relation) {
        return new SubjectRequestView(
                relation,
                request.id().wire(),
                PublicId.format("wkr", request.workerId()),
                request.type().name(),
                request.state().name(),
                request.reason(),
                request.version(),
                request.createdAt(),
                request.endedAt(),
                request.fileUntil());
    }
}
