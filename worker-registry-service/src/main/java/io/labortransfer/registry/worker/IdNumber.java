package io.labortransfer.registry.worker;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * A resident ID number of GB 11643 in its one normal form: 18 characters, upper-case X, correct check character, real date. An
 * IdNumber that exists is right. It never prints itself.
 */
public final class IdNumber {
    private static final int LENGTH = 18;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final String SYNTHETIC = "99";

    private final String text;

    private IdNumber(String text) {
        this.text = text;
    }

    /** The normal form of what someone typed; it may still be wrong. */
    public static String normal(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }

    /** The code of what is wrong with a number in normal form, or empty. */
    public static Optional<String> fault(String normal) {
        if (!hasForm(normal)) {
            return Optional.of("ID_FORM");
        }
        if (check(normal) != normal.charAt(LENGTH - 1)) {
            return Optional.of("ID_CHECKSUM");
        }
        return date(normal).isPresent() ? Optional.empty() : Optional.of("ID_DATE");
    }

    private static boolean hasForm(String normal) {
        if (normal.length() != LENGTH) {
            return false;
        }
        for (var i = 0; i < LENGTH; i++) {
            var at = normal.charAt(i);
            if ((at < '0' || at > '9') && !(at == 'X' && i == LENGTH - 1)) {
                return false;
            }
        }
        return true;
    }

    /** The number, if {@link #fault} finds nothing. */
    public static IdNumber of(String normal) {
        if (fault(normal).isPresent()) {
            throw new IllegalArgumentException("not an ID number");
        }
        return new IdNumber(normal);
    }

    /** A number of nobody: the same for everyone who asks in this unit. */
    public static IdNumber synthetic(String unit, LocalDate birth) {
        var body = SYNTHETIC + unit + "00" + DATE.format(birth) + "001";
        return of(body + check(body));
    }

    private static char check(String normal) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (normal.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % CHECKS.length());
    }

    private static Optional<LocalDate> date(String normal) {
        try {
            return Optional.of(LocalDate.of(number(normal, 6, 10), number(normal, 10, 12), number(normal, 12, 14)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(String normal, int from, int to) {
        return Integer.parseInt(normal, from, to, 10);
    }

    /** The date of birth inside the number. */
    public LocalDate birthDate() {
        return date(text).orElseThrow();
    }

    /** Whether it is made up for tests: no real number begins so. */
    public boolean isSynthetic() {
        return text.startsWith(SYNTHETIC);
    }

    /** The number in clear, to be sealed or shown to who may see it. */
    public String clear() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdNumber number && number.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "IdNumber";
    }
}
