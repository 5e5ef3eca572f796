package io.labortransfer.registry.importing;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.crypto.KeyedHash;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Whom the lines of a run are about, by the keyed hashes of their ID numbers. */
public interface Mentions {

    /** Those of the keys whose person an earlier piece of this run mentioned. */
    Set<KeyedHash> find(ProvinceScope scope, UUID run, Collection<KeyedHash> keys);

    /** Notes that lines of this run are about these persons. */
    void add(ProvinceScope scope, UUID run, Collection<KeyedHash> keys);

    /** None of these runs mentions the person any more. */
    void forget(ProvinceScope scope, Collection<UUID> runs, Collection<byte[]> persons);
}
