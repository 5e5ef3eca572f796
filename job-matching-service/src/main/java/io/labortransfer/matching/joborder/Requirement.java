package io.labortransfer.matching.joborder;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an order asks of a worker.
 *
 * @param type what it is about
 * @param value what is asked
 * @param mandatory whether it keeps a worker out
 * @param legalGround code of the law that allows to ask for age or sex
 */
public record Requirement(
        Type type,
        String value,
        boolean mandatory,
        @Nullable String legalGround) {

    private static final Set<Type> ONLY_BY_LAW = Set.of(Type.AGE_MIN, Type.AGE_MAX, Type.SEX);

    /** What a requirement may be about. There is none by which an employer could ask for poor people. */
    public enum Type {
        /** National level in the order's occupation, 1 (highest) to 5. */
        OCCUPATION_LEVEL("[1-5]"),
        /** A certificate for this occupation code. */
        CERTIFICATE("[1-8](-\\d{2}){3}"),
        /** Code of GB/T 4658. */
        EDUCATION_MIN("[1-9]0"),
        /** A language. */
        LANGUAGE("[A-Za-z-]{2,35}"),
        /** Years. */
        AGE_MIN("1[6-9]|[2-6]\\d"),
        /** Years. */
        AGE_MAX("1[6-9]|[2-9]\\d"),
        /** Code of GB/T 2261.1. */
        SEX("[12]");

        private final Pattern form;

        Type(String form) {
            this.form = Pattern.compile(form);
        }

        boolean takes(String value) {
            return form.matcher(value).matches();
        }
    }

    /** Whether the value has the form of its type. */
    public boolean hasForm() {
        return type.takes(value);
    }

    /** Whether a law must be named for it. */
    public boolean needsGround() {
        return ONLY_BY_LAW.contains(type);
    }

    /** Whether a law must be named for it and is not. */
    public boolean lacksGround() {
        return needsGround() && (legalGround == null || legalGround.isBlank());
    }
}
