package io.labortransfer.kit.feed;

import io.labortransfer.kit.events.ChangeLog;
import io.labortransfer.kit.problem.ProblemException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the caller may see of a stretch of changes: those of records that it may read now. No feed knows a rule of its own.
 *
 * @param entries the changes of those records
 * @param people whom the records are about
 */
record Sight(List<ChangeLog.Entry> entries, Set<String> people) {

    private static final int NOT_FOUND = 404;

    static Sight of(List<ChangeLog.Entry> all, Glance glance) {
        Map<String, Optional<Collection<String>>> known = new HashMap<>();
        List<ChangeLog.Entry> seen = new ArrayList<>();
        Set<String> people = new LinkedHashSet<>();
        for (var entry : all) {
            known.computeIfAbsent(entry.id(), id -> look(glance, id)).ifPresent(about -> {
                seen.add(entry);
                people.addAll(about);
            });
        }
        return new Sight(seen, people);
    }

    static Change change(ChangeLog.Entry entry) {
        return new Change(entry.id(), entry.version(), entry.at());
    }

    private static Optional<Collection<String>> look(Glance glance, String id) {
        try {
            return Optional.of(glance.at(id));
        } catch (ProblemException e) {
            if (e.problem().status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
