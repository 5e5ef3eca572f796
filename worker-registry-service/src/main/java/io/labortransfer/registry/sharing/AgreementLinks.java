package io.labortransfer.registry.sharing;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The agreements of the unit, as tracking tells them. One that is in force opens the shares that consents have prepared; one that stops
 * closes them.
 */
public interface AgreementLinks {

    /** Keeps agreements where they are newer than what we know. */
    void note(ProvinceScope scope, Collection<AgreementLink> links);

    /** Keeps them whatever we know. */
    void restore(ProvinceScope scope, Collection<AgreementLink> links);

    /** Removes agreements. */
    void remove(ProvinceScope scope, Collection<UUID> ids);

    /** The ids behind {@code after}, in their order. */
    List<UUID> ids(ProvinceScope scope, UUID after, int limit);
}
