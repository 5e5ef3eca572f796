package io.labortransfer.registry.worker;

import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.access.Relation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an office of another unit, or of another part of the unit, or an employer is let see of a worker, and by what right. Of
 * household and capacity no more than a yes or no and limits are part of it; these, name, number and contact come with an accepted offer.
 *
 * @param id the worker
 * @param originProvince unit of the worker
 * @param version of the record
 * @param state of the registration
 * @param sex code
 * @param registrationDivision county of the registration
 * @param education code
 * @param skills with their certificates
 * @param attestation who vouches for the record
 * @param newGrowth whether the worker has newly come of working age
 * @param student whether the worker is at school
 * @param lop whether the worker is labor force out of poverty today; nothing where the share does not say
 * @param workLimits what limits the work that can be asked; nothing where the share does not say
 * @param mergedInto the record that speaks for this one
 * @param right what ties the office to the worker
 * @param basis why: a consent, an accepted offer, work, or the code of the duty to share
 * @param cause the consent, match, case or spell, by its public id
 * @param groups which groups the share lets see
 * @param shown which values of the person it lets see, as far as the case has come
 * @param names what names the person, as far as the share lets see it
 */
public record SharedProfile(
        WorkerId id,
        String originProvince,
        long version,
        String state,
        String sex,
        String registrationDivision,
        String education,
        Skills skills,
        String attestation,
        boolean newGrowth,
        boolean student,
        @Nullable Boolean lop,
        @Nullable List<String> workLimits,
        @Nullable UUID mergedInto,
        Instant createdAt,
        Instant updatedAt,
        Relation right,
        String basis,
        String cause,
        Set<FieldGroup> groups,
        Set<String> shown,
        Optional<SealedNames> names) {
    public SharedProfile {
        workLimits = workLimits == null ? null : List.copyOf(workLimits);
        groups = Set.copyOf(groups);
        shown = Set.copyOf(shown);
    }

    /** Whether it lets see such a value; an address is never shared. */
    public boolean shows(ClearField field) {
        return shown.contains(field.name());
    }
}
