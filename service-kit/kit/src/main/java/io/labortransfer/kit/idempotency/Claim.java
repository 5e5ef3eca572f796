package io.labortransfer.kit.idempotency;

/**
 * A request under its key.
 *
 * @param key keyed hash of client, province, operation and the client's key, in hexadecimal digits
 * @param request keyed hash of what was asked
 * @param province whose key encrypts the answer
 * @param keying how far the key reaches
 */
record Claim(String key, String request, String province, Keying keying) {

    /** The number that locks the key. Two keys that share one wait for each other now and then, and no worse. */
    long lock() {
        return Long.parseUnsignedLong(key, 0, 16, 16);
    }
}
