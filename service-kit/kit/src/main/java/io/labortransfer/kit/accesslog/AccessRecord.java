package io.labortransfer.kit.accesslog;

import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.access.Relation;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One answer about people, before it is stored.
 *
 * @param caller who was shown it; the record stands in the chain of the caller's unit
 * @param operation the operation of the API
 * @param accessKey the row of the policy table
 * @param relations what ties the caller to the people
 * @param subjects public ids of the people
 * @param groups the groups that were shown
 * @param purpose code of the purpose, where the operation asks for one
 * @param reason the caller's words, where the operation asks for them
 * @param rightsCase public id of the rights case on which the look rests or for which it was asked; not everybody may know of it
 * @param requestId the request
 */
record AccessRecord(
        Passport caller,
        String operation,
        String accessKey,
        Set<Relation> relations,
        List<String> subjects,
        Set<FieldGroup> groups,
        Optional<String> purpose,
        Optional<String> reason,
        Optional<String> rightsCase,
        String requestId) {

    AccessRecord {
        relations = Set.copyOf(relations);
        subjects = List.copyOf(subjects);
        groups = Set.copyOf(groups);
    }

    /** Names of codes in their order of declaration, so that equal sets are stored equally. */
    static String[] names(Collection<? extends Enum<?>> codes) {
        return codes.stream().sorted().map(Enum::name).toArray(String[]::new);
    }
}
