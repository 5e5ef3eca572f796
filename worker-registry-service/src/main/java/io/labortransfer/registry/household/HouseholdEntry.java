package io.labortransfer.registry.household;

import java.util.List;

/**
 * A version of a household in its history.
 *
 * @param version the version
 * @param changed names of what it says otherwise than the version before; empty for the first
 */
public record HouseholdEntry(HouseholdVersion version, List<String> changed) {
    public HouseholdEntry {
        changed = List.copyOf(changed);
    }
}
