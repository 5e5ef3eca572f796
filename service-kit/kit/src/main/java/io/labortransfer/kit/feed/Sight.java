package io.labortransfer.kit.feed;

import io.labortransfer.kit.events.ChangeLog;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the caller may see of a stretch of changes: those of records that it may read now. No feed knows a rule of its own.
 *
 * @param entries the changes of those records
 * @param people whom the records are about
 */
record Sight(List<ChangeLog.Entry> entries, Set<String> people) {

    static Sight of(List<ChangeLog.Entry> all, Glance glance) {
        var ids = all.stream().map(ChangeLog.Entry::id).collect(Collectors.toCollection(LinkedHashSet::new));
        var known = glance.all(ids);
        List<ChangeLog.Entry> seen = new ArrayList<>();
        Set<String> people = new LinkedHashSet<>();
        for (var entry : all) {
            var about = known.get(entry.id());
            if (about != null) {
                seen.add(entry);
                people.addAll(about);
            }
        }
        return new Sight(seen, people);
    }

    static Change change(ChangeLog.Entry entry) {
        return new Change(entry.id(), entry.version(), entry.at());
    }
}
