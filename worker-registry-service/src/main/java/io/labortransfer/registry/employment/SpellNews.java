package io.labortransfer.registry.employment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What is new of spells: the last word on each.
 *
 * @param told spells as they are now
 * @param gone spells that are to be forgotten
 */
public record SpellNews(Collection<WorkSpell> told, Collection<UUID> gone) {
    public SpellNews {
        told = List.copyOf(told);
        gone = List.copyOf(gone);
    }

    /** All spells that are named. */
    List<UUID> spells() {
        var all = new ArrayList<>(gone);
        told.forEach(spell -> all.add(spell.id()));
        return all;
    }
}
