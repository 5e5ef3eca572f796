package io.labortransfer.registry.importing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Makes lines of a piece blank, each as long as it was. Digits and the letter X are the same bytes in every character set that we take. */
final class BlankedLines {
    private BlankedLines() {}

    /**
     * Blanks in place.
     *
     * @param body whole lines, each with its line feed
     * @param first number of the first line
     * @param numbers lines to blank, whatever they say
     * @param idNumber blank too are lines that hold it
     * @return whether anything changed
     */
    static boolean blank(byte[] body, long first, Set<Long> numbers, String idNumber) {
        byte[] upper = idNumber.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
        byte[] lower = idNumber.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
        var changed = false;
        var number = first;
        var start = 0;
        for (var i = 0; i < body.length; i++) {
            if (body[i] == '\n') {
                if (numbers.contains(number) || holds(body, start, i, upper) || holds(body, start, i, lower)) {
                    Arrays.fill(body, start, i, (byte) ' ');
                    changed = true;
                }
                number++;
                start = i + 1;
            }
        }
        return changed;
    }

    private static boolean holds(byte[] body, int from, int to, byte[] wanted) {
        for (var i = from; i + wanted.length <= to; i++) {
            if (Arrays.equals(body, i, i + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
