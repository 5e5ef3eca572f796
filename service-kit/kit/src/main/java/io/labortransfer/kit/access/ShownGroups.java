package io.labortransfer.kit.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the policy table shows the caller of the current request. Before a decision, and where the row shows nothing of people, it
 * is nothing.
 */
@RequestScoped
public class ShownGroups {

    private final Map<Relation, Set<FieldGroup>> byRelation = new EnumMap<>(Relation.class);
    private Set<FieldGroup> common = Set.of();

    /** Takes the lines of the policy table that stand for this request. */
    public void decide(List<Shown> decided) {
        byRelation.clear();
        common = decided.isEmpty() ? Set.of() : EnumSet.allOf(FieldGroup.class);
        for (Shown line : decided) {
            byRelation
                    .computeIfAbsent(line.relation(), unused -> EnumSet.noneOf(FieldGroup.class))
                    .addAll(line.groups());
            common.retainAll(line.groups());
        }
    }

    /**
     * The groups that {@code record} may show. Where a record does not say what ties the caller to it, only what all relations
     * of the caller show. Asked for every property that is written, so it is worked out when the lines are taken.
     */
    public Set<FieldGroup> of(@Nullable Object record) {
        return record instanceof RelatedRecord related ? of(related) : common;
    }

    private Set<FieldGroup> of(RelatedRecord record) {
        Set<FieldGroup> given = byRelation.getOrDefault(record.relation(), Set.of());
        return record.atMost().map(most -> both(given, most)).orElse(given);
    }

    private static Set<FieldGroup> both(Set<FieldGroup> given, Set<FieldGroup> most) {
        Set<FieldGroup> both = EnumSet.noneOf(FieldGroup.class);
        both.addAll(given);
        both.retainAll(most);
        return both;
    }
}
