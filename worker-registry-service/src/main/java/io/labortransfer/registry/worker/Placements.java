package io.labortransfer.registry.worker;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Collection;
import java.util.UUID;

/** What is under way to place workers. */
public interface Placements {

    /** Ends it for these, who turned out to be too young or at school, on behalf of {@code by}. Their states are the caller's to announce. */
    void end(ProvinceScope scope, Collection<UUID> workers, String by);
}
