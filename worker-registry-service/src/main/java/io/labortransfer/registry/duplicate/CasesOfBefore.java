package io.labortransfer.registry.duplicate;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Optional;
import java.util.UUID;

/** Cases that were written before the database ended them with an erasure, and before it kept who held the person. */
public interface CasesOfBefore {

    /**
     * Ends those among some cases whose person was erased, and keeps the former holders of the others.
     *
     * @param after looks at cases with greater ids
     * @return the last that it looked at; nothing when there was none
     */
    Optional<UUID> mend(ProvinceScope scope, UUID after, int most);
}
