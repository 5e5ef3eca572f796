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
 * @param right AGR, CASE or SPELL
 * @param cause the consent, match, case or spell that it comes from, by its public id
 * @param granteeUnit the reporting unit whose offices may see it
 * @param granteeDivision the site of work, of a case or spell
 * @param granteeEmployer the employer that may see it, and no office, by its public id
 * @param fieldGroups what may be seen
 * @param basis CONSENT, STATUTORY_DUTY, ACCEPTED_OFFER or EMPLOYMENT
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
        String granteeUnit,
        @Nullable String granteeDivision,
        @Nullable String granteeEmployer,
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
