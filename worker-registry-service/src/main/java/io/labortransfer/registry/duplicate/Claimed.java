package io.labortransfer.registry.duplicate;

import io.labortransfer.kit.crypto.KeyedHash;

/**
 * A record that meets a person whom another unit holds.
 *
 * @param key keyed hash of the ID number
 * @param division county that the record registers for
 * @param record all that it says, to be kept sealed until the case is decided
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way to a column; never compared
public record Claimed(KeyedHash key, String division, byte[] record) {
    @Override
    public String toString() {
        return "Claimed";
    }
}
