package io.labortransfer.endtoend;

import java.math.BigInteger;
import java.util.UUID;

/** Ids as the API writes them, for what is read from the databases. */
final class Wire {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 26;

    private Wire() {}

    static String id(String prefix, UUID id) {
        BigInteger rest = new BigInteger(id.toString().replace("-", ""), 16);
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.insert(0, ALPHABET.charAt(rest.intValue() & 31));
            rest = rest.shiftRight(5);
        }
        return prefix + "_" + text;
    }

    static UUID uuid(String wire) {
        BigInteger all = BigInteger.ZERO;
        for (char each : wire.substring(wire.indexOf('_') + 1).toCharArray()) {
            all = all.shiftLeft(5).add(BigInteger.valueOf(ALPHABET.indexOf(each)));
        }
        return new UUID(all.shiftRight(64).longValue(), all.longValue());
    }
}
