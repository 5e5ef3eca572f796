package io.labortransfer.kit.fieldgroups;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.AccessTable;
import io.labortransfer.kit.access.Operations;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Checked at the start: whatever an operation shows of people is in a group, down to the last property. */
@Singleton
class GroupedAnswers {

    private final Operations operations;
    private final AccessTable table;

    GroupedAnswers(Operations operations, AccessTable table) {
        this.operations = operations;
        this.table = table;
    }

    void check(@Observes @Priority(2) StartupEvent start) {
        List<String> faults = operations.methods().stream()
                .filter(method ->
                        table.showsPeople(method.getAnnotation(Access.class).value()))
                .flatMap(method -> AnswerTypes.of(method).stream())
                .distinct()
                .flatMap(GroupedAnswers::ungrouped)
                .distinct()
                .toList();
        if (!faults.isEmpty()) {
            throw new IllegalStateException("properties of people without @InGroup: " + String.join(", ", faults));
        }
    }

    /** The properties of {@code type}, and of what it holds, that are in no group. */
    static Stream<String> ungrouped(Class<?> type) {
        return type.isAnnotationPresent(InGroup.class)
                ? Stream.of()
                : Arrays.stream(type.getRecordComponents())
                        .filter(component -> !component.isAnnotationPresent(InGroup.class))
                        .filter(component -> !isHidden(component))
                        .flatMap(component -> ungrouped(type, component));
    }

    private static Stream<String> ungrouped(Class<?> type, RecordComponent component) {
        List<Class<?>> inside = AnswerTypes.inside(component).toList();
        return inside.isEmpty()
                ? Stream.of(type.getSimpleName() + "." + component.getName())
                : inside.stream().flatMap(GroupedAnswers::ungrouped);
    }

    private static boolean isHidden(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(JsonIgnore.class);
    }
}
