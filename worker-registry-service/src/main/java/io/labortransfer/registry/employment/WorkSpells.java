package io.labortransfer.registry.employment;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Where the copy of the spells is kept. */
public interface WorkSpells {

    /** The spells of these workers. */
    List<WorkSpell> ofWorkers(ProvinceScope scope, Collection<UUID> workers);

    /** Those of these workers who have a spell that is ACTIVE or STALE. */
    Set<UUID> inWork(ProvinceScope scope, Collection<UUID> workers);

    /** The workers whose spells these are, as far as we know them. */
    Set<UUID> workersOf(ProvinceScope scope, Collection<UUID> spells);

    /** Keeps the spells of workers whom we have and who are not erased, where they are newer than what we know. */
    void note(ProvinceScope scope, Collection<WorkSpell> spells);

    /** Keeps them whatever we know. */
    void restore(ProvinceScope scope, Collection<WorkSpell> spells);

    /** Removes spells. */
    void remove(ProvinceScope scope, Collection<UUID> spells);

    /** Removes all spells of a worker. */
    void removeOf(ProvinceScope scope, UUID worker);

    /** The ids behind {@code after}, in their order. */
    List<UUID> ids(ProvinceScope scope, UUID after, int limit);
}
