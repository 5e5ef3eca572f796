package io.labortransfer.registry.worker.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.access.RelatedRecord;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.accesslog.PastAccess;
import io.labortransfer.kit.accesslog.PersonalRecord;
import io.labortransfer.kit.fieldgroups.InGroup;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer about a worker: who was shown what, when and why.
 *
 * @param relation what ties the caller to the worker
 * @param at when
 * @param province reporting unit of who asked
 * @param org the organization that asked
 * @param actors what it was: OP, ST, DP, EM, PT, NO or WK
 * @param operation the operation of this API
 * @param relations what tied it to the worker
 * @param fieldGroups what it was shown, F0 to F12
 * @param purpose where one was asked for
 * @param reason where one was asked for
 * @param rightsCaseId the rights case that let it be shown; told to those who may know of the case
 */
@InGroup(FieldGroup.F9)
public record AccessRecordView(
        @JsonIgnore Relation relation,
        @InGroup(FieldGroup.F0) String workerId,
        Instant at,
        String province,
        String org,
        List<String> actors,
        String operation,
        List<String> relations,
        List<String> fieldGroups,
        @Nullable String purpose,
        @Nullable String reason,
        @Nullable String rightsCaseId)
        implements PersonalRecord, RelatedRecord {

    @Override
    public List<String> subjects() {
        return List.of(workerId);
    }

    static AccessRecordView of(PastAccess past, String workerId, Relation relation) {
        return new AccessRecordView(
                relation,
                workerId,
                past.at(),
                past.province(),
                past.org(),
                past.actors(),
                past.operation(),
                past.relations(),
                past.groups(),
                past.purpose(),
                past.reason(),
                past.rightsCase());
    }

    @Override
    public String toString() {
        return "AccessRecordView[" + workerId + "]";
    }
}
