package io.labortransfer.registry.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One revision of one list for one unit, as it is stored, shown and published.
 *
 * @param list name of the list, for example {@code divisions}
 * @param unit reporting unit that it holds for, {@code 00} for the nation
 * @param revision counted from 1
 * @param validFrom first day
 * @param validTo first day on which it no longer holds
 * @param source the legal text or standard behind it
 * @param items the rows, in the list's own form
 */
public record ReferenceRevision(
        String list,
        String unit,
        int revision,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        List<Map<String, Object>> items) {

    public ReferenceRevision {
        items = List.copyOf(items);
    }

    /** Key on the compacted topic. */
    public String key() {
        return list + ":" + unit;
    }

    /** The payload on {@code lt.reference.v1}; a revision fits one part. */
    public Published published() {
        return new Published(list, unit, revision, validFrom, validTo, 1, 1, items);
    }

    /**
     * A revision as events carry it.
     *
     * @param list name of the list
     * @param unit reporting unit
     * @param revision counted from 1
     * @param validFrom first day
     * @param validTo first day on which it no longer holds
     * @param part number of this part, from 1
     * @param parts how many there are
     * @param items the rows
     */
    public record Published(
            String list,
            String unit,
            int revision,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            int part,
            int parts,
            List<Map<String, Object>> items) {}
}
