package io.labortransfer.kit.problem;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An RFC 9457 problem before it is put into a language.
 *
 * @param code stable code, UPPER_SNAKE
 * @param status HTTP status
 * @param arguments what the detail text mentions; never a personal value
 * @param errors all field errors at once
 * @param allowedActions for a conflict of state: what would be allowed instead; null where no state was asked
 * @param headers response headers that belong to the answer, for example {@code Allow}
 */
public record Problem(
        String code,
        int status,
        List<Object> arguments,
        List<FieldError> errors,
        @Nullable List<String> allowedActions,
        Map<String, String> headers) {

    public Problem {
        arguments = List.copyOf(arguments);
        errors = List.copyOf(errors);
        allowedActions = allowedActions == null ? null : List.copyOf(allowedActions);
        headers = Map.copyOf(headers);
    }

    /** A problem with nothing but its code and status. */
    public static Problem of(String code, int status, Object... arguments) {
        return new Problem(code, status, List.of(arguments), List.of(), null, Map.of());
    }

    /** The same problem with field errors. */
    public Problem because(List<FieldError> all) {
        return new Problem(code, status, arguments, all, allowedActions, headers);
    }

    /** The same problem with field errors. */
    public Problem because(FieldError... all) {
        return because(List.of(all));
    }

    /** The same problem with the moves that are allowed instead. */
    public Problem allowing(List<String> actions) {
        return new Problem(code, status, arguments, errors, actions, headers);
    }

    /** The same problem with one response header. */
    public Problem withHeader(String name, String value) {
        return new Problem(code, status, arguments, errors, allowedActions, Map.of(name, value));
    }
}
