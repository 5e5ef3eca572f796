package io.labortransfer.kit.harvest;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Whom this replica has counted, so that reading the same people costs no row. A page asks for each of its people and adds most of them,
 * so it is no more than a table of hashes, in which a later one may take the place of an earlier: who is forgotten is counted by the
 * database once more, which knows. Two are taken for one when all 64 bits of their hashes are the same, as in the database's own count.
 */
final class CountedSights {

    /** 8 MB: half of the people that a caller may be shown on a day. */
    private static final int PLACES = 1 << 20;

    private static final long OFFSET = 0xcbf29ce484222325L; // FNV-1a
    private static final long PRIME = 0x100000001b3L;

    private final AtomicLongArray hashes = new AtomicLongArray(PLACES);

    /** What a caller sees on a day: the beginning of the hash of each person seen. */
    static long callersDay(LocalDate day, String caller) {
        return over(OFFSET ^ (day.toEpochDay() * PRIME), caller) * PRIME;
    }

    /** Whether the person was added to that day of that caller, and not forgotten since. */
    boolean has(long callersDay, String person) {
        long hash = hash(callersDay, person);
        return hashes.getOpaque(place(hash)) == hash;
    }

    void add(long callersDay, String person) {
        long hash = hash(callersDay, person);
        hashes.setOpaque(place(hash), hash);
    }

    private static int place(long hash) {
        return (int) hash & (PLACES - 1);
    }

    /** Every bit of the hash depends on every letter; none is nought, as an empty place is. */
    private static long hash(long callersDay, String person) {
        long hash = over(callersDay, person);
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        hash ^= hash >>> 31;
        return hash == 0 ? 1 : hash;
    }

    private static long over(long before, String text) {
        long hash = before;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return hash;
    }
}
