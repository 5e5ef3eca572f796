package io.labortransfer.registry.worker.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.access.RelatedRecord;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.accesslog.PersonalRecord;
import io.labortransfer.kit.fieldgroups.InGroup;
import io.labortransfer.registry.worker.ContactUpdate;
import io.labortransfer.registry.worker.WorkerId;
import java.time.Instant;
import java.util.List;

/**
 * A contact update that is in force; the values stand in the worker's record.
 *
 * @param relation what ties the caller to the worker
 * @param clientId the client's own id of it, or ours when it made none
 * @param workerVersion the version of the worker that it made
 * @param fields names of the properties that it brought
 * @param attestation STATION, or SELF when the worker sent it
 * @param takenAt when the worker told it
 */
public record ContactUpdateView(
        @JsonIgnore Relation relation,
        @InGroup(FieldGroup.F0) String clientId,
        @InGroup(FieldGroup.F0) String workerId,
        @InGroup(FieldGroup.F0) long workerVersion,
        @InGroup(FieldGroup.F3) List<String> fields,
        @InGroup(FieldGroup.F3) String attestation,
        @InGroup(FieldGroup.F0) Instant takenAt,
        @InGroup(FieldGroup.F0) Instant createdAt)
        implements PersonalRecord, RelatedRecord {

    @Override
    public List<String> subjects() {
        return List.of(workerId);
    }

    static ContactUpdateView of(ContactUpdate update, Relation relation) {
        return new ContactUpdateView(
                relation,
                update.id().toString(),
                new WorkerId(update.workerId()).wire(),
                update.workerVersion(),
                update.fields(),
                update.attestation().name(),
                update.takenAt(),
                update.createdAt());
    }
}
