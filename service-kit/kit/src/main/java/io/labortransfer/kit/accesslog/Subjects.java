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
        return related(entity).map(RelatedRecord::relation).collect(Collectors.toSet());
    }

    /** The ids of those in {@code entity} to whom {@code relation} ties the caller, each once. */
    static Set<String> tiedBy(Relation relation, @Nullable Object entity) {
        return ids(related(entity).filter(one -> one.relation() == relation));
    }

    /** The ids of those in {@code entity} to whom anything but {@code relation} ties the caller, each once. */
    static Set<String> tiedOtherwise(Relation relation, @Nullable Object entity) {
        return ids(related(entity).filter(one -> one.relation() != relation));
    }

    private static Set<String> ids(Stream<RelatedRecord> related) {
        return related.flatMap(Subjects::all).collect(Collectors.toSet());
    }

    private static Stream<RelatedRecord> related(@Nullable Object entity) {
        return switch (entity) {
            case RelatedRecord related -> Stream.of(related);
            case PeopleRecord people -> related(people.items());
            case Page<?> page -> related(page.items());
            case Collection<?> items -> items.stream().flatMap(Subjects::related);
            case null, default -> Stream.empty();
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
