package io.labortransfer.registry.employment;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Collection;
import java.util.UUID;

/** Somebody who acts on what is known of the work of workers. Called in the transaction that learns it, while these workers stay. */
public interface WorkFollower {

    /** The spells of these workers have changed, as {@code scope}'s own act. May be told of the same spells again. */
    void worked(ProvinceScope scope, Collection<UUID> workers);
}
