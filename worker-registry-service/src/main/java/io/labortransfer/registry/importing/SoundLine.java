package io.labortransfer.registry.importing;

import io.labortransfer.kit.crypto.KeyedHash;
import io.labortransfer.registry.worker.Registration;
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
 */
record SoundLine(long number, Registration registration, KeyedHash key, KeyedHash contentKey, UUID newId) {

    boolean saysNothingNew(byte[] known) {
        return contentKey.matches(known);
    }

    LineResult result(LineStatus status, @Nullable UUID worker) {
        return new LineResult(number, status, worker, null, key.current(), java.util.List.of());
    }
}
