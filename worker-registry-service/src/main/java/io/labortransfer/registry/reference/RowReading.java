package io.labortransfer.registry.reference;

import io.labortransfer.kit.problem.FieldError;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Holds one row to the fields of its list. */
final class RowReading {
    /** A name that can be told back; any other is told by its row. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,60}");

    private static final int LONGEST = 300;
    private static final int MOST_CODES = 50;

    private final ListSchema schema;
    private final Consumer<FieldError> faults;

    RowReading(ListSchema schema, Consumer<FieldError> faults) {
        this.schema = schema;
        this.faults = faults;
    }

    /** Notes what is wrong with {@code row}, which stands at {@code place}. */
    void read(String place, Map<String, Object> row) {
        row.keySet().stream()
                .filter(name -> schema.field(name).isEmpty())
                .forEach(name -> fault(place, NAME.matcher(name).matches() ? name : "", "PROPERTY_UNKNOWN"));
        for (var field : schema.fields()) {
            var value = row.get(field.name());
            if (value != null) {
                value(place, field, value);
            } else if (field.required()) {
                fault(place, field.name(), "REQUIRED");
            }
        }
        var from = day(row.get(ListSchema.FROM));
        var to = day(row.get(ListSchema.TO));
        if (from != null && to != null && !to.isAfter(from)) {
            fault(place, ListSchema.TO, "SPAN_EMPTY");
        }
    }

    private void value(String place, RowField field, Object value) {
        switch (field.type()) {
            case TEXT, CODE -> text(place, field, value);
            case CODES -> codes(place, field, value);
            case INTEGER -> number(place, field, value);
            case FLAG -> {
                if (!(value instanceof Boolean)) {
                    fault(place, field.name(), "TYPE_WRONG");
                }
            }
            case DATE -> {
                if (day(value) == null) {
                    fault(place, field.name(), "DATE_MALFORMED");
                }
            }
        }
    }

    private void text(String place, RowField field, Object value) {
        if (!(value instanceof String text)) {
            fault(place, field.name(), "TYPE_WRONG");
        } else if (text.isBlank() || text.length() > LONGEST) {
            fault(place, field.name(), "SIZE_WRONG", 1, LONGEST);
        } else if (!field.hasForm(text) || text.indexOf('\0') >= 0) {
            fault(place, field.name(), "FORMAT_WRONG");
        } else if (!field.values().isEmpty() && !field.values().contains(text)) {
            fault(place, field.name(), "VALUE_UNKNOWN", String.join(", ", field.values()));
        }
    }

    private void codes(String place, RowField field, Object value) {
        if (!(value instanceof List<?> codes)) {
            fault(place, field.name(), "TYPE_WRONG");
        } else if (codes.size() > MOST_CODES) {
            fault(place, field.name(), "SIZE_WRONG", 0, MOST_CODES);
        } else if (!codes.stream().allMatch(code -> code instanceof String text && field.hasForm(text))) {
            fault(place, field.name(), "FORMAT_WRONG");
        }
    }

    private void number(String place, RowField field, Object value) {
        if (!(value instanceof Integer || value instanceof Long)) {
            fault(place, field.name(), "TYPE_WRONG");
            return;
        }
        var number = ((Number) value).longValue();
        var least = field.least();
        var most = field.most();
        if (least != null && number < least) {
            fault(place, field.name(), "TOO_SMALL", least);
        } else if (most != null && number > most) {
            fault(place, field.name(), "TOO_LARGE", most);
        }
    }

    private void fault(String place, String field, String code, Object... arguments) {
        faults.accept(new FieldError(field.isEmpty() ? place : place + "/" + field, code, arguments));
    }

    /** The day that a value says, or null when it says none. */
    static @Nullable LocalDate day(@Nullable Object value) {
        try {
            return value instanceof String text ? LocalDate.parse(text) : null;
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
