package io.labortransfer.kit.fieldgroups;

import io.labortransfer.kit.accesslog.AboutNobody;
import io.labortransfer.kit.web.Page;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/** The records that an operation answers with, by its signature and its description. */
public final class AnswerTypes {

    private AnswerTypes() {}

    /** The records of the answers of {@code operation}, without those that are about nobody. */
    public static Set<Class<?>> of(Method operation) {
        Stream<Class<?>> described = Arrays.stream(operation.getAnnotationsByType(APIResponse.class))
                .flatMap(answer -> Arrays.stream(answer.content()))
                .map(content -> content.schema().implementation());
        Stream<Class<?>> schemas = Arrays.stream(operation.getAnnotationsByType(APIResponseSchema.class))
                .map(APIResponseSchema::value);
        return Stream.of(records(operation.getGenericReturnType()), described, schemas)
                .flatMap(types -> types)
                .filter(Class::isRecord)
                .filter(type -> type != Page.class && !type.isAnnotationPresent(AboutNobody.class))
                .collect(Collectors.toSet());
    }

    /** The records that a value of {@code component} is or holds. */
    static Stream<Class<?>> inside(RecordComponent component) {
        return records(component.getGenericType());
    }

    private static Stream<Class<?>> records(Type type) {
        return switch (type) {
            case Class<?> plain -> plain.isRecord() ? Stream.of(plain) : Stream.of();
            case ParameterizedType generic
            when isContainer((Class<?>) generic.getRawType()) ->
                Arrays.stream(generic.getActualTypeArguments()).flatMap(AnswerTypes::records);
            default -> Stream.of();
        };
    }

    private static boolean isContainer(Class<?> type) {
        return type == Page.class || type == RestResponse.class || Collection.class.isAssignableFrom(type);
    }
}
