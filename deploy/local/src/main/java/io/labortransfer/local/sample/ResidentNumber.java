package io.labortransfer.local.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Resident ID numbers by GB 11643 whose first six digits are the synthetic prefix: 99, the reporting unit, two digits.
 * No real number starts so.
 */
public final class ResidentNumber {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private ResidentNumber() {}

    /** The number of the given person of a unit; {@code sequence} is odd for men and even for women. */
    public static String synthetic(String unit, int area, LocalDate birth, int sequence) {
        return complete(
                "99%s%02d%s%03d".formatted(unit, area, birth.format(DateTimeFormatter.BASIC_ISO_DATE), sequence));
    }

    /** Adds the check character of ISO 7064 MOD 11-2 to the first seventeen digits. */
    public static String complete(String first17) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(first17.charAt(i), 10);
        }
        return first17 + CHECKS.charAt(sum % 11);
    }

    /** Whether the check character fits. */
    public static boolean checks(String number) {
        return number.length() == 18 && complete(number.substring(0, 17)).equals(number);
    }

    /** The same number with a check character that does not fit. */
    static String spoiled(String number) {
        char check = number.charAt(17);
        return number.substring(0, 17) + (check == '7' ? '3' : '7');
    }
}
