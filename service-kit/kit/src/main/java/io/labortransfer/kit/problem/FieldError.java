package io.labortransfer.kit.problem;

import java.util.List;

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
}
