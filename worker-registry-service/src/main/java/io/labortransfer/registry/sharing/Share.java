package io.labortransfer.registry.sharing;

import io.labortransfer.kit.access.Relation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an office may see something of a worker, and why.
 *
 * @param id the share
 * @param worker whom it is about
 * @param right AGR, CASE, SPELL or RIGHTS
 * @param cause the consent, match, case, spell or rights case that it comes from, by its public id
 * @param granteeUnit the reporting unit whose offices may see it; none of a rights case, which names an organization
 * @param granteeDivision the site of work, of a case or spell
 * @param granteeEmployer the employer that may see it, and no office, by its public id
 * @param granteeOrg the organization that may see it, of a rights case
 * @param fieldGroups what may be seen
 * @param basis CONSENT, STATUTORY_DUTY, ACCEPTED_OFFER, EMPLOYMENT or RIGHTS_CASE
 * @param dutyCode the duty, where that is the basis
 * @param agreements those in force that let it open something, by their public ids
 * @param open whether anything can be seen by it now
 * @param validFrom since when
 * @param validTo until when, if that is known
 */
public record Share(
        UUID id,
        UUID worker,
        Relation right,
        String cause,
        @Nullable String granteeUnit,
        @Nullable String granteeDivision,
        @Nullable String granteeEmployer,
        @Nullable String granteeOrg,
        List<String> fieldGroups,
        String basis,
        @Nullable String dutyCode,
        List<String> agreements,
        boolean open,
        Instant validFrom,
        @Nullable Instant validTo) {
    public Share {
        fieldGroups = List.copyOf(fieldGroups);
        agreements = List.copyOf(agreements);
    }
}
