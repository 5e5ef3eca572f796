package io.labortransfer.kit.access;

import java.util.Set;

/**
 * One line of a row of the policy table: what the row's operations show an actor of a person to whom it stands in a relation.
 *
 * @param actor who is shown it
 * @param relation what ties the actor to the person
 * @param groups the groups that the actor gets; what is not in them is left out of the answer
 */
public record Shown(Actor actor, Relation relation, Set<FieldGroup> groups) {

    public Shown {
        groups = Set.copyOf(groups);
    }
}
