package io.labortransfer.kit.idempotency;

import io.labortransfer.kit.crypto.KeyedHash;
import java.nio.ByteBuffer;
import java.util.stream.LongStream;

/**
 * A request under its key.
 *
 * @param key keyed hash of client, province, operation and the client's key
 * @param request keyed hash of what was asked
 * @param province whose key encrypts the answer
 * @param keying how far the key reaches
 */
record Claim(KeyedHash key, KeyedHash request, String province, Keying keying) {

    /**
     * The numbers that lock the key: one, and two while hashes have two keys, so that two processes meet whatever they know of a
     * rotation. Two keys that share a number wait for each other now and then, and no worse.
     */
    LongStream locks() {
        return key.all().stream()
                .mapToLong(hash -> ByteBuffer.wrap(hash, hash.length - Long.BYTES, Long.BYTES)
                        .getLong())
                .sorted();
    }
}
