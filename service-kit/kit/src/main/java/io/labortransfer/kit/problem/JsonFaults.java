package io.labortransfer.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What Jackson could not read, as field errors. Its own messages quote the value, so none of them is used. */
public final class JsonFaults {

    private static final Pattern LIKE_OURS = Pattern.compile("[a-z][A-Za-z]{0,39}|[0-9]{1,5}");

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
            when e.getTargetType().isEnum() -> FieldError.notOneOf(pointer(e), e.getTargetType());
            case InvalidFormatException e
            when e.getTargetType() == String.class -> new FieldError(pointer(e), "TEXT_UNSTORABLE");
            case JsonMappingException e -> new FieldError(pointer(e), "TYPE_WRONG");
            default -> new FieldError("", "JSON_UNREADABLE");
        };
    }

    /** The pointer to the field. A name that no API of ours would give may be a value in the wrong place: it is cut off. */
    private static String pointer(JsonMappingException fault) {
        return fault.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .takeWhile(step -> LIKE_OURS.matcher(step).matches())
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }
}
