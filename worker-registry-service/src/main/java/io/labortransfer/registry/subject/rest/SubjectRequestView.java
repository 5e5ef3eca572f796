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
import io.labortransfer.registry.subject.SubjectStatement;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request of a person about the own data, and what became of it.
 *
 * @param relation what ties the caller to the worker
 * @param reason why it was refused
 * @param fact which fact is said to be wrong
 * @param claimed what is said to be right
 * @param answer the office's words, when it holds that the record is right
 * @param decidedBy the office that answered
 * @param dueAt by when the office is to answer
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
        @Nullable Instant fileUntil,
        @Nullable String fact,
        @InGroup(FieldGroup.F2) @Nullable String claimed,
        @InGroup(FieldGroup.F2) @Nullable String answer,
        @Nullable String decidedBy,
        @Nullable Instant dueAt)
        implements PersonalRecord, RelatedRecord, Versioned {

    @Override
    public List<String> subjects() {
        return List.of(workerId);
    }

    static SubjectRequestView of(SubjectRequest request, SubjectStatement said, Relation relation) {
        var fact = request.fact();
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
                request.fileUntil(),
                fact == null ? null : fact.name(),
                said.claimed(),
                said.answer(),
                request.decidedBy(),
                request.dueAt());
    }

    @Override
    public String toString() {
        return "SubjectRequestView[" + id + "]";
    }
}
