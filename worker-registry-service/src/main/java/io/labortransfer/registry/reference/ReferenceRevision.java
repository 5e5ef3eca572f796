package io.labortransfer.registry.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What one revision of one list says for one unit.
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

    /** The unit of lists that hold everywhere. */
    public static final String NATION = "00";

    /** A part stays well below a megabyte, the most that a record may weigh. */
    private static final int ROWS_IN_A_PART = 500;

    public ReferenceRevision {
        items = List.copyOf(items);
    }

    /** What the parts of all its revisions are about. */
    public String name() {
        return list + ":" + unit;
    }

    /** Into how many parts it is cut; at least one. */
    public int parts() {
        return Math.max(1, Math.ceilDiv(items.size(), ROWS_IN_A_PART));
    }

    /** Key of a part on the compacted topic; that of the first names list and unit alone. */
    public String key(int part) {
        return part == 1 ? name() : name() + ":" + part;
    }

    /** The payloads on {@code lt.reference.v1}, in order. */
    public List<Published> published() {
        return IntStream.rangeClosed(1, parts())
                .mapToObj(part -> new Published(
                        list,
                        unit,
                        revision,
                        validFrom,
                        validTo,
                        part,
                        parts(),
                        items.subList((part - 1) * ROWS_IN_A_PART, Math.min(part * ROWS_IN_A_PART, items.size()))))
                .toList();
    }

    /**
     * A part of a revision as events carry it.
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
