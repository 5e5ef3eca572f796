package io.labortransfer.matching.employer;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Unified social credit code, GB 32100-2015. The check digit may be wrong in real codes, so it is looked at and never
 * a condition.
 *
 * @param value 18 characters, upper case
 */
public record Uscc(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{18}");

    /** Normalizes to upper case and checks the form. */
    public Uscc {
        value = value.toUpperCase(Locale.ROOT);
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not the form of a unified social credit code");
        }
    }

    /** Whether {@code text} has the form. */
    public static boolean hasForm(String text) {
        return FORM.matcher(text.toUpperCase(Locale.ROOT)).matches();
    }

    /** Whether the last character is the one that the others give. */
    public boolean checkDigitFits() {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(value.charAt(i)) * WEIGHTS[i];
        }
        int check = (31 - sum % 31) % 31;
        return value.charAt(WEIGHTS.length) == ALPHABET.charAt(check);
    }
}
