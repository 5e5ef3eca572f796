package io.labortransfer.matching.reference;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of one revision of a list.
 *
 * @param list name of the list
 * @param unit the unit whose rows these are, {@code 00} for the nation
 * @param revision number of the revision
 * @param part which part this is, from 1
 * @param parts how many there are
 * @param items its rows
 */
public record ListRevision(String list, String unit, long revision, int part, int parts, List<Item> items) {

    /** Copies. */
    public ListRevision {
        items = List.copyOf(items);
    }

    /**
     * A row of a list.
     *
     * @param code what it is about: the code, or the division of a wage
     * @param validFrom first day
     * @param validTo first day on which it no longer holds
     * @param json the whole row
     */
    public record Item(
            String code, LocalDate validFrom, @Nullable LocalDate validTo, String json) {}
}
