package io.labortransfer.local.sample;

import org.jspecify.annotations.Nullable;

/**
 * One line of an import file and what must become of it.
 *
 * @param field the property that is wrong, empty when the whole line is
 */
record FileLine(
        byte[] bytes,
        Fate fate,
        @Nullable String field,
        @Nullable String code,
        @Nullable Person person) {
    enum Fate {
        CREATED,
        PARKED,
        REJECTED
    }

    static FileLine created(byte[] bytes, Person person) {
        return new FileLine(bytes, Fate.CREATED, null, null, person);
    }

    static FileLine parked(byte[] bytes) {
        return new FileLine(bytes, Fate.PARKED, null, null, null);
    }

    static FileLine rejected(byte[] bytes, String field, String code) {
        return new FileLine(bytes, Fate.REJECTED, field, code, null);
    }
}
