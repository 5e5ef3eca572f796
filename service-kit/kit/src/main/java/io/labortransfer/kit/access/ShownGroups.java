package io.labortransfer.kit.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the policy table shows the caller of the current request. Before a decision, and where the row shows nothing of people, it
 * is nothing.
 */
@RequestScoped
public class ShownGroups {

    private List<Shown> lines = List.of();

    /** Takes the lines of the policy table that stand for this request. */
    public void decide(List<Shown> decided) {
        lines = List.copyOf(decided);
    }

    /**
     * The groups that {@code record} may show. Where a record does not say what ties the caller to it, only what all relations
     * of the caller show.
     */
    public Set<FieldGroup> of(@Nullable Object record) {
        return record instanceof RelatedRecord related ? of(related.relation()) : common();
    }

    private Set<FieldGroup> of(Relation relation) {
        Set<FieldGroup> groups = EnumSet.noneOf(FieldGroup.class);
        lines.stream().filter(line -> line.relation() == relation).forEach(line -> groups.addAll(line.groups()));
        return groups;
    }

    private Set<FieldGroup> common() {
        if (lines.isEmpty()) {
            return Set.of();
        }
        Set<FieldGroup> groups = EnumSet.allOf(FieldGroup.class);
        lines.forEach(line -> groups.retainAll(line.groups()));
        return groups;
    }
}
