package io.labortransfer.kit.accesslog;

import io.labortransfer.kit.access.RelatedRecord;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.web.Page;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the people in an answer. */
final class Subjects {

    private Subjects() {}

    /** The ids of all people in {@code entity}, each once, in the order of the answer. */
    static List<String> in(@Nullable Object entity) {
        return all(entity).distinct().toList();
    }

    private static Stream<String> all(@Nullable Object entity) {
        return switch (entity) {
            case PersonalRecord person -> person.subjects().stream();
            case Page<?> page -> page.items().stream().flatMap(Subjects::all);
            case Collection<?> items -> items.stream().flatMap(Subjects::all);
            case null, default -> Stream.empty();
        };
    }

    /** What ties the caller to the people in {@code entity}, as far as it says so. */
    static Set<Relation> relations(@Nullable Object entity) {
        return switch (entity) {
            case RelatedRecord related -> Set.of(related.relation());
            case Page<?> page -> relations(page.items());
            case Collection<?> items ->
                items.stream().flatMap(item -> relations(item).stream()).collect(Collectors.toSet());
            case null, default -> Set.of();
        };
    }

    /** Whether {@code entity} says of itself that it is about nobody. */
    static boolean none(@Nullable Object entity) {
        return switch (entity) {
            case Page<?> page -> none(page.items());
            case Collection<?> items -> !items.isEmpty() && items.stream().allMatch(Subjects::none);
            case null -> false;
            case Object any -> any.getClass().isAnnotationPresent(AboutNobody.class);
        };
    }
}
