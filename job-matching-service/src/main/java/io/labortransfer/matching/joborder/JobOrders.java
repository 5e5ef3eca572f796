package io.labortransfer.matching.joborder;

import io.labortransfer.kit.access.ProvinceScope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The job orders: one unit's own, and what every unit may read once it has been published. */
public interface JobOrders {

    /** Keeps a draft. */
    void add(JobOrder order);

    /** The order of the scope's unit. */
    Optional<JobOrder> find(ProvinceScope scope, JobOrderId id);

    /** The order of the scope's unit, locked for a change. */
    Optional<JobOrder> lock(ProvinceScope scope, JobOrderId id);

    /**
     * Until the transaction ends nobody closes this order, of whatever unit: whoever makes a match with it asks for it first, then whether it is
     * open, and locks nothing before.
     */
    void keepFromClosing(ProvinceScope scope, JobOrderId id);

    /** Until the transaction ends nobody makes a match with this order; whoever was making one has done so. */
    void closing(ProvinceScope scope, JobOrderId id);

    /** Locks an order that was read before, as it stands now. */
    void hold(JobOrder order);

    /** The firms that an order of the scope's unit names, as they stand now. */
    List<UUID> firms(ProvinceScope scope, JobOrderId id);

    /** Orders of the scope's unit that name this firm and are not over, from their approval on; locked, in the order of their ids. */
    List<JobOrder> lockNaming(ProvinceScope scope, UUID firm);

    /** An order of any unit that has been published. */
    Optional<JobOrder> findOncePublished(ProvinceScope scope, JobOrderId id);

    /** Those of these orders, of whatever unit, that have been published. */
    List<JobOrder> oncePublished(ProvinceScope scope, Collection<UUID> ids);

    /** Orders of the scope's unit by id. */
    List<JobOrder> ownPage(ProvinceScope scope, Question question);

    /** Orders that are open to workers of every unit, by id. */
    List<JobOrder> publishedPage(ProvinceScope scope, Question question);

    /** Orders of the scope's unit whose state the clock changes on that day; locked, those that others hold left out. */
    List<JobOrder> due(ProvinceScope scope, LocalDate today, int limit);

    /** Writes changes now, so that the version is known. */
    void flush(ProvinceScope scope);

    /**
     * What a caller looks for.
     *
     * @param state in this state
     * @param employer of this employer
     * @param destination sites of this unit, or in divisions that begin so
     * @param occupation of occupations whose code begins so
     * @param workForm in this form of work
     * @param monthlyFen with at least this base by the month
     * @param after with a later id
     * @param limit at most so many
     */
    record Question(
            @Nullable JobOrderState state,
            @Nullable UUID employer,
            @Nullable String destination,
            @Nullable String occupation,
            @Nullable String workForm,
            @Nullable Long monthlyFen,
            @Nullable UUID after,
            int limit) {}
}
