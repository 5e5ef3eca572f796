package io.labortransfer.registry.sharing;

import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.ids.PublicId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a rights case lets which organizations see of the worker, as its owner tells.
 *
 * @param worker whom it is about
 * @param cause the case
 * @param version counted by its owner
 * @param grants to whom what is open
 * @param toldTo the organizations that may know of the case
 * @param ended when it came to its end; none while it is open
 */
public record RightsStep(
        UUID worker,
        UUID cause,
        long version,
        List<Grant> grants,
        Set<String> toldTo,
        @Nullable Instant ended) {
    /** What of a worker the registry opens to whoever helps; the case, wages and the rest are with those who keep them. */
    private static final Set<FieldGroup> OPENED =
            EnumSet.of(FieldGroup.F0, FieldGroup.F1, FieldGroup.F2, FieldGroup.F3);

    public RightsStep {
        toldTo = Set.copyOf(toldTo);
        var told = toldTo;
        grants = Grant.joined(grants.stream().filter(grant -> told.contains(grant.org())));
    }

    /** The key of its events, which is the case. */
    String key() {
        return PublicId.format("rgt", cause);
    }

    /**
     * What one organization sees.
     *
     * @param org its id
     * @param groups the field groups that it needs, by their codes; of others nothing is opened
     */
    public record Grant(String org, Set<String> groups) {
        public Grant {
            groups = Set.copyOf(groups);
        }

        /** One for each organization, with all that is named for it. */
        private static List<Grant> joined(Stream<Grant> grants) {
            var byOrg = new LinkedHashMap<String, Set<String>>();
            grants.forEach(grant ->
                    byOrg.computeIfAbsent(grant.org(), org -> new HashSet<>()).addAll(grant.groups()));
            return byOrg.entrySet().stream()
                    .map(one -> new Grant(one.getKey(), one.getValue()))
                    .toList();
        }

        /** The groups that are opened, in their order: that there is a record always, and what else is named. */
        public List<String> opened() {
            return OPENED.stream()
                    .filter(group -> group == FieldGroup.F0 || groups.contains(group.name()))
                    .map(Enum::name)
                    .toList();
        }
    }
}
