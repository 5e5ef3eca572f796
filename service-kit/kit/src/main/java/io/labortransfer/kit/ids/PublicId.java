package io.labortransfer.kit.ids;

import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The wire form of an id: {@code wkr_01jd5t3v7x8h2k4m6n8p0q2r4s}, that is a prefix, an underscore and the 128 bits
 * of the UUID in 26 characters of lower-case Crockford base32, most significant first. One UUID has
 * exactly one wire form.
 */
public final class PublicId {

    /** What follows the prefix, as a regular expression. */
    public static final String AFTER_PREFIX = "_[0-7][0-9a-hjkmnp-tv-z]{25}";

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 26;
    private static final int[] DIGITS = new int[128];

    static {
        java.util.Arrays.fill(DIGITS, -1);
        for (int i = 0; i < ALPHABET.length(); i++) {
            DIGITS[ALPHABET.charAt(i)] = i;
        }
    }

    private PublicId() {}

    /** The wire form of {@code id} under {@code prefix}. */
    public static String format(String prefix, UUID id) {
        char[] text = new char[LENGTH];
        long high = id.getMostSignificantBits();
        long low = id.getLeastSignificantBits();
        for (int i = LENGTH - 1; i >= 0; i--) {
            text[i] = ALPHABET.charAt((int) (low & 31));
            low = (low >>> 5) | (high << 59);
            high >>>= 5;
        }
        return prefix + '_' + new String(text);
    }

    /** The id in {@code text}, or empty when it is not a wire form under {@code prefix}. */
    public static Optional<UUID> parse(String prefix, String text) {
        int start = prefix.length() + 1;
        if (text.length() != start + LENGTH || !text.startsWith(prefix) || text.charAt(start - 1) != '_') {
            return Optional.empty();
        }
        if (text.charAt(start) > '7') { // 26 × 5 bits are two more than a UUID has
            return Optional.empty();
        }
        long high = 0;
        long low = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = c < DIGITS.length ? DIGITS[c] : -1;
            if (digit < 0) {
                return Optional.empty();
            }
            high = (high << 5) | (low >>> 59);
            low = (low << 5) | digit;
        }
        return Optional.of(new UUID(high, low));
    }

    /** The id in {@code text}; a text that cannot be one answers as an unknown id does: 404. */
    public static UUID require(String prefix, String text) {
        return parse(prefix, text).orElseThrow(Problems::notFound);
    }

    /** The id by which a query parameter asks; a text that cannot be one makes no question: 400, with the parameter and the prefix. */
    public static UUID asked(String parameter, String prefix, String text) {
        return parse(prefix, text)
                .orElseThrow(() -> Problems.malformed(new FieldError(parameter, "ID_MALFORMED", prefix)));
    }

    /** As {@link #asked}, of a parameter that may be left out. */
    public static @Nullable UUID askedIfAny(String parameter, String prefix, @Nullable String text) {
        return text == null ? null : asked(parameter, prefix, text);
    }
}
