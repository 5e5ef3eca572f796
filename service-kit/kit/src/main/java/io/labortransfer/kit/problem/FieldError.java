package io.labortransfer.kit.problem;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is wrong with one field. The rejected value is never part of it.
 *
 * @param pointer RFC 6901 pointer into the request body, or the name of a query parameter
 * @param code stable code, UPPER_SNAKE; its text in both languages stands in the problem catalogue
 * @param arguments limits and names that the text mentions; never a personal value
 */
public record FieldError(String pointer, String code, List<Object> arguments) {

    public FieldError {
        arguments = List.copyOf(arguments);
    }

    public FieldError(String pointer, String code, Object... arguments) {
        this(pointer, code, List.of(arguments));
    }

    /** The value is none of this enumeration, whose values are told. */
    public static FieldError notOneOf(String pointer, Class<?> enumeration) {
        return new FieldError(
                pointer,
                "VALUE_UNKNOWN",
                Arrays.stream(enumeration.getEnumConstants())
                        .map(Object::toString)
                        .collect(Collectors.joining(", ")));
    }
}
