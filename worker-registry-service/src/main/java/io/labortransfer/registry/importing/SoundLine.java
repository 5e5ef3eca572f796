package io.labortransfer.registry.importing;

import io.labortransfer.kit.crypto.KeyedHash;
import io.labortransfer.kit.importing.LineResult;
import io.labortransfer.kit.importing.LineStatus;
import io.labortransfer.registry.worker.NameHashes;
import io.labortransfer.registry.worker.PersonSeal;
import io.labortransfer.registry.worker.Registration;
import io.labortransfer.registry.worker.SealedPerson;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line with a record that can be registered.
 *
 * @param number in the file
 * @param registration what it says
 * @param key of the person
 * @param contentKey of all that it says
 * @param newId the id that a new worker would get
 * @param sealed what a new worker's row would hold of the person, if it was made already
 */
record SoundLine(
        long number,
        Registration registration,
        KeyedHash key,
        KeyedHash contentKey,
        UUID newId,
        @Nullable Sealed sealed) {

    /**
     * What a row holds of a person.
     *
     * @param person ciphertexts bound to the row, and the keyed hash of the ID number
     * @param name keyed hashes to find the name by
     */
    record Sealed(SealedPerson person, @Nullable NameHashes name) {}

    /** What a new worker's row holds of the person. */
    Sealed forNewRow(PersonSeal seal, String province) {
        var made = sealed;
        if (made != null) {
            return made;
        }
        var person = registration.person();
        return new Sealed(seal.seal(province, newId, person, key), seal.nameHashes(province, person.name()));
    }

    /** The same, with what a new worker's row would hold. */
    SoundLine sealedAsNew(PersonSeal seal, String province) {
        return new SoundLine(number, registration, key, contentKey, newId, forNewRow(seal, province));
    }

    /** The same, saying nothing of a property instead of that there is nothing. */
    SoundLine silentOn(String property) {
        return new SoundLine(number, registration.silentOn(property), key, contentKey, newId, sealed);
    }

    LineResult result(LineStatus status, @Nullable UUID worker) {
        return LineResult.of(number, status, worker);
    }
}
