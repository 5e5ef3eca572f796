package io.labortransfer.registry.form;

import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Examines one submitted form and collects everything that is wrong with it, so that the caller mends all of it at once. */
public final class FormCheck {
    private final List<FieldError> faults = new ArrayList<>();

    /** Notes a fault. */
    public void fault(String property, String code, Object... arguments) {
        faults.add(new FieldError("/" + property, code, arguments));
    }

    /** A value that must be there; {@code instead} stands for one that is not, and then the form is refused. */
    public <T> T required(String property, @Nullable T value, T instead) {
        if (value == null) {
            fault(property, "REQUIRED");
            return instead;
        }
        return value;
    }

    /** A text that must be there, of at most {@code longest} characters. */
    public String text(String property, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            fault(property, "REQUIRED");
            return "";
        }
        return limited(property, value.strip(), longest);
    }

    /** A text that may be missing. */
    public @Nullable String optional(String property, @Nullable String value, int longest) {
        return value == null || value.isBlank() ? null : limited(property, value.strip(), longest);
    }

    private String limited(String property, String value, int longest) {
        if (value.length() > longest) {
            fault(property, "SIZE_WRONG", 1, longest);
        }
        return value;
    }

    /** A number that must be there, from {@code least} to {@code most}. */
    public int number(String property, @Nullable Integer value, int least, int most) {
        if (value == null) {
            fault(property, "REQUIRED");
            return least;
        }
        if (value < least) {
            fault(property, "TOO_SMALL", least);
        } else if (value > most) {
            fault(property, "TOO_LARGE", most);
        }
        return value;
    }

    /** A text that is there must have the form. */
    public void form(String property, @Nullable String value, Pattern form) {
        if (value != null && !value.isEmpty() && !form.matcher(value).matches()) {
            fault(property, "FORMAT_WRONG");
        }
    }

    /** At most {@code most} codes, all of them known. */
    public List<String> codes(
            String property, @Nullable List<String> codes, int most, String fault, Predicate<String> known) {
        return codes(property, codes, most, (pointer, code) -> new FieldError(pointer, fault), known);
    }

    /** At most {@code most} codes; of one that is not known {@code fault} tells what is wrong at a pointer. */
    public List<String> codes(
            String property,
            @Nullable List<String> codes,
            int most,
            BiFunction<String, @Nullable String, FieldError> fault,
            Predicate<String> known) {
        if (codes == null) {
            return List.of();
        }
        if (codes.size() > most) {
            fault(property, "SIZE_WRONG", 0, most);
            return List.of();
        }
        for (var i = 0; i < codes.size(); i++) {
            var code = codes.get(i);
            if (code == null || !known.test(code)) {
                faults.add(fault.apply("/" + property + "/" + i, code));
            }
        }
        return codes.stream().filter(Objects::nonNull).toList();
    }

    /** Refuses the form with all faults, if there are any. */
    public void orThrow() {
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults);
        }
    }
}
