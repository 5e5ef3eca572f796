package io.labortransfer.registry.worker;

import io.labortransfer.kit.crypto.KeyedHash;
import java.util.HexFormat;

/**
 * Stands for a person whom another unit has where it is counted who comes near how many. It is the same at every door and at every
 * attempt, and tells nobody who the person is.
 *
 * @param counted what stands in the count
 */
public record HeldPerson(String counted) {

    /** The person with this keyed hash of the ID number. */
    public static HeldPerson of(KeyedHash idKey) {
        return new HeldPerson("held:" + HexFormat.of().formatHex(idKey.current()));
    }

    @Override
    public String toString() {
        return "HeldPerson";
    }
}
