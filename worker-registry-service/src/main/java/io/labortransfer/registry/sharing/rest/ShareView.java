package io.labortransfer.registry.sharing.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.access.RelatedRecord;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.accesslog.PersonalRecord;
import io.labortransfer.kit.fieldgroups.InGroup;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.registry.sharing.Share;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That an office may see something of a worker, and why.
 *
 * @param relation what ties the caller to the worker
 * @param kind AGR: an agreement in force, a consent or duty, and an open wish; CASE: a match or case at a site of the office;
 *     SPELL: work at the employer or at a place of the office, until 13 months after its end;
 *     RIGHTS: a rights case that names the organization, until 60 days after its end
 * @param open whether anything can be seen by it now
 * @param granteeUnit the reporting unit whose offices may see it, or where the employer is; none of a rights case
 * @param granteeDivision the site of work, of a case or spell
 * @param granteeEmployerId the employer that may see it, and no office
 * @param granteeOrg the organization that may see it, of a rights case
 * @param fieldGroups what may be seen
 * @param basis CONSENT, STATUTORY_DUTY, ACCEPTED_OFFER, EMPLOYMENT or RIGHTS_CASE
 * @param dutyCode the duty, where that is the basis
 * @param cause the consent, match, case, spell or rights case that it comes from
 * @param agreementIds the agreements in force that open it
 * @param validFrom since when
 * @param validTo until when, if that is known
 */
public record ShareView(
        @JsonIgnore Relation relation,
        @InGroup(FieldGroup.F0) String id,
        @InGroup(FieldGroup.F0) String workerId,
        @InGroup(FieldGroup.F0) String kind,
        @InGroup(FieldGroup.F0) boolean open,
        @InGroup(FieldGroup.F1) @Nullable String granteeUnit,
        @InGroup(FieldGroup.F1) @Nullable String granteeDivision,
        @InGroup(FieldGroup.F1) @Nullable String granteeEmployerId,
        @InGroup(FieldGroup.F1) @Nullable String granteeOrg,
        @InGroup(FieldGroup.F1) List<String> fieldGroups,
        @InGroup(FieldGroup.F1) String basis,
        @InGroup(FieldGroup.F1) @Nullable String dutyCode,
        @InGroup(FieldGroup.F1) String cause,
        @InGroup(FieldGroup.F1) List<String> agreementIds,
        @InGroup(FieldGroup.F0) Instant validFrom,
        @InGroup(FieldGroup.F0) @Nullable Instant validTo)
        implements PersonalRecord, RelatedRecord {

    @Override
    public List<String> subjects() {
        return List.of(workerId);
    }

    static ShareView of(Share share, Relation relation) {
        return new ShareView(
                relation,
                PublicId.format("shr", share.id()),
                PublicId.format("wkr", share.worker()),
                share.right().name(),
                share.open(),
                share.granteeUnit(),
                share.granteeDivision(),
                share.granteeEmployer(),
                share.granteeOrg(),
                share.fieldGroups(),
                share.basis(),
                share.dutyCode(),
                share.cause(),
                share.agreements(),
                share.validFrom(),
                share.validTo());
    }
}
