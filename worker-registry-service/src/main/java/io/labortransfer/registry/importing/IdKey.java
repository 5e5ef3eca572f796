package io.labortransfer.registry.importing;

import java.util.Arrays;

/** The keyed hash of an ID number, comparable by content. */
public final class IdKey {
    private final byte[] bytes;

    public IdKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The hash itself. */
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdKey key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
