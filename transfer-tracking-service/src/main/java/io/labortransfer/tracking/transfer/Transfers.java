package io.labortransfer.tracking.transfer;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.tracking.person.PersonFact;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The cases of the scope's province, asked from one of their two sides. */
public interface Transfers {

    /** Adds a case that was opened. */
    void add(TransferCase opened);

    /** The cases with these ids, to read. */
    List<TransferCase> withIds(ProvinceScope scope, Side side, Collection<UUID> ids);

    /** The cases with these ids, locked in the order of their ids until the transaction ends. */
    List<TransferCase> lockedWithIds(ProvinceScope scope, Side side, Collection<UUID> ids);

    /** The trip that the case rides or waits for, read before anything is locked. */
    Optional<UUID> tripOf(ProvinceScope scope, TransferId id);

    /** These workers' cases with a trip that has not set out, each with the trip, read before anything is locked. */
    Map<UUID, UUID> tripsAhead(ProvinceScope scope, Collection<UUID> workers);

    /** All cases of a worker, to read. */
    List<TransferCase> ofWorker(ProvinceScope scope, UUID worker);

    /** The open cases of these workers, locked, in the order of their ids. */
    List<TransferCase> openOf(ProvinceScope scope, Collection<UUID> workers);

    /** The cases that rest on these matches, each with its trip if it has one, read before anything is locked. */
    Map<UUID, Optional<UUID>> tripsOnMatches(ProvinceScope scope, Collection<UUID> matches);

    /** The cases whose present assignment rests on one of these matches, locked. */
    List<TransferCase> onMatches(ProvinceScope scope, Collection<UUID> matches);

    /** Cases in the order of their ids, after {@code after}. */
    List<TransferCase> after(ProvinceScope scope, Side side, CaseFilter filter, @Nullable UUID after, int limit);

    /** The highest acceptance seen of each of these workers, locked. */
    Map<UUID, Long> fences(ProvinceScope scope, Collection<UUID> workers);

    /** Raises the fences. */
    void raise(ProvinceScope scope, Map<UUID, Long> fences);

    /** Fills in what was not yet known when open cases were opened. */
    void learn(ProvinceScope scope, Collection<PersonFact> facts);
}
