package io.labortransfer.registry.reference;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a revision, each in the list's own form. What a row says to be null it does not say.
 *
 * @param rows the rows, in the order in which they were written
 */
public record ListRows(List<Map<String, Object>> rows) {

    /** Copies, and leaves out what is null. */
    public ListRows {
        rows = rows.stream().map(ListRows::said).toList();
    }

    private static Map<String, Object> said(Map<String, ? extends @Nullable Object> row) {
        var said = new LinkedHashMap<String, Object>();
        row.forEach((name, value) -> {
            if (value != null) {
                said.put(name, value);
            }
        });
        return Collections.unmodifiableMap(said);
    }
}
