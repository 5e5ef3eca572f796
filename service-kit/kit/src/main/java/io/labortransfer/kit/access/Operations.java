package io.labortransfer.kit.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * All REST operations of the running service with their rows of the policy table. Checked at start:
 * an operation without a row, or without an operation id, keeps the service from starting.
 */
@Singleton
public class Operations {

    private final List<RestOperation> all;
    private final List<Method> methods;

    @Inject
    Operations(BeanManager beans, AccessTable table) {
        this(resources(beans), table);
    }

    Operations(Collection<Class<?>> resources, AccessTable table) {
        List<RestOperation> found = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        methods = resources.stream()
                .flatMap(resource -> Arrays.stream(resource.getMethods()))
                .filter(Operations::isOperation)
                .toList();
        methods.forEach(method -> read(method, table, found, faults));
        oneRowPerPlace(faults);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("the policy table is incomplete: " + String.join("; ", faults));
        }
        all = List.copyOf(found);
    }

    void check(@Observes @Priority(1) StartupEvent start) {
        // Being constructed is the check; observing the start makes sure that it happens before the first request.
    }

    /** Every operation, in no particular order. */
    public List<RestOperation> all() {
        return all;
    }

    /** The resource method of every operation, in no particular order. */
    public List<Method> methods() {
        return methods;
    }

    /** Forms of one answer, such as a page and a stream, are one operation to the gateway: they fall under one row. */
    private void oneRowPerPlace(List<String> faults) {
        methods.stream()
                .filter(method -> method.isAnnotationPresent(Access.class))
                .collect(Collectors.groupingBy(
                        Operations::place, Collectors.mapping(Operations::row, Collectors.toSet())))
                .forEach((place, rows) -> {
                    if (rows.size() > 1) {
                        faults.add(place + " falls under more than one row: " + rows);
                    }
                });
    }

    private static String row(Method method) {
        return Objects.requireNonNull(method.getAnnotation(Access.class)).value();
    }

    private static String place(Method method) {
        String verb = Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(Class::getSimpleName)
                .collect(Collectors.joining());
        Path path = method.getAnnotation(Path.class);
        return method.getDeclaringClass().getSimpleName() + " " + verb + " " + (path == null ? "" : path.value());
    }

    private static Set<Class<?>> resources(BeanManager beans) {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .collect(Collectors.toSet());
    }

    private static boolean isOperation(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(type -> type.isAnnotationPresent(HttpMethod.class));
    }

    private static void read(Method method, AccessTable table, List<RestOperation> found, List<String> faults) {
        String name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        Access access = method.getAnnotation(Access.class);
        Operation operation = method.getAnnotation(Operation.class);
        if (access == null) {
            faults.add(name + " has no @Access");
        } else if (operation == null || operation.operationId().isEmpty()) {
            faults.add(name + " has no operation id");
        } else if (table.actors(access.value()).isEmpty()) {
            faults.add(name + " names row " + access.value() + ", which does not exist");
        } else {
            found.add(new RestOperation(
                    operation.operationId(),
                    access.value(),
                    table.actors(access.value()).orElseThrow()));
        }
    }
}
