package io.labortransfer.registry.worker;

import io.labortransfer.kit.problem.Fault;
import io.labortransfer.kit.time.CalendarDays;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects the faults of one record while its fields are read; a faulty field reads as its stand-in. */
final class Findings {
    private static final LocalDate NO_DATE = LocalDate.EPOCH;
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final List<Fault> faults = new ArrayList<>();

    List<Fault> all() {
        return faults;
    }

    boolean clean() {
        return faults.isEmpty();
    }

    void add(String field, String code, Object... arguments) {
        faults.add(new Fault(field, code, arguments));
    }

    /** A text that must be there, of at most {@code longest} characters and without control characters. */
    String required(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            add(field, "REQUIRED");
            return "";
        }
        return limited(field, value.strip(), longest);
    }

    /** A text that may be missing. */
    @Nullable
    String optional(String field, @Nullable String value, int longest) {
        return value == null || value.isBlank() ? null : limited(field, value.strip(), longest);
    }

    /**
     * A text that may be missing and has a form, which blanks are not: who sends blanks, on purpose or by a mistake of a program, is not taken
     * to say that there is nothing.
     */
    @Nullable
    String formed(String field, @Nullable String value, int longest) {
        if (value != null && value.isBlank()) {
            add(field, "BLANK");
            return null;
        }
        return optional(field, value, longest);
    }

    private String limited(String field, String value, int longest) {
        if (value.length() > longest) {
            add(field, "SIZE_WRONG", 1, longest);
        } else if (hasControl(value)) {
            add(field, "FORMAT_WRONG");
        }
        return value;
    }

    private static boolean hasControl(String value) {
        for (var i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** A UUID that may be missing. */
    @Nullable
    UUID optionalUuid(String field, @Nullable String value) {
        var text = formed(field, value, 36);
        if (text == null) {
            return null;
        }
        form(field, text, UUID_FORM);
        return UUID_FORM.matcher(text).matches() ? UUID.fromString(text) : null;
    }

    /** Faults a text that is there and has not the form. */
    void form(String field, @Nullable String value, Pattern form) {
        form(field, value, text -> form.matcher(text).matches());
    }

    /** The same, for a form that is asked for so often that it is no pattern. */
    void form(String field, @Nullable String value, Predicate<String> form) {
        if (value != null && !value.isEmpty() && !form.test(value)) {
            add(field, "FORMAT_WRONG");
        }
    }

    /** A date that must be there. */
    LocalDate date(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            add(field, "REQUIRED");
            return NO_DATE;
        }
        var date = optionalDate(field, value);
        return date == null ? NO_DATE : date;
    }

    /** A date that may be missing. */
    @Nullable
    LocalDate optionalDate(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return CalendarDays.parse(value.strip());
        } catch (DateTimeException e) {
            add(field, "DATE_MALFORMED");
            return null;
        }
    }

    /** One of the constants of an enum that must be there. */
    <E extends Enum<E>> E code(String field, @Nullable String value, Class<E> codes) {
        if (value == null || value.isBlank()) {
            add(field, "REQUIRED");
            return codes.getEnumConstants()[0];
        }
        for (var constant : codes.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        add(
                field,
                "VALUE_UNKNOWN",
                Arrays.stream(codes.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")));
        return codes.getEnumConstants()[0];
    }
}
