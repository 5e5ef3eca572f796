package io.labortransfer.registry.worker;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is kept of one registered name: keyed hashes of its forms. Who is asked for by the whole name is found by its letters among those
 * of one surname, so two indexes serve all four forms.
 *
 * @param written as it is written
 * @param letters its reading
 * @param initials of its syllables
 * @param surname the reading of the surname
 */
@SuppressWarnings("ArrayRecordComponent") // columns; never compared
public record NameHashes(byte[] written, byte[] letters, byte[] initials, byte[] surname) {

    Stream<byte[]> all() {
        return Stream.of(written, letters, initials, surname);
    }

    /**
     * What finds names: the hashes under each key that rows may have.
     *
     * @param letters of the whole name
     * @param surnames what its surname may be
     * @param written how it has to be written as well; anyhow when empty
     * @param surnameAlone finds by the surname alone
     * @param initials finds by initials
     */
    public record Wanted(
            List<byte[]> letters,
            List<byte[]> surnames,
            List<byte[]> written,
            List<byte[]> surnameAlone,
            List<byte[]> initials) {}
}
