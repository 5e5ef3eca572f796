package io.labortransfer.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every answer of a service: what an actor is shown of a record is there, and nothing else is. Asked for every operation
 * and every line of its row of the policy table, so that a new operation is covered.
 *
 * @param <L> a line of the policy table
 * @param answers the records that an operation answers with
 * @param lines what each actor is shown by an operation, one line per relation
 * @param relation the relation that a line is about
 * @param groups the field groups that a line shows
 */
public record FieldGroupsContract<L>(
        Function<Method, ? extends Collection<? extends Class<?>>> answers,
        Function<Method, ? extends Collection<L>> lines,
        Function<L, ? extends Enum<?>> relation,
        Function<L, ? extends Set<? extends Enum<?>>> groups) {

    private static final String IN_GROUP = "InGroup";

    /**
     * Writes a sample of every answer for every line.
     *
     * @param written what a reader of this line gets of this record
     * @return how many were compared
     */
    public int holds(Collection<Method> operations, BiFunction<L, Object, JsonNode> written) {
        var faults = new ArrayList<String>();
        var compared = 0;
        for (var operation : operations) {
            for (var answer : answers.apply(operation)) {
                for (var line : lines.apply(operation)) {
                    compared++;
                    var found = faults(answer, line, written);
                    if (!found.isEmpty()) {
                        faults.add(operation.getName() + " for " + line + ": " + found);
                    }
                }
            }
        }
        if (compared == 0 || !faults.isEmpty()) {
            throw new AssertionError("of " + compared + " answers: " + String.join("; ", faults));
        }
        return compared;
    }

    private Collection<String> faults(Class<?> answer, L line, BiFunction<L, Object, JsonNode> written) {
        var sample = sample(answer, relation.apply(line));
        var shown = groups.apply(line).stream().map(Enum::name).collect(Collectors.toSet());
        return new GroupedProperties(FieldGroupsContract::groupOf, shown).faults(answer, written.apply(line, sample));
    }

    private static <R extends Enum<?>> Object sample(Class<?> answer, R relation) {
        return new Samples().with(relation.getDeclaringClass(), relation).of(answer);
    }

    /** The group that a record or one of its components names, by the name of the kit's annotation: this module does not know the kit. */
    private static @Nullable String groupOf(AnnotatedElement element) {
        for (var annotation : element.getAnnotations()) {
            if (annotation.annotationType().getSimpleName().equals(IN_GROUP)) {
                try {
                    return String.valueOf(
                            annotation.annotationType().getMethod("value").invoke(annotation));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException("@" + IN_GROUP + " names no group", e);
                }
            }
        }
        return null;
    }
}
