package io.labortransfer.registry.reference;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A field of the rows of a list.
 *
 * @param name the property
 * @param type what it holds
 * @param required whether every row has it
 * @param description what it means
 * @param form the regular expression that its text, or each of its codes, keeps to
 * @param values the only values, if they are few
 * @param least the smallest number
 * @param most the greatest number
 * @param refersTo the list in which its code, or each of its codes, is a row
 * @param notLower whether a unit's row may not say less than the national row under the same key
 */
public record RowField(
        String name,
        FieldType type,
        boolean required,
        String description,
        @Nullable String form,
        List<String> values,
        @Nullable Long least,
        @Nullable Long most,
        @Nullable String refersTo,
        boolean notLower) {

    public RowField {
        values = values == null ? List.of() : List.copyOf(values);
    }

    /** Whether {@code text} has the form. */
    boolean hasForm(String text) {
        return form == null || Pattern.matches(form, text);
    }
}
