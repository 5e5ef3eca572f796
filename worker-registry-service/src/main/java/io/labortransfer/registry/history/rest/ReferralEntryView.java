package io.labortransfer.registry.history.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.access.RelatedRecord;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.accesslog.PersonalRecord;
import io.labortransfer.kit.fieldgroups.InGroup;
import io.labortransfer.kit.history.KeptVersion;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.registry.referral.ShownReferral;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a referral: who made it, when and how, and which properties it changed. What it said is read at the record, with knownAt.
 *
 * @param relation what ties the caller to the household
 * @param workers the workers in the household, for the access log
 * @param householdId the household that it is about
 * @param version counts the moves
 * @param state after it
 * @param at when it was written down
 * @param by the organization that made it; absent where it was made before that was noted
 * @param actor the kind of caller; absent for the service's own work
 * @param operation the operation of this API that made it
 * @param evidenceRef proof of what was seen, where it came with the version
 * @param changed names of the properties that it changed; empty for the first version
 */
public record ReferralEntryView(
        @JsonIgnore Relation relation,
        @JsonIgnore List<String> workers,
        @InGroup(FieldGroup.F0) String householdId,
        @InGroup(FieldGroup.F0) long version,
        @InGroup(FieldGroup.F0) @Nullable String state,
        @InGroup(FieldGroup.F0) Instant at,
        @InGroup(FieldGroup.F9) @Nullable String by,
        @InGroup(FieldGroup.F9) @Nullable String actor,
        @InGroup(FieldGroup.F9) @Nullable String operation,
        @InGroup(FieldGroup.F4) @Nullable String evidenceRef,
        @InGroup(FieldGroup.F9) List<String> changed)
        implements PersonalRecord, RelatedRecord {

    @Override
    public List<String> subjects() {
        return workers;
    }

    static ReferralEntryView of(ShownReferral shown, KeptVersion version, Relation relation) {
        return new ReferralEntryView(
                relation,
                shown.workers().stream()
                        .map(worker -> PublicId.format("wkr", worker))
                        .toList(),
                PublicId.format("hhd", shown.referral().householdId()),
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
