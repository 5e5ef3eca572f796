package io.labortransfer.kit.problem;

import java.util.List;

/**
 * What is wrong with one field of a submitted record; never the value.
 *
 * @param field property name, dots for nesting; empty for the record as a whole
 * @param code stable code
 * @param arguments limits and public codes that the text mentions
 */
public record Fault(String field, String code, List<Object> arguments) {
    public Fault {
        arguments = List.copyOf(arguments);
    }

    public Fault(String field, String code, Object... arguments) {
        this(field, code, List.of(arguments));
    }

    /** The same as an entry of a problem document. */
    public FieldError asFieldError() {
        return new FieldError(field.isEmpty() ? "" : "/" + field.replace('.', '/'), code, arguments);
    }
}
