package io.labortransfer.registry.importing;

import io.labortransfer.registry.worker.Registration;
import java.util.Arrays;
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
@SuppressWarnings("ArrayRecordComponent") // a column
record SoundLine(long number, Registration registration, IdKey key, byte[] contentKey, UUID newId) {

    boolean saysNothingNew(byte[] known) {
        return Arrays.equals(contentKey, known);
    }

    LineResult result(LineStatus status, @Nullable UUID worker) {
        return new LineResult(number, status, worker, null, key.bytes(), java.util.List.of());
    }
}
