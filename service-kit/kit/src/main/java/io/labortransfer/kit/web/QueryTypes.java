package io.labortransfer.kit.web;

import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Refuses a query parameter that is not of its type, by its name and with all others. Left to itself JAX-RS answers 404, as if the
 * record were not there.
 */
@Provider
@Singleton
class QueryTypes implements ContainerRequestFilter {

    private static final Set<Class<?>> WHOLE_NUMBERS = Set.of(int.class, Integer.class, long.class, Long.class);

    private final Map<Method, List<Typed>> known = new ConcurrentHashMap<>();

    @Context
    @SuppressWarnings("NullAway.Init") // a proxy that JAX-RS sets; it cannot go through the constructor
    ResourceInfo operation;

    @Override
    public void filter(ContainerRequestContext request) {
        List<Typed> typed = known.computeIfAbsent(operation.getResourceMethod(), QueryTypes::typed);
        List<FieldError> faults = typed.stream()
                .flatMap(parameter ->
                        values(request, parameter).map(parameter::fault).filter(Objects::nonNull))
                .distinct()
                .toList();
        if (!faults.isEmpty()) {
            throw Problems.malformed(faults.toArray(FieldError[]::new));
        }
    }

    private static Stream<String> values(ContainerRequestContext request, Typed parameter) {
        return request.getUriInfo().getQueryParameters().getOrDefault(parameter.name(), List.of()).stream();
    }

    private static List<Typed> typed(Method operation) {
        return Arrays.stream(operation.getParameters())
                .flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                        ? Arrays.stream(parameter.getType().getDeclaredFields())
                                .flatMap(field -> Typed.of(field, field.getType()))
                        : Typed.of(parameter, parameter.getType()))
                .filter(parameter -> parameter.type().isEnum() || WHOLE_NUMBERS.contains(parameter.type()))
                .toList();
    }

    /** A parameter whose text must be more than a text. */
    private record Typed(String name, Class<?> type) {

        /** One, if it is of the query. */
        static Stream<Typed> of(AnnotatedElement parameter, Class<?> type) {
            return Stream.ofNullable(parameter.getAnnotation(QueryParam.class))
                    .map(query -> new Typed(query.value(), type));
        }

        @org.jspecify.annotations.Nullable
        FieldError fault(String value) {
            if (type.isEnum()) {
                return Arrays.stream(type.getEnumConstants())
                                .anyMatch(
                                        constant -> ((Enum<?>) constant).name().equals(value))
                        ? null
                        : FieldError.notOneOf(name, type);
            }
            return isWhole(value) ? null : new FieldError(name, "TYPE_WRONG");
        }

        private boolean isWhole(String value) {
            try {
                long number = Long.parseLong(value);
                return type == long.class || type == Long.class || number == (int) number;
            } catch (NumberFormatException e) {
                return false;
            }
        }
    }
}
