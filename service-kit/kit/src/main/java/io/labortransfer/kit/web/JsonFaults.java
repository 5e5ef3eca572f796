package io.labortransfer.kit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.stream.Collectors;

/** What Jackson could not read, as field errors. Its own messages quote the value, so none of them is used. */
public final class JsonFaults {

    private JsonFaults() {}

    /** The problem document for a body that Jackson rejected. */
    public static Problem problem(JsonProcessingException fault) {
        return Problem.of("MALFORMED", 400).because(fieldError(fault));
    }

    /** The one field error that Jackson's exception stands for. */
    public static FieldError fieldError(JsonProcessingException fault) {
        return switch (fault) {
            case UnrecognizedPropertyException e -> new FieldError(pointer(e), "PROPERTY_UNKNOWN");
            case InvalidFormatException e
            when e.getTargetType().isEnum() -> new FieldError(pointer(e), "VALUE_UNKNOWN", names(e.getTargetType()));
            case JsonMappingException e -> new FieldError(pointer(e), "TYPE_WRONG");
            default -> new FieldError("", "JSON_UNREADABLE");
        };
    }

    private static String names(Class<?> type) {
        return java.util.Arrays.stream(type.getEnumConstants())
                .map(Object::toString)
                .collect(Collectors.joining(", "));
    }

    private static String pointer(JsonMappingException fault) {
        return fault.getPath().stream()
                .map(step ->
                        step.getFieldName() == null ? Integer.toString(step.getIndex()) : escape(step.getFieldName()))
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }

    private static String escape(String name) {
        String safe = name.length() > 64 ? name.substring(0, 64) : name;
        return safe.replace("~", "~0").replace("/", "~1");
    }
}
