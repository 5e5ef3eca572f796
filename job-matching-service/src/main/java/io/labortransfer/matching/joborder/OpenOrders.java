package io.labortransfer.matching.joborder;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What a run reads of the orders of all units, with the engine's role. */
public interface OpenOrders {

    /**
     * Orders that are published on that day.
     *
     * @param destinations units or divisions by prefix; empty for all
     */
    List<OpenOrder> published(List<String> destinations, LocalDate day);

    /** One order, as a list of at most one. */
    List<OpenOrder> published(UUID order, LocalDate day);

    /** Those of these orders that are published on that day. */
    List<OpenOrder> publishedAmong(Collection<UUID> orders, LocalDate day);

    /** Orders by which these firms of these units employ, or for which they stand. */
    List<UUID> ofEmployers(Collection<String> units, Collection<UUID> employers);
}
