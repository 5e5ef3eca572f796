package io.labortransfer.registry.household;

import java.util.List;
import java.util.UUID;

/**
 * A version of a household in its history.
 *
 * @param version the version
 * @param about the workers of whom it tells the caller
 * @param changed names of what it says otherwise than the version before; empty for the first
 */
public record HouseholdEntry(HouseholdVersion version, List<UUID> about, List<String> changed) {
    public HouseholdEntry {
        about = List.copyOf(about);
        changed = List.copyOf(changed);
    }
}
