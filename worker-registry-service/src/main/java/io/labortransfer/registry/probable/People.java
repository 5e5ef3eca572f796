package io.labortransfer.registry.probable;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The records of a unit, as they are compared. */
public interface People {

    /** The records that are not closed, in the order of ids after {@code after}, at most so many. */
    List<Trait> page(ProvinceScope scope, @Nullable UUID after, int limit);
}
