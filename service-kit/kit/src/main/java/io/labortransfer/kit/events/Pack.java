package io.labortransfer.kit.events;

import org.jspecify.annotations.Nullable;

/**
 * Announcements of one topic between the same provinces that were made together, as one row of the outbox keeps them.
 *
 * <p>The bytes are one that says the form, {@link #FORM}, and a Zstandard frame. In the frame one announcement follows the other:
 * flags; its id, as what both halves are above those of the one before; its type, if it is not that of the one before; key; subject, if it
 * is not the key; sequence; and the payload in UTF-8 behind its length in four bytes. All other numbers come in groups of seven bits,
 * the lowest first, signed ones with their sign as the lowest bit; texts in UTF-8 behind their length.
 *
 * @param events how many
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Pack(
        String topic,
        @Nullable String originProvince,
        @Nullable String destinationProvince,
        int events,
        byte[] packed) {

    /** Of so many numbers each row of the outbox takes the first; the announcements of a pack have the ones from there on. */
    static final int NUMBERS = 4096;

    static final byte FORM = 1;

    static final int SAME_TYPE = 1;
    static final int SUBJECT_IS_KEY = 2;
    static final int TOMBSTONE = 4;
}
