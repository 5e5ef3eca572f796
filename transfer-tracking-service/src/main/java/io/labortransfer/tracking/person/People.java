package io.labortransfer.tracking.person;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where the people of a reporting unit are kept. */
public interface People {

    /** Those of {@code workers} that the unit has; a foreign one is not among them. */
    Map<UUID, PersonFact> among(ProvinceScope scope, Collection<UUID> workers);

    /** Keeps the newer facts. */
    void keep(ProvinceScope scope, Collection<PersonFact> facts);

    /** Puts these facts in place of whatever stands here, newer or not. */
    void restore(ProvinceScope scope, Collection<PersonFact> facts);

    /** The people known here, behind one of them, in the order of their ids. */
    List<UUID> known(ProvinceScope scope, UUID after, int limit);

    /** Forgets people that are no longer. */
    void forget(ProvinceScope scope, Collection<UUID> workers);
}
