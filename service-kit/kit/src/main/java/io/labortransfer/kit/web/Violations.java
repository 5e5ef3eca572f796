package io.labortransfer.kit.web;

import io.labortransfer.kit.problem.FieldError;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Bean Validation's findings as field errors with our codes; its messages may quote values and are not used. */
final class Violations {

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("NotNull", "REQUIRED"),
            Map.entry("NotBlank", "REQUIRED"),
            Map.entry("NotEmpty", "REQUIRED"),
            Map.entry("Size", "SIZE_WRONG"),
            Map.entry("Min", "TOO_SMALL"),
            Map.entry("Positive", "TOO_SMALL"),
            Map.entry("PositiveOrZero", "TOO_SMALL"),
            Map.entry("Max", "TOO_LARGE"),
            Map.entry("Pattern", "FORMAT_WRONG"));

    private Violations() {}

    /** The violations of a request; empty when it was the answer that violated its constraints. */
    static List<FieldError> of(ConstraintViolationException e) {
        List<FieldError> errors = new ArrayList<>();
        for (ConstraintViolation<?> violation : e.getConstraintViolations()) {
            if (isReturnValue(violation.getPropertyPath())) {
                return List.of();
            }
            errors.add(error(violation));
        }
        errors.sort(Comparator.comparing(FieldError::pointer));
        return errors;
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        String code = CODES.getOrDefault(constraint, "VALUE_WRONG");
        String pointer = pointer(violation.getPropertyPath());
        return switch (code) {
            case "SIZE_WRONG" ->
                new FieldError(pointer, code, attribute(attributes, "min"), attribute(attributes, "max"));
            case "TOO_SMALL" -> new FieldError(pointer, code, least(constraint, attributes));
            case "TOO_LARGE" -> new FieldError(pointer, code, attribute(attributes, "value"));
            default -> new FieldError(pointer, code);
        };
    }

    private static Object least(String constraint, Map<String, Object> attributes) {
        return switch (constraint) {
            case "Positive" -> 1;
            case "PositiveOrZero" -> 0;
            default -> attribute(attributes, "value");
        };
    }

    private static Object attribute(Map<String, Object> attributes, String name) {
        return java.util.Objects.requireNonNull(attributes.get(name), name);
    }

    private static boolean isReturnValue(Path path) {
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }

    /** Path {@code register.request.skills[0].level} becomes {@code /skills/0/level}; a parameter stays its name. */
    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        String parameter = "";
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            }
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.isEmpty() ? parameter : pointer.toString();
    }
}
