package io.labortransfer.matching.matching.rest;

import io.labortransfer.kit.report.SmallNumbers;
import io.labortransfer.matching.matching.Run;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An office knows its own people, however few. Of the people of all units few are not told. */
record FewInNation(Run run) {

    /** The number, or null where it is small and not to be told. */
    @Nullable
    Long of(long people) {
        return run.isNational() ? SmallNumbers.list(List.of(people)).cell(0, 0) : Long.valueOf(people);
    }

    /** How many stand at each reason, without the small numbers and those from which they would follow. */
    Map<String, Integer> reasons() {
        Map<String, Integer> all = new TreeMap<>(run.reasons());
        if (!run.isNational()) {
            return all;
        }
        List<String> names = List.copyOf(all.keySet());
        SmallNumbers shown =
                SmallNumbers.list(all.values().stream().map(Integer::longValue).toList());
        for (int row = 0; row < names.size(); row++) {
            if (shown.cell(row, 0) == null) {
                all.remove(names.get(row));
            }
        }
        return all;
    }
}
