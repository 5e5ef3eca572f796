package io.labortransfer.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares what was written of a record with the groups that its reader may see, property by property. */
public final class GroupedProperties {
    private final Function<AnnotatedElement, @Nullable String> groupOf;
    private final Set<String> shown;
    private final List<String> faults = new ArrayList<>();

    /**
     * A comparison.
     *
     * @param groupOf the group that a record or one of its components names, or null
     * @param shown the groups that the reader may see
     */
    public GroupedProperties(Function<AnnotatedElement, @Nullable String> groupOf, Set<String> shown) {
        this.groupOf = groupOf;
        this.shown = Set.copyOf(shown);
    }

    /** What was written although it is outside of the groups, and what is missing although it is inside. */
    public List<String> faults(Class<?> type, JsonNode written) {
        compare(type, written, null);
        return List.copyOf(faults);
    }

    private void compare(Class<?> type, JsonNode written, @Nullable String around) {
        var own = groupOf.apply(type);
        for (var component : type.getRecordComponents()) {
            if (isNeverWritten(component)) {
                continue;
            }
            var named = groupOf.apply(component);
            var group = named != null ? named : own != null ? own : around;
            if (named == null && own == null && around == null && nested(component.getGenericType()) == null) {
                continue; // hidden from every reader, or the start would have been refused
            }
            var visible = group == null || shown.contains(group);
            var present = written.has(component.getName());
            if (present != visible) {
                faults.add(
                        type.getSimpleName() + "." + component.getName() + (present ? " leaks " : " lacks ") + group);
            }
            var inside = nested(component.getGenericType());
            if (present && inside != null) {
                var value = written.get(component.getName());
                var one = value.isArray() ? value.path(0) : value;
                if (one.isObject()) {
                    compare(inside, one, group);
                }
            }
        }
    }

    private static boolean isNeverWritten(RecordComponent component) {
        return Arrays.stream(component.getAccessor().getAnnotations())
                .anyMatch(annotation ->
                        annotation.annotationType().getSimpleName().equals("JsonIgnore"));
    }

    private static @Nullable Class<?> nested(Type type) {
        if (type instanceof ParameterizedType generic) {
            return nested(generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1]);
        }
        return type instanceof Class<?> plain && plain.isRecord() ? plain : null;
    }
}
