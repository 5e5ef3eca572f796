package io.labortransfer.registry.sharing;

import io.labortransfer.kit.access.ProvinceScope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where shares are kept. They are written from what is known already, so writing again changes nothing. */
public interface Shares {

    /**
     * Makes what consents and wishes of these workers open or close stand as they say on {@code today}: shares by agreement, and those of
     * matches in which no offer is accepted yet.
     */
    void settle(ProvinceScope scope, Collection<UUID> workers, LocalDate today);

    /** Makes what the work of these workers opens or closes stand as the copy of their spells says. */
    void settleWork(ProvinceScope scope, Collection<UUID> workers);

    /** Takes in what happened to matches and cases, in this order; an older version than the one known is old news. */
    void note(ProvinceScope scope, List<CaseStep> steps, LocalDate today);

    /** Takes in what happened to rights cases, in this order; an older version than the one known is old news. */
    void help(ProvinceScope scope, List<RightsStep> steps);

    /**
     * At most {@code limit} shares of a worker behind that of the id {@code after}, oldest first.
     *
     * @param org who asks: of rights cases those that it may know of; the worker, who may know of all, has none
     */
    List<Share> ofWorker(ProvinceScope scope, UUID worker, @Nullable String org, @Nullable UUID after, int limit);
}
