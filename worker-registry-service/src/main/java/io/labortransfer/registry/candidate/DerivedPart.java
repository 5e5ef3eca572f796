package io.labortransfer.registry.candidate;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** A part of workers' states that follows from other facts, of the worker or of somebody else. */
public interface DerivedPart {

    /** Derives the part anew after facts of these workers changed; answers the workers whose states it changed. */
    Set<UUID> derive(ProvinceScope scope, Collection<UUID> changed);
}
