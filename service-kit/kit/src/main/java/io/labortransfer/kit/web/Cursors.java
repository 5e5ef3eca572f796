package io.labortransfer.kit.web;

import com.google.crypto.tink.subtle.Base64;
import io.labortransfer.kit.crypto.FieldCipher;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Cursors that only we can make: encrypted and bound to the province and the filter they were made
 * for, so that a forged, foreign or mixed-up one is refused instead of paging through something else.
 */
@Singleton
public class Cursors {

    private static final String SEPARATOR = "\u001f";

    private final FieldCipher cipher;

    Cursors(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** Seals the key of the last row of a page. */
    public String seal(String province, String filter, List<String> keyset) {
        return Base64.urlSafeEncode(cipher.encrypt(province, place(filter), String.join(SEPARATOR, keyset)));
    }

    /** The key that {@link #seal} sealed for the same province and filter; anything else is a 400. */
    public List<String> open(String province, String filter, String cursor) {
        return open(province, filter, cursor, "cursor");
    }

    /** The same for a cursor that came in the query parameter {@code parameter}. */
    public List<String> open(String province, String filter, String cursor, String parameter) {
        try {
            String keyset = cipher.decrypt(province, place(filter), Base64.urlSafeDecode(cursor));
            return List.of(keyset.split(SEPARATOR, -1));
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw Problems.malformed(new FieldError(parameter, "CURSOR_INVALID"));
        }
    }

    private static String place(String filter) {
        return "cursor|" + filter;
    }
}
