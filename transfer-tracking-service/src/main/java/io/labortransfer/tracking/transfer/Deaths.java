package io.labortransfer.tracking.transfer;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Which workers of a unit have died. */
public interface Deaths {

    /** Notes it; whoever asks about the worker meanwhile is waited for, and asks again behind it. */
    void note(ProvinceScope scope, UUID worker);

    /** Those of these workers who have died; the caller keeps them from moving. */
    Set<UUID> among(ProvinceScope scope, Collection<UUID> workers);
}
