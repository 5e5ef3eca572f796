package io.labortransfer.registry.worker;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.crypto.KeyedHash;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The workers who are shared with an office or an employer. Nothing else of a worker whom the office does not own can be asked for. */
public interface SharedWorkers {

    /** What {@code grantee} may see of these workers now: of each by the strongest of its rights, which is the case that has come farthest. */
    List<SharedProfile> all(ProvinceScope grantee, Collection<UUID> workers);

    /** Who of these is shown to {@code grantee} now, otherwise than by a rights case. */
    Set<UUID> known(ProvinceScope grantee, Collection<UUID> workers);

    /**
     * At most {@code limit} workers who are shown to {@code grantee} now, in the order of ids, as {@link #all} but for what a rights case shows:
     * who is asked for by the profile, is one whose profile is shown.
     */
    List<SharedProfile> page(ProvinceScope grantee, WorkerFilter filter, int limit);

    /** Who of the people with these ID numbers is shared so far that {@code grantee} may know the number. */
    List<UUID> byNumbers(ProvinceScope grantee, Collection<KeyedHash> idKeys);

    /** The rights cases of a worker of the own unit that an organization may know of, by their public ids. */
    Set<String> casesToldTo(ProvinceScope scope, UUID worker, String org);

    /** What {@code grantee} may see of the worker now by this right alone. */
    Optional<SharedProfile> by(Relation right, ProvinceScope grantee, UUID worker);
}
