package io.labortransfer.kit.crypto;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The keyed hashes of one value: one, and two while its key is rotated. Rows are written with the current one and found by any. Two are
 * equal when they are of one value, as long as both were made in one life of their keyset.
 */
public final class KeyedHash {

    private static final int WHOLE = 32;
    private static final int BRIEF = 16;

    private final byte[] current;
    private final List<byte[]> all;

    KeyedHash(byte[] current, List<byte[]> all) {
        this.current = current;
        this.all = List.copyOf(all);
    }

    /** The hash that new rows get. */
    public byte[] current() {
        return current;
    }

    /**
     * The first half of the hash that new rows get, for columns that only find rows and keep nobody apart: 128 bits are enough that two
     * values of a country hardly ever meet, and half as much to keep.
     */
    public byte[] brief() {
        return brief(current);
    }

    /** The hashes that a row of this value may have in a column of brief ones, where rows of the version before have whole ones. */
    public Stream<byte[]> briefAndWhole() {
        return all.stream().flatMap(hash -> Stream.of(brief(hash), hash));
    }

    private static byte[] brief(byte[] hash) {
        return Arrays.copyOf(hash, hash.length - WHOLE + BRIEF);
    }

    /** Whether a stored hash, whole or brief, does not name its key. */
    static boolean isUnmarked(byte[] stored) {
        return stored.length == WHOLE || stored.length == BRIEF;
    }

    /** The hash under the other key, while there are two. */
    public Optional<byte[]> other() {
        return all.stream().filter(hash -> !Arrays.equals(hash, current)).findFirst();
    }

    /** The hashes that a row of this value may have, that of the oldest key first. */
    public List<byte[]> all() {
        return all;
    }

    /** Whether a stored hash is of this value. */
    public boolean matches(byte[] stored) {
        return all.stream().anyMatch(hash -> Arrays.equals(hash, stored));
    }

    /** All hashes of all values, as a parameter of a statement. */
    public static byte[][] every(Collection<KeyedHash> hashes) {
        return hashes.stream().flatMap(hash -> hash.all().stream()).toArray(byte[][]::new);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyedHash hash && Arrays.equals(all.getFirst(), hash.all.getFirst());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(all.getFirst());
    }

    @Override
    public String toString() {
        return "KeyedHash";
    }
}
