package io.labortransfer.registry.lifecycle.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.access.RelatedRecord;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.accesslog.PersonalRecord;
import io.labortransfer.kit.fieldgroups.InGroup;
import io.labortransfer.kit.web.Versioned;
import io.labortransfer.registry.worker.Worker;
import java.time.Instant;
import java.util.List;

/**
 * Where a registration stands after a move.
 *
 * @param relation what ties the caller to the worker
 * @param attestation who vouches for the record
 * @param allowedActions the moves that are possible now
 */
@InGroup(FieldGroup.F0)
public record RegistrationView(
        @JsonIgnore Relation relation,
        String id,
        String originProvince,
        String state,
        long version,
        String attestation,
        List<String> allowedActions,
        Instant updatedAt)
        implements PersonalRecord, RelatedRecord, Versioned {

    @Override
    public List<String> subjects() {
        return List.of(id);
    }

    static RegistrationView of(Worker worker, Relation relation) {
        return new RegistrationView(
                relation,
                worker.id().wire(),
                worker.originProvince(),
                worker.state().name(),
                worker.version(),
                worker.facts().attestation().name(),
                worker.state().actions(),
                worker.updatedAt());
    }
}
